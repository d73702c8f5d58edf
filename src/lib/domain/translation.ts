import { compareFingerprints } from './fingerprint.ts';
import type { Lang } from './locale.ts';
import type { Piece, Text } from './piece.ts';
import type { SheetData } from './sheet.ts';

/** How far a translation, or one section of it, is from today's Italian; from best to worst. */
export const STATES = ['current', 'minor', 'machine', 'major', 'critical', 'missing'] as const;
export type State = (typeof STATES)[number];

/** The worse of two states. */
export const worse = (a: State, b: State): State => (STATES.indexOf(a) >= STATES.indexOf(b) ? a : b);

/**
 * The state of each part of a translation (`_head`, `_costs`, …, and section ids), from the fingerprints it
 * was made from and today's. Reviewed `changes:` entries newer than the translation override the computed
 * weight for the sections they name (all, when they name none), the worst of them counts; only they can say `critical`.
 * One of the very day of the translation may stand for what came before it, as “first published” does: it makes a change
 * heavier, and lighter only for the sections that it names.
 */
export function partStates(piece: Piece, translation: Text): Record<string, State> {
  const pin = translation.pin;
  const declared = 'changes' in (piece.data as object) ? (piece.data as SheetData).changes : [];
  return Object.fromEntries(
    Object.entries(piece.source.fingerprints).map(([part, now]) => {
      const then = pin?.sections[part];
      const change = then === undefined ? 'major' : compareFingerprints(then, now);
      if (change === 'same') return [part, 'current'];
      const weighed = declared.filter(
        ({ date, sections, level }) =>
          pin !== undefined &&
          (sections?.includes(part) ?? true) &&
          (date > pin.at || (date === pin.at && (sections !== undefined || worse(level, change) === level))),
      );
      // A later, smaller change does not take back an earlier, greater one.
      return [part, weighed.length > 0 ? weighed.map(({ level }): State => level).reduce(worse) : change];
    }),
  );
}

/** The state of a page: its worst part; a current page made by a program says `machine`. */
export function pageState(piece: Piece, lang: Lang): State {
  if (lang === piece.source.lang) return 'current';
  const translation = shown(piece, lang);
  if (!translation) return 'missing';
  const worst = Object.values(partStates(piece, translation)).reduce(worse, 'current');
  return worst === 'current' && translation.pin?.status === 'machine' ? 'machine' : worst;
}

/** The translation readers may see: drafts and translations under review are not published. */
export function shown(piece: Piece, lang: Lang): Text | undefined {
  const text = piece.translations[lang];
  return text?.pin?.status === 'machine' || text?.pin?.status === 'approved' ? text : undefined;
}
