import { addDays, type Day } from '#src/lib/domain/date.ts';

/** Days from the first to the last, both counted. */
export interface Span {
  from: Day;
  to: Day;
}

/** A span with the name it has in a table: `2026-05`, `2026-T2` (a quarter) or `2026`. */
export interface Period extends Span {
  id: string;
}

export const isIn = ({ from, to }: Span, day: Day): boolean => from <= day && day <= to;

/** Months for up to two years, quarters for up to six, else years. */
const STEPS = [
  { months: 1, upTo: 24 },
  { months: 3, upTo: 72 },
  { months: 12, upTo: Infinity },
] as const;

/** The months, quarters or years of a span, whichever fit; the first and the last only as far as the span goes. */
export function periodsOf({ from, to }: Span): Period[] {
  const [first, last] = [monthOf(from), monthOf(to)];
  const { months } = STEPS.find(({ upTo }) => last - first < upTo) ?? STEPS[2];
  const periods: Period[] = [];
  for (let start = first - (first % months); start <= last; start += months) {
    const [begins, ends] = [dayOf(start), addDays(dayOf(start + months), -1)];
    periods.push({ id: nameOf(start, months), from: max(begins, from), to: ends < to ? ends : to });
  }
  return periods;
}

/** Months since year 0. */
const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

const dayOf = (month: number): Day =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

function nameOf(month: number, months: number): string {
  const day = dayOf(month);
  if (months === 1) return day.slice(0, 7);
  return months === 3 ? `${day.slice(0, 4)}-T${(month % 12) / 3 + 1}` : day.slice(0, 4);
}

const max = (a: Day, b: Day): Day => (a > b ? a : b);
