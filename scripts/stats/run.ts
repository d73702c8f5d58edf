import { Trouble } from '#src/lib/command/trouble.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { changeFiles, placeFiles } from '#src/lib/content/place.ts';
import { say } from '#src/lib/domain/say.ts';
import type { MonthStatistics } from '#src/lib/domain/statistics.ts';
import { countedPages } from '#src/lib/site/counted.ts';
import { monthPath, monthStatistics, monthText } from '#src/lib/statistics/month.ts';
import { Tally } from '#src/lib/statistics/tally.ts';
import { keepIfRight } from '#scripts/keep-if-right.ts';
import type { Settings } from '#scripts/settings.ts';
import { eachLine } from './lines.ts';

export interface StatsOptions {
  dryRun: boolean;
  /** Months that are counted already are counted anew from these logs. */
  replace: boolean;
  /** Only this one, `2026-10`. */
  month: string | undefined;
}

/** What was counted; `months` is what is written. */
export interface Counted {
  tally: Tally;
  months: Map<string, MonthStatistics>;
  hubs: ReadonlySet<string>;
}

/**
 * Counts the visits in logs into `content/statistics/`, all months or none; `tell` is told what was counted before anything
 * is written. A log that is named twice, packed or not, and a month that is counted already stop it.
 */
export async function countVisits(
  files: readonly string[],
  { dryRun, replace, month }: StatsOptions,
  place: Pick<Settings, 'root' | 'today' | 'cache'>,
  tell: (counted: Counted) => void,
): Promise<Counted> {
  const portal = await loadPortal(place);
  const tally = new Tally(countedPages(portal, place.today));
  const seen = new Map<string, string>();
  for (const file of files) {
    const digest = await eachLine(file, (line, number) => {
      tally.add(line, () => `${file}:${number}`);
    });
    const same = seen.get(digest);
    if (same !== undefined) throw twice(same, file);
    seen.set(digest, file);
  }
  const hubs = new Set(portal.hubs.keys());
  const months = new Map(
    [...tally.months]
      .filter(([name]) => month === undefined || name === month)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, one]) => [name, monthStatistics(one, hubs)]),
  );
  const counted = { tally, months, hubs };
  tell(counted);
  if (months.size === 0) throw new Trouble(NOTHING);
  const there = [...months.keys()].filter((name) => portal.statistics.has(name));
  if (there.length > 0 && !replace) throw already(there);
  if (dryRun) return counted;
  const written = [...months].map(([name, one]) => ({ name, path: monthPath(name), text: monthText(one) }));
  const changed = await changeFiles(
    written.filter(({ name }) => there.includes(name)),
    place.root,
  );
  const news = written.filter(({ name }) => !there.includes(name));
  const added = await placeFiles({ files: news, copies: [] }, place.root).catch(async (error: unknown) => {
    await changed.undo();
    throw error;
  });
  await keepIfRight(portal, place, { undo: () => added.undo().then(changed.undo) });
  return counted;
}

const NOTHING = say(
  'Nei registri non c’è nessun giorno da contare: non ho scritto niente.',
  'The logs hold no day to count: nothing was written.',
);

const twice = (one: string, other: string): Trouble =>
  new Trouble(
    say(
      `${one} e ${other} sono lo stesso registro: conterebbe due volte. Non ho scritto niente.`,
      `${one} and ${other} are the same log: it would count twice. Nothing was written.`,
    ),
  );

const already = (months: readonly string[]): Trouble =>
  new Trouble(
    say(
      `Già contati: ${months.join(', ')}. Per non contare due volte un mese non si somma: --replace lo rifà da questi registri (dagli tutti quelli del mese), --month ne conta uno solo. Non ho scritto niente.`,
      `Counted already: ${months.join(', ')}. A month is never added to, so that nothing counts twice: --replace makes it anew from these logs (give all those of the month), --month counts one only. Nothing was written.`,
    ),
  );
