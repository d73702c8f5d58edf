import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calendarPath } from '#src/lib/calendar/files.ts';
import { route } from '#src/lib/domain/route.ts';
import { reviewsIn } from '#src/lib/editorial/reviews.ts';
import { listedImpacts } from '#src/lib/impact/page.ts';
import { settings } from '#scripts/settings.ts';
import { builtPortal, htmlOf } from './served.ts';

const { root, portal } = await builtPortal();
const { today } = settings();
const reviews = reviewsIn(portal, { days: Infinity }, today);

describe('the page of deadlines', () => {
  const page = htmlOf(root, { path: route.reviews() });

  test('has every day by which something must be looked at, as its data have', () => {
    for (const { path, day } of reviews) {
      expect(page).toContain(path);
      expect(page).toContain(`<time datetime="${day}">`);
    }
    const data = JSON.parse(readFileSync(join(root, route.reviews(), 'dati.json'), 'utf8')) as object;
    expect(data).toEqual(JSON.parse(JSON.stringify({ day: today, reviews })));
  });

  test('leads to the calendar of each HUB that has a deadline', () => {
    for (const hub of new Set(reviews.flatMap(({ hubs }) => hubs[0] ?? [])))
      expect(page).toContain(`href="${calendarPath.reviews(hub)}"`);
  });
});

test('editors’ pages are found from their own first page, and by no search engine', () => {
  for (const path of [route.reviews(), route.impact()]) {
    expect(htmlOf(root, { path: route.editors() })).toContain(`href="${path}"`);
    expect(htmlOf(root, { path })).toContain('<meta name="robots" content="noindex">');
  }
});

test('the page of what depends on what leads to pages that there are', () => {
  const page = htmlOf(root, { path: route.impact() });
  const links = [...page.matchAll(/href="(\/it\/[^"#]*)/g)].map(([, path]) => path ?? '');
  expect(new Set(links).size).toBeGreaterThan(listedImpacts(portal, today).length / 10);
  expect([...new Set(links)].filter((path) => !existsSync(join(root, path, 'index.html')))).toEqual([]);
});

test('a sheet leads to the feed of what changes in its HUB, in every language, and the feed is there', () => {
  for (const { id } of portal.sheets.values()) {
    const feed = route.changes(id.slice(0, id.indexOf('/')));
    expect(existsSync(join(root, feed))).toBe(true);
    for (const lang of ['it', 'ar', 'zh'])
      expect(htmlOf(root, { path: route.sheet(lang, id) })).toContain(`href="${feed}"`);
  }
});
