const DAY = 86_400_000;
/** After so many days rules and hours may have changed: of a saved page only phones and the date stay. */
export const LIMIT = 30;
/** No phone is kept so long without a line: its clock is wrong. */
const YEARS = 3 * 365;

/** What may be shown of an area, and whether the phone's clock can be trusted. */
export interface Freshness {
  phonesOnly: boolean;
  wrongClock: boolean;
}

/**
 * How old an area is, by the phone's own clock on both days: a clock that has always been wrong measures rightly.
 *
 * @param phone the phone's time when the area was saved, in milliseconds
 * @param now the phone's time
 */
export function freshness(phone: number, now: number): Freshness {
  const days = (now - phone) / DAY;
  return { phonesOnly: days > LIMIT, wrongClock: days < -1 || days > YEARS };
}
