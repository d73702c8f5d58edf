/** A day (`2026-05-02`, or a moment in UTC) as a language writes it, by its patterns for the twelve months. */
export function dayText(months: readonly string[], day: string): string {
  const [year = '', month = '', date = ''] = day.slice(0, 10).split('-');
  return (months[Number(month) - 1] ?? '{day}/{month}/{year}')
    .replace('{day}', String(Number(date)))
    .replace('{month}', month)
    .replace('{year}', year);
}

/** The same with its weekday; `weekdays` from Monday on. */
export function weekdayText(months: readonly string[], weekdays: readonly string[], day: string): string {
  const weekday = weekdays[(new Date(day).getUTCDay() + 6) % 7] ?? '';
  return dayText(months, day).replace('{weekday}', weekday);
}
