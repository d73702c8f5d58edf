import type { Day } from '#src/lib/domain/date.ts';
import { factsShown } from '#src/lib/domain/facts-shown.ts';
import { changesIn, type PastChange } from '#src/lib/domain/sheet-history.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { SECTIONS, type SheetData } from '#src/lib/domain/sheet.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { factText } from './facts.ts';
import { nameHtml, wordsHtml } from './names.ts';
import type { View } from './view.ts';

/** Something that paper of an earlier day does not say. */
export interface PaperChange {
  day: Day;
  what: Html;
  /** A right or a duty may be at stake. */
  heavy: boolean;
}

/**
 * What changed on a sheet, newest first: what its editors say, what holds from a day on, and what the releases tell of
 * its words and data. The first publication is no change.
 */
export function paperChanges(view: View, piece: Piece<SheetData>): PaperChange[] {
  return [...declared(view, piece), ...facts(view, piece), ...released(view, piece)].sort((a, b) =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : 0,
  );
}

/** The day from which changes of a sheet are known: that of its first publication. */
export const firstDay = ({ data }: Piece<SheetData>): Day => data.changes.at(-1)?.date ?? '';

const declared = (view: View, { data }: Piece<SheetData>): PaperChange[] =>
  data.changes.slice(0, -1).map(({ date, level, note }) => ({
    day: date,
    what: wordsHtml(view, { text: note, lang: SOURCE }),
    heavy: level !== 'minor',
  }));

function facts(view: View, piece: Piece<SheetData>): PaperChange[] {
  return factsShown(piece).flatMap((id) => {
    const fact = view.portal.facts.get(id);
    if (!fact) return [];
    const last = fact.values.at(-1);
    const values = fact.values.flatMap(({ from, value }): PaperChange[] => {
      const words = html`${nameHtml(view, 'facts', id, 'label')}: ${factText(view, fact, value)}`;
      return from === undefined ? [] : [{ day: from, what: words, heavy: true }];
    });
    const ends = html`${nameHtml(view, 'facts', id, 'label')}: ${view.t('paper.ends')}`;
    return last?.to === undefined ? values : [...values, { day: last.to, what: ends, heavy: true }];
  });
}

function released(view: View, piece: Piece<SheetData>): PaperChange[] {
  const history = view.portal.histories?.[piece.data.code];
  if (!history) return [];
  return changesIn(history, view.locale.code).map(({ day, part, weight }) => ({
    day,
    what: html`${partName(view, piece, part)}: ${view.t(weight === 'minor' ? 'paper.reworded' : 'paper.rewritten')}`,
    heavy: weight === 'major',
  }));
}

/** Lists of the front matter by the strings that head them. */
const LISTS = {
  documents: 'section.needs',
  costs: 'sheet.cost',
  times: 'sheet.time',
  where: 'sheet.where',
  online: 'sheet.where',
  attachments: 'sheet.attachments',
} as const;

function partName(view: View, piece: Piece<SheetData>, part: PastChange['part']): Html {
  const list = LISTS[part.replace(/^(data:|_)/, '') as keyof typeof LISTS] as
    (typeof LISTS)[keyof typeof LISTS] | undefined;
  if (part.startsWith('text:')) return html`${view.t('paper.translation')}`;
  if (list !== undefined && /^(data:|_)/.test(part)) return html`${view.t(list)}`;
  const known = SECTIONS.find((id) => id === part);
  if (known !== undefined) return html`${view.t(`section.${known}`)}`;
  const own = piece.source.body().find(({ id }) => id === part)?.title;
  return own === undefined ? html`${view.t('sheet.inShort')}` : wordsHtml(view, { text: own, lang: SOURCE });
}
