import type { Locale } from '#src/lib/domain/locale.ts';
import { entities } from './commons.ts';

/** Every amount, duration and day of the made-up portal as readers of one language see it, by what is written in files. */
export interface Formatted {
  facts: Record<string, string>;
  amounts: Record<string, string>;
  durations: Record<string, string>;
  dates: Record<string, string>;
}

interface Fact {
  kind: 'money' | 'duration';
  values: { value: number | string }[];
}

const AMOUNTS = [16];
const DURATIONS = ['P1Y'];
const DATES = ['2026-01-10', '2026-03-01'];

/** For generators whose templates have no formats of all languages: they get the texts, and are spared the work. */
export function formattedOf({ intl }: Pick<Locale, 'intl'>): Formatted {
  const money = new Intl.NumberFormat(intl, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const long = new Intl.DurationFormat(intl, { style: 'long' });
  const date = new Intl.DateTimeFormat(intl, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const duration = (iso: string): string => {
    const amount = Number.parseInt(iso.slice(1), 10);
    return long.format(iso.endsWith('Y') ? { years: amount } : { months: amount });
  };
  const facts = Object.entries(entities()).flatMap(([path, fact]): [string, string][] => {
    const [, id] = /^facts\/(.+)\.yaml$/.exec(path) ?? [];
    if (id === undefined) return [];
    const value = (fact as Fact).values[0]?.value ?? '';
    return [[id, typeof value === 'number' ? money.format(value) : duration(value)]];
  });
  return {
    facts: Object.fromEntries(facts),
    amounts: Object.fromEntries(AMOUNTS.map((amount) => [String(amount), money.format(amount)])),
    durations: Object.fromEntries(DURATIONS.map((iso) => [iso, duration(iso)])),
    dates: Object.fromEntries(DATES.map((day) => [day, date.format(new Date(day))])),
  };
}
