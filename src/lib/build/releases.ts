import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '#src/lib/domain/date.ts';
import { marksOf, withMarks, type Histories } from '#src/lib/domain/sheet-history.ts';
import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { isOut } from '#src/lib/view/links.ts';
import type { SetFile } from './file-sets.ts';

/** Where a release keeps what it and those before it knew of the sheets; a next one reads it there. */
const PATH = 'storia/schede.json';

/**
 * The histories that the site in `out` carries, which a build is about to replace; none where there is no site. Who
 * builds in an empty folder puts the published file there first.
 *
 * @throws where the file is there and is no JSON: a build must not forget what paper relies on
 */
export async function readHistories(out: string, { site }: Pick<Portal, 'site'>): Promise<Histories> {
  const text = await readFile(join(out, PATH), 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '{}';
    throw error;
  });
  const kept = JSON.parse(text) as Partial<Kept>;
  return kept.site === site.url ? (kept.sheets ?? {}) : {};
}

/** What the file holds. Another portal’s history, in a folder that was its own, says nothing of these sheets. */
interface Kept {
  site: string;
  sheets: Histories;
}

/** The histories with today's state of every sheet that has a page. Sheets that are gone keep theirs. */
export function* historyFiles(portal: Portal, today: Day): Generator<SetFile> {
  const kept: Kept = { site: portal.site.url, sheets: withToday(portal, today) };
  yield [PATH, `${JSON.stringify(kept, undefined, 1)}\n`];
}

/** All histories as this release leaves them. */
export function withToday(portal: Portal, today: Day): Histories {
  const former = portal.histories ?? {};
  const langs = published(portal.site.languages).map(({ code }) => code);
  const now = [...portal.sheets.values()].filter(isOut).map((piece) => {
    const { code } = piece.data;
    return [code, withMarks(former[code], piece.id, marksOf(piece, langs, digest), today)] as const;
  });
  return Object.fromEntries(
    Object.entries({ ...former, ...Object.fromEntries(now) }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);
