import type { Lang } from '#src/lib/domain/locale.ts';
import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { reviewCalendar } from './deadlines.ts';
import { eventsCalendar } from './events.ts';

/** The addresses of the calendars, from the site's root. */
export const calendarPath = {
  events: (lang: Lang) => `/calendario/${lang}/eventi.ics`,
  reviews: (hub: string) => `/calendario/redazione/${hub}.ics`,
} as const;

/** The calendars that people can subscribe to: events by language, what is due for review by HUB. */
export function* calendarFiles(portal: Portal): Iterable<readonly [path: string, text: string]> {
  for (const { code } of published(portal.site.languages))
    yield [calendarPath.events(code).slice(1), eventsCalendar(portal, code)];
  for (const hub of portal.hubs.keys())
    yield [calendarPath.reviews(hub).slice(1), reviewCalendar(portal, hub)];
}
