import type { Lang } from '#src/lib/domain/locale.ts';
import type { MonthStatistics } from '#src/lib/domain/statistics.ts';
import { hubAt } from './month.ts';

/** Visits to one page, or to several that were read little, in one language and month. */
export interface Visits {
  month: string;
  lang: Lang;
  hub: string;
  /** Without its language; undefined where pages that were read little are counted together. */
  page?: string;
  count: number;
}

/** All that months hold, one number at a time. */
export function visitsOf(months: ReadonlyMap<string, MonthStatistics>, hubs: ReadonlySet<string>): Visits[] {
  return [...months].flatMap(([month, { pages, few }]) => [
    ...Object.entries(pages).flatMap(([page, langs]) =>
      Object.entries(langs).map(([lang, count]) => ({ month, lang, hub: hubAt(page, hubs), page, count })),
    ),
    ...Object.entries(few).flatMap(([hub, langs]) =>
      Object.entries(langs).map(([lang, count]) => ({ month, lang, hub, count })),
    ),
  ]);
}

/** The sums of visits by what `of` says of them, most first; what it does not know is left out. */
export function sumsBy(
  visits: readonly Visits[],
  of: (visit: Visits) => string | undefined,
): [name: string, count: number][] {
  const sums = new Map<string, number>();
  for (const visit of visits) {
    const name = of(visit);
    if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + visit.count);
  }
  return [...sums].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
}

export const total = (visits: readonly Visits[]): number => visits.reduce((sum, { count }) => sum + count, 0);
