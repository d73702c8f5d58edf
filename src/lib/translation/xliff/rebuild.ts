import type { PieceKind } from '#src/lib/domain/piece.ts';
import type { Taken } from './check.ts';
import { plainText, tidy, type Content } from './content.ts';
import type { Fields } from './front.ts';
import { attributeOf, markdownOf } from './markdown.ts';
import { KEYWORD_MARK, textsOf, type PieceFile, type Text } from './piece.ts';

/** Whether a translation has the texts of the Italian in the same places, so that they can be replaced one by one. */
export function sameShape(translation: PieceFile, source: PieceFile, kind: PieceKind): boolean {
  const shape = (file: PieceFile): string =>
    JSON.stringify([file.record.shapes, textsOf(file, kind).flatMap(({ id, cut }) => (cut ? [id] : []))]);
  return (
    !translation.record.findings.some(({ severity }) => severity === 'error') &&
    shape(translation) === shape(source)
  );
}

/** A file with some of its texts replaced; everything between them stays, to the letter. */
export function rebuilt(
  base: PieceFile,
  texts: readonly Text[],
  target: (text: Text) => Content | undefined,
): string {
  let text = base.text;
  const cuts = texts.flatMap((one) => (one.cut ? [{ one, cut: one.cut }] : []));
  for (const { one, cut } of cuts.sort((a, b) => b.cut.start - a.cut.start)) {
    const words = target(one);
    if (words === undefined) continue;
    const quote = text[cut.start - 1] === "'" ? "'" : '"';
    const written =
      cut.value === undefined
        ? markdownOf(words, cut.role)
        : quote === '"'
          ? attributeOf(words)
          : attributeOf(words).replaceAll("'", '&#39;');
    text = text.slice(0, cut.start) + written + text.slice(cut.end);
  }
  return text;
}

/** What the front matter of a translation says; words people search by only where they were changed. */
export function fieldsOf(
  texts: readonly Text[],
  taken: ReadonlyMap<string, Taken>,
  changed: ReadonlySet<string>,
): Fields {
  return new Map(
    texts.flatMap(({ id, field }): [string, string | string[]][] => {
      const target = taken.get(id)?.target;
      if (field === undefined || target === undefined) return [];
      const value = plainText(tidy(target));
      if (field !== 'keywords') return [[field, value]];
      return changed.has(id) ? [[field, value.split(KEYWORD_MARK).filter(Boolean)]] : [];
    }),
  );
}
