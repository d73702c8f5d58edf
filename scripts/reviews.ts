/**
 * What must be checked again, and by when: sheets, offices, values, materials.
 *
 *     npm run reviews -- [--hub salute] [--days 30] [--json] [--en]
 */
import { relative } from 'node:path';
import { loadPortal } from '#src/lib/content/load.ts';
import { reviewsText } from '#src/lib/editorial/reviews-text.ts';
import { readReviewQuery, reviewsIn } from '#src/lib/editorial/reviews.ts';
import { waitingIn } from '#src/lib/editorial/waiting.ts';
import { complain } from '#scripts/complain.ts';
import { readFlags } from '#scripts/flags.ts';
import { settings } from '#scripts/settings.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

try {
  const { values } = readFlags('npm run reviews -- [--hub salute] [--days 30] [--json] [--en]', {
    options: { hub: text, days: text, json: flag, en: flag },
  });
  const place = settings();
  const portal = await loadPortal(place);
  const query = readReviewQuery(values, portal);
  const reviews = reviewsIn(portal, query, place.today);
  const never = waitingIn(portal, place.today).filter(
    ({ why, hub }) => why === 'never' && (query.hub === undefined || hub === query.hub),
  ).length;
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ day: place.today, ...query, never, reviews }, null, 2)}\n`
      : reviewsText(portal, reviews, query, {
          lang: values.en ? 'en' : 'it',
          prefix: `${relative(process.cwd(), place.root)}/`,
          never,
        }),
  );
} catch (error) {
  complain(error);
}
