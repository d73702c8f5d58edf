import type { Lang } from '#src/lib/domain/locale.ts';
import type { Piece, Text } from '#src/lib/domain/piece.ts';
import type { Former, Portal } from '#src/lib/domain/portal.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { partStates } from '#src/lib/domain/translation.ts';
import type { History } from './history.ts';
import { allPieces, targets, wanted } from './pieces.ts';

/** Every translation with parts whose Italian has changed since. */
export function lagging(portal: Portal): { piece: Piece; lang: Lang; text: Text }[] {
  const langs = targets(portal).map(({ code }) => code);
  return allPieces(portal).flatMap((piece) =>
    langs.flatMap((lang) => {
      const text = piece.translations[lang];
      if (!text?.pin || !wanted(piece, lang)) return [];
      return Object.values(partStates(piece, text)).some((state) => state !== 'current')
        ? [{ piece, lang, text }]
        : [];
    }),
  );
}

/**
 * The Italian files that lagging translations were made from, from git: each is asked for once. Where there is no git,
 * or the file is not in its history, the reason stands in its place.
 */
export async function readFormer(
  portal: Portal,
  history: History,
  read: (path: string, text: string) => FileRecord,
): Promise<Map<string, Former>> {
  const found = new Map<string, Former>();
  for (const { piece, text } of lagging(portal)) {
    const blob = text.pin?.source ?? '';
    if (found.has(blob)) continue;
    const told = await history.blob(blob);
    const path = `${piece.folder}/index.${piece.source.lang}.mdx`;
    found.set(blob, told.ok ? { ok: true, text: told.value, record: read(path, told.value) } : told);
  }
  return found;
}

/** The Italian that a translation was made from, or why it cannot be had; undefined where nobody asked. */
export const formerOf = ({ former }: Portal, text: Text | undefined): Former | undefined =>
  former?.get(text?.pin?.source ?? '');

/**
 * The lagging translation at `ar/sheet/salute/tessera-sanitaria`.
 * @throws where there is none: the plan names only those that there are
 */
export function laggingAt(portal: Portal, id: string): ReturnType<typeof lagging>[number] {
  const found = lagging(portal).find(({ piece, lang }) => id === `${lang}/${piece.kind}/${piece.id}`);
  if (!found) throw new Error(`The plan names a translation that does not lag: ${id}`);
  return found;
}
