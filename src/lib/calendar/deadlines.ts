import { addDays } from '#src/lib/domain/date.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { deadlinesIn, type Deadline, type DueWhy } from '#src/lib/editorial/deadlines.ts';
import { ONE } from '#src/lib/editorial/words.ts';
import { calendarText, date, stamp, text, type Line } from './lines.ts';
import { nameLines, productOf } from './events.ts';

const WHY: Readonly<Record<DueWhy, string>> = {
  review: 'Da ricontrollare entro oggi.',
  end: 'È l’ultimo giorno in cui vale.',
  value: 'È l’ultimo giorno in cui vale: serve quello nuovo.',
};

/** What one HUB must check again, by day, as events of whole days: in Italian, the editors' language. */
export function reviewCalendar(portal: Portal, hub: string): string {
  const name = `${portal.site.name}: da ricontrollare, ${portal.hubs.get(hub)?.name ?? hub}`;
  const lines = deadlinesIn(portal)
    .filter(({ hubs }) => hubs.includes(hub))
    .flatMap((deadline) => deadlineLines(portal, deadline));
  return calendarText(productOf(portal, SOURCE), nameLines(name), lines);
}

/** What is due, and why, for ever: when the day moves the identity stays, and programs move what they hold. */
function identity({ path, why, day }: Deadline): string {
  const thing = path.replace(/(\/index\.[a-z]+\.mdx|\.yaml)$/, '');
  return `/redazione/${thing}${{ review: '', end: '#scade', value: `#${day}` }[why]}`;
}

/** A VEVENT of one whole day. */
function deadlineLines(portal: Portal, deadline: Deadline): Line[] {
  const { kind, title, day, since, why, href } = deadline;
  const at = (address: string): string => new URL(address, portal.site.url).href;
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', at(identity(deadline))],
    ['DTSTAMP', stamp(since)],
    ['DTSTART;VALUE=DATE', date(day)],
    ['DTEND;VALUE=DATE', date(addDays(day, 1))],
    ['SUMMARY;LANGUAGE=it', text(`${ONE[kind].it}: ${title}`)],
    ['DESCRIPTION;LANGUAGE=it', text(WHY[why])],
    ['TRANSP', 'TRANSPARENT'],
    ...(href === undefined ? [] : [['URL', at(href)] as const]),
    ['END', 'VEVENT'],
  ];
}
