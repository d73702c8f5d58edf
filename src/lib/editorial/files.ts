import type { Day } from '#src/lib/domain/date.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import { qualityOf } from './quality.ts';
import { reviewsIn } from './reviews.ts';
import { byHub, waitingIn } from './waiting.ts';

/** What waits for a person and how every sheet stands, as data: paths from the site's root, and texts. */
export function* editorialFiles(portal: Portal, today: Day): Generator<readonly [string, string]> {
  const waiting = waitingIn(portal, today);
  const hubs = byHub(portal, waiting).map(([hub, those]) => ({ hub: hub ?? null, count: those.length }));
  yield [
    `${route.waiting().slice(1)}dati.json`,
    `${JSON.stringify({ day: today, count: waiting.length, hubs, waiting }, null, 1)}\n`,
  ];
  yield [
    `${route.reviews().slice(1)}dati.json`,
    `${JSON.stringify({ day: today, reviews: reviewsIn(portal, { days: Infinity }, today) }, null, 1)}\n`,
  ];
  yield [
    `${route.quality().slice(1)}dati.json`,
    `${JSON.stringify({ day: today, sheets: qualityOf(portal, today) }, null, 1)}\n`,
  ];
}
