import { Trouble } from '#src/lib/command/trouble.ts';
import { addDays, daysBetween, type Day } from '#src/lib/domain/date.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import { deadlinesIn, type Deadline } from './deadlines.ts';

/** A deadline as seen from a day: how many days there are; less than none when it is over. */
export interface Review extends Deadline {
  in: number;
}

/** What a person asks about: a HUB, and how far ahead. */
export interface ReviewQuery {
  hub?: string;
  /** Days from today; `Infinity` for all. */
  days: number;
}

/** Days ahead that are shown where nobody says how many. */
export const AHEAD = 30;

/** Days ahead that can be asked for: ten years. */
const FARTHEST = 3660;

/** The query a person means; a `Trouble` says what cannot be meant. */
export function readReviewQuery(
  asked: { hub?: string | undefined; days?: string | undefined },
  { hubs }: Portal,
): ReviewQuery {
  const { hub, days = String(AHEAD) } = asked;
  if (!/^\d{1,4}$/.test(days) || Number(days) > FARTHEST)
    throw new Trouble(
      say(
        `--days ${days}: scrivi quanti giorni, da 0 a ${FARTHEST}.`,
        `--days ${days}: write how many days, 0 to ${FARTHEST}.`,
      ),
    );
  if (hub === undefined) return { days: Number(days) };
  if (hubs.has(hub)) return { hub, days: Number(days) };
  const all = [...hubs.keys()];
  const meant = nearest(hub, all);
  throw new Trouble(
    say(
      `--hub ${hub} non c’è. ${meant === undefined ? `Ci sono: ${all.join(', ')}.` : `Volevi scrivere ${meant}?`}`,
      `There is no --hub ${hub}. ${meant === undefined ? `There are: ${all.join(', ')}.` : `Did you mean ${meant}?`}`,
    ),
  );
}

/** What is over or comes within the days, the earliest first. */
export function reviewsIn(portal: Portal, { hub, days }: ReviewQuery, today: Day): Review[] {
  const last = days === Infinity ? undefined : addDays(today, days);
  return deadlinesIn(portal)
    .filter(
      ({ day, hubs }) => (last === undefined || day <= last) && (hub === undefined || hubs.includes(hub)),
    )
    .map((deadline) => ({ ...deadline, in: daysBetween(today, deadline.day) }));
}

/** By the first of their HUBs, in the HUBs' order; last what is nobody's. Groups without any are left out. */
export function reviewsByHub(
  { hubs }: Portal,
  reviews: readonly Review[],
  hub?: string,
): [hub: string | undefined, Review[]][] {
  const order: (string | undefined)[] = [...hubs].sort(([, a], [, b]) => a.order - b.order).map(([id]) => id);
  const groups = hub === undefined ? [...order, undefined] : [hub];
  return groups
    .map((one): [string | undefined, Review[]] => [
      one,
      reviews.filter((review) => (hub === undefined ? review.hubs[0] === one : review.hubs.includes(hub))),
    ])
    .filter(([, those]) => those.length > 0);
}
