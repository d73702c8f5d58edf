import type { ServiceData } from '#src/lib/domain/service.ts';
import { writeRows, writeSpans } from '#src/lib/directory/timetable.ts';
import type { OpeningWords } from '#src/lib/directory/words.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import type { View } from './view.ts';

const WEEK = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/** Whether the hours of some of these services are known: without any there is nothing for a script to say. */
export const hasOpenings = (view: View, ids: readonly string[]): boolean =>
  ids.some((id) => {
    const service = view.portal.services.get(id);
    return service !== undefined && openingHtml(view, service) !== EMPTY;
  });

/** Where a script says "open now"; empty for readers without it, who have the table of hours. */
export function openingHtml({ portal }: View, service: ServiceData): Html {
  const { status, hours, closed, municipality = '' } = service;
  if (status !== 'active' || hours.length === 0) return EMPTY;
  const rows = hours.map(({ days, from = '', to = '', ...row }) => ({
    ...row,
    days: days.map((day) => WEEK.indexOf(day) + 1),
    from,
    to,
  }));
  const patron = portal.municipalities.get(municipality)?.patronDay;
  return html`<span
    class="opening"
    hidden
    data-hours="${writeRows(rows)}"
    ${closed.length > 0 && html` data-closed="${writeSpans(closed)}"`}
    ${patron !== undefined && html` data-patron="${patron}"`}
  ></span>`;
}

/** The words of the script, with their gaps left open. */
export function openingWords({ t }: View): OpeningWords {
  const gaps = { time: '{time}', day: '{day}' };
  return {
    now: t('opening.now'),
    closes: t('opening.closes', gaps),
    closed: t('opening.closed'),
    opens: t('opening.opens', gaps),
    opensOn: t('opening.opensOn', gaps),
    holiday: t('opening.holiday'),
    appointment: t('service.appointment'),
    phone: t('service.phone'),
  };
}
