import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';
import { italianSheets } from './italian-sheets.ts';

/** How many other sheets a sheet leads to at least: who has read it seldom needs nothing else. */
const LEAST = 2;

/** Sheets that people reach the end of: too few neighbours that are out. HUB and topic list every sheet anyway. */
export function checkNeighbours({ records }: Whole): Finding[] {
  const sheets = italianSheets(records);
  const out = new Set(sheets.filter(({ sheet }) => sheet.status !== 'draft').map(({ id }) => id));
  return sheets
    .filter(({ sheet }) => sheet.status === 'published')
    .flatMap(({ id, sheet: { related }, record }): Finding[] => {
      const near = [...related.before, ...related.after, ...related.see].filter(
        (to) => to !== id && out.has(to),
      );
      const count = new Set(near).size;
      return count >= LEAST || out.size <= LEAST ? [] : [alone(placeOf(record, 'related'), count)];
    });
}

const alone = (place: Parameters<typeof finding>[1], count: number): Finding =>
  finding(
    'sheet-alone',
    place,
    say(
      `Dopo questa scheda si può andare a ${count} altre: poche.`,
      `From this sheet people can go on to ${count} others: too few.`,
    ),
    say(
      `Aggiungi in «related» almeno ${LEAST} schede: before, after, see.`,
      `Add at least ${LEAST} sheets to “related”: before, after, see.`,
    ),
    'warning',
  );
