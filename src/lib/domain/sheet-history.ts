import type { Day } from './date.ts';
import { compareFingerprints, type Change } from './fingerprint.ts';
import type { Lang } from './locale.ts';
import type { Piece } from './piece.ts';
import type { SheetData } from './sheet.ts';

/** What a release knew of a sheet: one mark for each part, `what`, `_costs`, `data:documents`, `text:ar`. */
export type Marks = Readonly<Record<string, string>>;

/**
 * The life of a sheet across releases, under its code, which is given once and for ever. A step holds only the marks
 * that were new on its day; an empty mark stands for a part that went away. Oldest first; the first step holds all.
 */
export interface SheetHistory {
  id: string;
  steps: readonly { day: Day; marks: Marks }[];
}

/** Histories by code. */
export type Histories = Readonly<Record<string, SheetHistory>>;

/** One part that a release had changed. */
export interface PastChange {
  day: Day;
  part: string;
  weight: Exclude<Change, 'same'>;
}

/** Data that stand in no sentence: a second copy asked for changes no word. */
const DATA = ['documents', 'costs', 'times', 'where'] as const;

/** A sheet's marks as they are today. `digest` shortens a text; operators' notes are on no paper and have no mark. */
export function marksOf(
  piece: Piece<SheetData>,
  langs: readonly Lang[],
  digest: (text: string) => string,
): Marks {
  const sections = Object.entries(piece.source.fingerprints).filter(([part]) => part !== 'desk');
  const texts = langs.flatMap((lang) => {
    const text = piece.translations[lang];
    return text ? [[`text:${lang}`, digest(text.digest)] as const] : [];
  });
  const data = DATA.map((name) => [`data:${name}`, digest(JSON.stringify(piece.data[name]))] as const);
  return Object.fromEntries([...sections, ...data, ...texts]);
}

/** The history with today's marks. A second release of one day takes the place of the first. */
export function withMarks(
  former: SheetHistory | undefined,
  id: string,
  marks: Marks,
  day: Day,
): SheetHistory {
  const steps = (former?.steps ?? []).filter((step) => step.day < day);
  const known = standing({ id, steps });
  const gone = Object.keys(known).filter((part) => known[part] !== '' && marks[part] === undefined);
  const fresh = Object.entries(marks).filter(([part, mark]) => known[part] !== mark);
  const step = { day, marks: Object.fromEntries([...fresh, ...gone.map((part) => [part, ''] as const)]) };
  return { id, steps: fresh.length + gone.length > 0 ? [...steps, step] : steps };
}

/** All marks after the last step. */
const standing = ({ steps }: SheetHistory): Record<string, string> =>
  Object.assign({}, ...steps.map(({ marks }) => marks)) as Record<string, string>;

/**
 * What changed from release to release, newest first. Data that change are always major; so is a part that comes or
 * goes. Of translations only that of `lang` counts, and a first translation takes nothing back.
 */
export function changesIn({ id, steps }: SheetHistory, lang: Lang): PastChange[] {
  const found: PastChange[] = [];
  for (const [index, { day, marks }] of steps.entries()) {
    if (index === 0) continue;
    const before = standing({ id, steps: steps.slice(0, index) });
    for (const [part, mark] of Object.entries(marks)) {
      const then = before[part] ?? '';
      if (part.startsWith('text:')) {
        if (part === `text:${lang}` && then !== '' && mark !== '') found.push({ day, part, weight: 'minor' });
        continue;
      }
      const whole = part.startsWith('data:') || then === '' || mark === '';
      const weight = whole ? 'major' : compareFingerprints(then, mark);
      if (weight !== 'same') found.push({ day, part, weight });
    }
  }
  return found.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
