import { addDays, type Day } from '#src/lib/domain/date.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import type { Trust } from '#src/lib/domain/trust.ts';
import { calendarText, date, stamp, text, type Line } from './lines.ts';
import { nameLines, productOf } from './events.ts';

/** Something that an editor must look at by a day. */
interface Deadline {
  /** From the site's root: what is due, and why, for ever. */
  id: string;
  day: Day;
  /** The day the content was last checked, or the first of which it says something: what the stamp comes from. */
  since: Day;
  what: string;
  why: string;
  /** The page, where there is one. */
  path?: string;
}

/** What one HUB must check again, by day, as events of whole days: in Italian, the editors' language. */
export function reviewCalendar(portal: Portal, hub: string): string {
  const name = `${portal.site.name}: da ricontrollare, ${portal.hubs.get(hub)?.name ?? hub}`;
  const lines = deadlinesOf(portal, hub).flatMap((deadline) => deadlineLines(portal, deadline));
  return calendarText(productOf(portal, SOURCE), nameLines(name), lines);
}

/** Sheets to review, values that end, materials, and the offices that the HUB's own sheets send people to. */
export function deadlinesOf(portal: Portal, hub: string): Deadline[] {
  const sheets = [...portal.sheets.values()].filter(
    ({ id, data }) => data.status !== 'archived' && (id.startsWith(`${hub}/`) || data.coOwners.includes(hub)),
  );
  const offices = new Set(sheets.flatMap(({ data }) => data.where.services));
  const found = [
    ...sheets.flatMap(({ id, data }) =>
      trustDeadlines(`sheets/${id}`, `Scheda: ${data.title}`, data, route.sheet(SOURCE, id)),
    ),
    ...[...portal.media]
      .filter(([, { data }]) => data.hub === hub)
      .flatMap(([id, { data }]) =>
        trustDeadlines(`media/${id}`, `Materiale: ${data.title}`, data, route.media(SOURCE, id)),
      ),
    ...[...portal.services]
      .filter(([id]) => offices.has(id))
      .flatMap(([id, data]) =>
        trustDeadlines(`services/${id}`, `Ufficio: ${data.name}`, data, route.service(SOURCE, id)),
      ),
    ...[...portal.facts]
      .filter(([, { owner }]) => owner === hub)
      .flatMap(([id, fact]) => [
        ...trustDeadlines(`facts/${id}`, `Valore: ${fact.label}`, fact),
        ...fact.values.flatMap(({ from, to, source }): Deadline[] =>
          to === undefined
            ? []
            : [
                {
                  id: `facts/${id}#${to}`,
                  day: to,
                  since: from ?? source.checked ?? to,
                  what: `Valore: ${fact.label}`,
                  why: 'È l’ultimo giorno in cui vale: serve quello nuovo.',
                },
              ],
        ),
      ]),
  ];
  return found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
}

function trustDeadlines(
  id: string,
  what: string,
  { verified, reviewBy, expires }: Trust,
  path?: string,
): Deadline[] {
  const since = (day: Day): Day => (verified === 'never' ? day : verified);
  const page = path === undefined ? {} : { path };
  return [
    ...(reviewBy === undefined
      ? []
      : [{ id, day: reviewBy, since: since(reviewBy), what, why: 'Da ricontrollare entro oggi.', ...page }]),
    ...(expires === undefined
      ? []
      : [
          {
            id: `${id}#scade`,
            day: expires,
            since: since(expires),
            what,
            why: 'È l’ultimo giorno in cui vale.',
            ...page,
          },
        ]),
  ];
}

/** A VEVENT of one whole day. When the day moves the identity stays, and programs move what they hold. */
function deadlineLines(portal: Portal, { id, day, since, what, why, path }: Deadline): Line[] {
  const at = (address: string): string => new URL(address, portal.site.url).href;
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', at(`/redazione/${id}`)],
    ['DTSTAMP', stamp(since)],
    ['DTSTART;VALUE=DATE', date(day)],
    ['DTEND;VALUE=DATE', date(addDays(day, 1))],
    ['SUMMARY;LANGUAGE=it', text(what)],
    ['DESCRIPTION;LANGUAGE=it', text(why)],
    ['TRANSP', 'TRANSPARENT'],
    ...(path === undefined ? [] : [['URL', at(path)] as const]),
    ['END', 'VEVENT'],
  ];
}
