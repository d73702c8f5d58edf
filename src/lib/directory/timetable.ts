import type { Day } from '#src/lib/domain/date.ts';

/** Some days from the first to the last; an end that is empty text has no limit. */
export interface Span {
  from: Day;
  to: Day;
}

/** The same hours on some days of the week, 1 = Monday … 7 = Sunday, within a season. */
export interface Row extends Span {
  days: number[];
  open: string;
  close: string;
  /** Hours in which somebody answers the phone, not of the desk. */
  phone: boolean;
  appointment: boolean;
}

/** What is known of an office's hours, as a page carries it to the browser. */
export interface Timetable {
  rows: Row[];
  closed: Span[];
  /** The patron saint's day of its municipality, `10-04`. */
  patron: string;
}

export const isWithin = ({ from, to }: Span, day: Day): boolean => from <= day && (to === '' || day <= to);

/** Rows as one attribute: `135 08:30-13:00 a 2026-06-01/2026-09-15,4 15:00-18:00 p`. */
export const writeRows = (rows: readonly Row[]): string =>
  rows
    .map(({ days, open, close, phone, appointment, from, to }) =>
      [
        days.join(''),
        `${open}-${close}`,
        `${phone ? 'p' : ''}${appointment ? 'a' : ''}`,
        from === '' && to === '' ? '' : `${from}/${to}`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join();

const ROW = /^([1-7]+) (\d\d:\d\d)-(\d\d:\d\d)(?: (p?a?))??(?: (\S*)\/(\S*))?$/;

/** The rows of an attribute; what is no row is left out. */
export const readRows = (text: string): Row[] =>
  text.split(',').flatMap((row) => {
    const [found, days = '', open = '', close = '', marks = '', from = '', to = ''] = ROW.exec(row) ?? [];
    return found === undefined
      ? []
      : {
          days: Array.from(days, Number),
          open,
          close,
          from,
          to,
          phone: marks.includes('p'),
          appointment: marks.includes('a'),
        };
  });

/** Closures as one attribute: `2026-08-10/2026-08-21 2026-12-24/2026-12-31`. */
export const writeSpans = (spans: readonly Span[]): string =>
  spans.map(({ from, to }) => `${from}/${to}`).join(' ');

export const readSpans = (text: string): Span[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((span) => {
      const [from = '', to = ''] = span.split('/');
      return { from, to };
    });
