import { addDays, type Day } from '#src/lib/domain/date.ts';
import type { Portal } from '#src/lib/domain/portal.ts';

const known = new WeakMap<Portal, readonly Day[]>();

/** A day before all content. */
const EVER: Day = '0001-01-01';

/**
 * The latest day, up to today, on which content itself says that something begins or ends: a news item comes out or
 * expires, an amount changes, a season of opening hours is over. What goes out is made as of this day: between two
 * of them every day gives the same bytes.
 */
export function contentDay(portal: Portal, today: Day): Day {
  const days = known.get(portal) ?? turningDays(portal);
  known.set(portal, days);
  return days.findLast((day) => day <= today) ?? EVER;
}

function turningDays({ facts, news, sheets, services, media, pages, journeys }: Portal): Day[] {
  const days = new Set<Day>();
  const from = (day: string | undefined): void => {
    if (day !== undefined) days.add(day);
  };
  const through = (day: string | undefined): void => {
    if (day !== undefined) days.add(addDays(day, 1));
  };
  for (const { values } of facts.values()) {
    for (const value of values) {
      from(value.from);
      through(value.to);
    }
  }
  for (const { data } of news.values()) {
    from(data.published);
    from(data.expires);
  }
  for (const pieces of [sheets, media, pages, journeys]) {
    for (const { data } of pieces.values()) through(data.expires);
  }
  for (const { hours, closed, alert, expires } of services.values()) {
    for (const row of hours) through(row.to);
    for (const row of closed) through(row.to);
    through(alert?.until);
    through(expires);
  }
  return [...days].sort();
}
