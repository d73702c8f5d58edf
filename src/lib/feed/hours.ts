import { WEEKDAYS, type Hours, type Weekday } from '#src/lib/domain/service.ts';

const DAY: Readonly<Record<Weekday, string>> = {
  mo: 'Mo',
  tu: 'Tu',
  we: 'We',
  th: 'Th',
  fr: 'Fr',
  sa: 'Sa',
  su: 'Su',
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * The hours of the desk as OpenStreetMap writes them: `Mo,We 09:00-13:00; Th 15:00-19:00 "su appuntamento"`.
 * Hours of the phone are left out; those of a season begin with its days.
 */
export function openingHours(hours: readonly Hours[]): string | undefined {
  const rows = hours
    .filter(({ phone }) => !phone)
    .map(({ days, open, close, from, to, appointment }) =>
      [
        from === undefined && to === undefined ? '' : season(from, to),
        `${WEEKDAYS.filter((day) => days.includes(day))
          .map((day) => DAY[day])
          .join(',')} ${open}-${close}`,
        appointment ? '"su appuntamento"' : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  return rows.length === 0 ? undefined : rows.join('; ');
}

/** `2026 Jun 15-2026 Sep 15`; an open end is written with a plus. */
function season(from: string | undefined, to: string | undefined): string {
  if (to === undefined) return `${written(from ?? '')}+`;
  return from === undefined ? `1970 Jan 01-${written(to)}` : `${written(from)}-${written(to)}`;
}

function written(day: string): string {
  const [year = '', month = '1', date = ''] = day.split('-');
  return `${year} ${MONTHS[Number(month) - 1] ?? ''} ${date}`;
}
