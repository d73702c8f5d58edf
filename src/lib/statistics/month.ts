import { stringify } from 'yaml';
import type { Lang } from '#src/lib/domain/locale.ts';
import { FEWEST, NO_HUB, type MonthStatistics } from '#src/lib/domain/statistics.ts';
import type { MonthTally } from './tally.ts';

/** The path of a month's file from the content root. */
export const monthPath = (month: string): string => `statistics/${month}.yaml`;

/** The HUB at whose address a page stands. `page` is an address without its language. */
export function hubAt(page: string, hubs: ReadonlySet<string>): string {
  const first = page.split('/')[1] ?? '';
  return hubs.has(first) ? first : NO_HUB;
}

/** What is written of a month: pages that were read little in a language are counted together. */
export function monthStatistics(
  { first, last, pages }: MonthTally,
  hubs: ReadonlySet<string>,
): MonthStatistics {
  const often: Record<string, Record<Lang, number>> = {};
  const few: Record<string, Record<Lang, number>> = {};
  for (const [page, langs] of [...pages].sort(byName)) {
    for (const [lang, count] of [...langs].sort(byName)) {
      if (count >= FEWEST) (often[page] ??= {})[lang] = count;
      else {
        const hub = (few[hubAt(page, hubs)] ??= {});
        hub[lang] = (hub[lang] ?? 0) + count;
      }
    }
  }
  return { first, last, pages: often, few };
}

/** A month as its file: one page a line. */
export function monthText({ first, last, pages, few }: MonthStatistics): string {
  const table = (name: string, rows: Record<string, Record<string, number>>): string => {
    const lines = Object.entries(rows).map(([key, langs]) => {
      const counts = Object.entries(langs).map(([lang, count]) => `${quoted(lang)}: ${count}`);
      return `  ${quoted(key)}: {${counts.join(', ')}}\n`;
    });
    return lines.length === 0 ? `${name}: {}\n` : `${name}:\n${lines.join('')}`;
  };
  return `first: ${first}\nlast: ${last}\n${table('pages', pages)}${table('few', few)}`;
}

/** As YAML wants it where it would read a name as something else: `-`, `no`. */
const quoted = (name: string): string =>
  /^(no|yes|on|off|y|n)$/.test(name) ? `'${name}'` : stringify(name, { singleQuote: true }).trim();

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;
