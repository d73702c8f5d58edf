import { isDay, type Day } from '#src/lib/domain/date.ts';
import type { Shareable } from '#src/lib/domain/feed-kind.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { Trust } from '#src/lib/domain/trust.ts';

/** The dates of an item, all from content: the clock has no say. */
export interface Dates {
  date_published?: Day;
  date_updated: Day;
  date_verified?: Day;
  valid_until?: Day;
}

/** The day since which the portal's ids exist: what has no date of its own is no older. */
export const firstDay = (portal: Portal): Day => portal.site.feed.tag.slice(-10);

/** When an item came out, last changed and was last checked; `translated` is the day of its translation. */
export function datesOf(portal: Portal, { from, own }: Shareable, translated?: Day): Dates {
  const { published, changed, trust } = FROM[from](portal, own);
  const days = [published, ...changed, translated].filter((day) => day !== undefined && isDay(day));
  return {
    ...(published !== undefined && { date_published: published }),
    date_updated: days.sort().at(-1) ?? firstDay(portal),
    ...(trust !== undefined && isDay(trust.verified) && { date_verified: trust.verified }),
    ...(trust?.expires !== undefined && { valid_until: trust.expires }),
  };
}

interface Known {
  published?: Day | undefined;
  changed: readonly (Day | undefined)[];
  trust?: Trust | undefined;
}

const FROM: Readonly<Record<Shareable['from'], (portal: Portal, id: string) => Known>> = {
  sheet: ({ sheets }, id) => {
    const data = sheets.get(id)?.data;
    const days = (data?.changes ?? []).map(({ date }) => date).sort();
    return { published: days[0], changed: [days.at(-1), data?.verified], trust: data };
  },
  news: ({ news }, id) => {
    const data = news.get(id)?.data;
    // `expires` of a news item is the day it goes to the archive: it holds as long.
    return { published: data?.published, changed: [], trust: { verified: 'never', expires: data?.expires } };
  },
  project: () => ({ changed: [] }),
  media: ({ media }, id) => {
    const data = media.get(id)?.data;
    return { changed: [data?.verified], trust: data };
  },
  journey: ({ journeys }, id) => {
    const data = journeys.get(id)?.data;
    return { changed: [data?.verified], trust: data };
  },
  service: ({ services }, id) => {
    const data = services.get(id);
    return { changed: [data?.sourceDate, data?.verified], trust: data };
  },
  law: ({ laws }, id) => {
    const data = laws.get(id);
    return { changed: [data?.checked], trust: data && { verified: data.checked } };
  },
};
