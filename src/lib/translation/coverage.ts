import type { CatalogueName } from '#src/lib/domain/catalogue.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { interfaceState, type InterfaceState } from './interface-texts.ts';
import { allPieces, hubsOf, priorityOf, targets, wanted } from './pieces.ts';
import { collections, shortTexts } from './short-texts.ts';
import { workState, type WorkState } from './state.ts';
import { wordsDue } from './words.ts';

/** One piece in one language: a cell of the matrix. */
export interface Cell {
  piece: string;
  kind: string;
  title: string;
  hubs: readonly string[];
  priority: number;
  lang: Lang;
  state: WorkState;
  /** Parts that are not as the Italian is today, with their states. */
  behind: Record<string, string>;
  words: number;
  /** Italian words still to translate or to go over. */
  due: number;
  at?: string;
}

export interface LanguageCoverage {
  lang: Lang;
  cells: Cell[];
  /** Short texts by collection and state. */
  short: Partial<Record<CatalogueName, Partial<Record<WorkState, number>>>>;
  interface: Pick<InterfaceState, 'machine'> & { missing: number; faults: number };
  /** Words of the pieces still to do: those that nobody has translated, and those that somebody must go over. */
  due: number;
  toTranslate: number;
  toReview: number;
}

export interface CoverageFilter {
  langs?: readonly Lang[] | undefined;
  hub?: string | undefined;
}

/** How far the portal is in each language: pages and commands show this. */
export function coverage(portal: Portal, { langs, hub }: CoverageFilter = {}): LanguageCoverage[] {
  const pieces = allPieces(portal).filter((piece) => hub === undefined || hubsOf(piece).includes(hub));
  return targets(portal)
    .filter(({ code }) => langs === undefined || langs.includes(code))
    .map((locale): LanguageCoverage => {
      const { code: lang } = locale;
      const cells = pieces
        .filter((piece) => wanted(piece, lang))
        .map((piece): Cell => {
          const state = workState(piece, lang);
          const { total, due } = wordsDue(piece, state);
          return {
            piece: piece.folder,
            kind: piece.kind,
            title: piece.source.words.title,
            hubs: hubsOf(piece),
            priority: priorityOf(piece),
            lang,
            state: state.state,
            behind: Object.fromEntries(Object.entries(state.parts).filter(([, part]) => part !== 'current')),
            words: total,
            due,
            ...(state.at === undefined ? {} : { at: state.at }),
          };
        });
      const { missing, faults, machine } = interfaceState(portal, locale);
      const due = dueOf(cells);
      const toTranslate = dueOf(cells.filter(({ state }) => state === 'missing'));
      return {
        lang,
        cells,
        short: hub === undefined ? shortCounts(portal, lang) : {},
        interface: { missing: missing.length, faults: faults.length, machine },
        due,
        toTranslate,
        toReview: due - toTranslate,
      };
    });
}

const dueOf = (cells: readonly Cell[]): number => cells.reduce((sum, { due }) => sum + due, 0);

const shortCounts = (portal: Portal, lang: Lang): LanguageCoverage['short'] =>
  Object.fromEntries(
    collections().map((name) => [name, countStates(shortTexts(portal, name, lang))] as const),
  );

/** How many there are of each state. */
export function countStates(rows: readonly { state: WorkState }[]): Partial<Record<WorkState, number>> {
  const counts: Partial<Record<WorkState, number>> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
