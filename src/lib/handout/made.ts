import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '#src/lib/domain/date.ts';
import { handoutKey, type MadeHandout } from '#src/lib/domain/handout.ts';
import { published, SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { readPiece } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { viewOf } from '#src/lib/view/view.ts';
import { handout, type Handout } from './handout.ts';

/** A handout that can be made. */
export interface PossibleHandout {
  lang: Lang;
  sheet: string;
  /** The language beside it; undefined for one language alone. */
  other: Lang | undefined;
  /** What the names of its files begin with: `t5sn-ar` or `t5sn-ar-it`. */
  stem: string;
  make: () => Handout;
}

/**
 * Every handout that the sheets of today allow: those of the first priority, in each language that has words of its own,
 * alone and beside the Italian. Words that lag behind in a way that matters have none: paper cannot be called back.
 */
export function handoutsOf(portal: Portal, today: Day): PossibleHandout[] {
  // What is made is no part of what is to be made.
  const bare = { ...portal };
  delete bare.handouts;
  return published(portal.site.languages).flatMap(({ code: lang }) => {
    const view = viewOf(bare, lang, today);
    return [...portal.sheets.values()].filter(isFirst).flatMap((piece): PossibleHandout[] => {
      const reading = readPiece(piece, view.locale, portal.site.languages);
      if (reading.lang !== lang || ['major', 'critical', 'missing'].includes(reading.state)) return [];
      const stem = `${piece.data.code.toLowerCase()}-${lang}`;
      const one = (other: Lang | undefined): PossibleHandout => ({
        lang,
        sheet: piece.id,
        other,
        stem: other === undefined ? stem : `${stem}-${other}`,
        make: () => handout(view, piece, other),
      });
      return lang === SOURCE ? [one(undefined)] : [one(undefined), one(SOURCE)];
    });
  });
}

const isFirst = ({ data }: Piece<SheetData>): boolean => data.status === 'published' && data.priority === 1;

/** Where the files of handouts are kept between runs. */
export const handoutFolder = (cache: string): string => join(cache, 'handouts');

export const handoutFile = ({ stem }: PossibleHandout, { digest }: Pick<Handout, 'digest'>): string =>
  `${stem}-${digest}.pdf`;

/**
 * What is there of the handouts, and the file that each address is a copy of. What does not say today's words is not
 * there. Only handouts that have been made at some time are asked for their words: this is part of every build.
 */
export async function madeHandouts(
  portal: Portal,
  today: Day,
  cache: string,
): Promise<{ handouts: Map<string, MadeHandout>; files: Map<string, string> }> {
  const folder = handoutFolder(cache);
  const there = new Set(await readdir(folder).catch(() => []));
  const stems = new Set([...there].map((name) => name.slice(0, name.lastIndexOf('-'))));
  const handouts = new Map<string, MadeHandout>();
  const files = new Map<string, string>();
  for (const possible of there.size > 0 ? handoutsOf(portal, today) : []) {
    if (!stems.has(possible.stem)) continue;
    const name = handoutFile(possible, possible.make());
    if (!there.has(name)) continue;
    const path = route.handoutFile(name);
    const { size } = await stat(join(folder, name));
    handouts.set(handoutKey(possible.lang, possible.sheet, possible.other), { path, bytes: size });
    files.set(path, join(folder, name));
  }
  return { handouts, files };
}
