import type { Hours, ServiceData, Weekday } from '#src/lib/domain/service.ts';
import { uuidOf } from '#src/lib/opendata/uuid.ts';
import type { View } from '#src/lib/view/view.ts';
import type { Schedule } from './records.ts';

/** Days as iCalendar writes them (RFC 5545, 3.3.10). */
const BYDAY: Readonly<Record<Weekday, string>> = {
  mo: 'MO',
  tu: 'TU',
  we: 'WE',
  th: 'TH',
  fr: 'FR',
  sa: 'SA',
  su: 'SU',
};

/** The hours of a service as weekly recurrences, its closures as rows without hours. Hours that do not fit a table keep the source's words. */
export function schedulesOf(view: View, id: string, service: ServiceData): Schedule[] {
  const { hours, closed, hoursNote, booking } = service;
  const uuid = (row: unknown): string =>
    uuidOf(view.portal, `services/${id}/schedules/${JSON.stringify(row)}`);
  return [
    ...hours.map((row) => ({ id: uuid(row), ...scheduleOf(view, row), schedule_link: booking })),
    ...closed.map((span) => ({
      id: uuid(span),
      valid_from: span.from,
      valid_to: span.to,
      description: span.note === undefined ? 'Chiuso' : `Chiuso: ${span.note}`,
    })),
    ...(hoursNote === undefined ? [] : [{ id: uuid(hoursNote), description: hoursNote }]),
  ];
}

function scheduleOf({ t, portal }: View, row: Hours): Omit<Schedule, 'id'> {
  return {
    valid_from: row.from,
    valid_to: row.to,
    wkst: 'MO',
    freq: 'WEEKLY',
    byday: row.days.map((day) => BYDAY[day]).join(','),
    opens_at: row.open,
    closes_at: row.close,
    description: row.phone ? t('service.phoneHours') : undefined,
    attending_type: row.appointment ? t('service.appointment') : undefined,
    notes: `Ora locale (${portal.site.timeZone})`,
  };
}
