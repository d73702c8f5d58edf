import { wallTime, type Calendar } from '#src/lib/directory/calendar.ts';
import { openingAt } from '#src/lib/directory/open.ts';
import { readRows, readSpans } from '#src/lib/directory/timetable.ts';
import { weekdayText } from '#src/lib/dates/day-text.ts';
import { openingText, type OpeningWords } from '#src/lib/directory/words.ts';

const MINUTE = 60_000;

/** Says at every office whose hours the page knows whether it is open now, and goes on saying it. */
export function showOpenings(): void {
  const told = document.querySelector<HTMLElement>('[data-time-zone]')?.dataset;
  if (!told) return;
  const calendar: Calendar = {
    days: (told['days'] ?? '').split(' '),
    easter: (told['easter'] ?? '').split(' ').filter(Boolean).map(Number),
    timeZone: told['timeZone'] ?? '',
  };
  const words = told as unknown as OpeningWords; // one attribute for each word
  const [months, weekdays] = [told['months'] ?? '', told['weekdays'] ?? ''].map((list) => list.split('|'));
  const dayOf = (day: string): string => weekdayText(months ?? [], weekdays ?? [], day);
  const update = (): void => {
    const now = wallTime(new Date(), calendar.timeZone);
    for (const badge of document.querySelectorAll<HTMLElement>('[data-hours]')) {
      const { hours = '', closed = '', patron = '' } = badge.dataset;
      const opening = openingAt({ rows: readRows(hours), closed: readSpans(closed), patron }, calendar, now);
      const text = openingText(opening, now.day, words, dayOf);
      badge.dataset['state'] = opening.state;
      badge.hidden = text === '';
      if (badge.textContent !== text) badge.textContent = text;
    }
  };
  update();
  setInterval(update, MINUTE);
}
