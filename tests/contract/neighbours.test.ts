import { expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { qualityOf } from '#src/lib/editorial/quality.ts';
import { sheetsByTopic } from '#src/lib/view/lists.ts';
import { viewOf } from '#src/lib/view/view.ts';
import { settings } from '#scripts/settings.ts';

const { root, today, cache } = settings();
const portal = await loadPortal({ root, today, cache });
const view = viewOf(portal, SOURCE, today);
const out = qualityOf(portal, today).filter(({ status }) => status === 'published');

test('from every sheet people can go on to two others at least', () => {
  expect(out.length).toBeGreaterThan(30);
  expect(out.filter(({ related }) => related < 2).map(({ id }) => id)).toEqual([]);
});

test('every sheet stands on the page of its HUB, under a topic', () => {
  const listed = new Set(
    [...portal.hubs.keys()].flatMap((hub) =>
      sheetsByTopic(view, hub).flatMap(({ topic, sheets }) =>
        portal.topics.has(topic) ? sheets.map(({ id }) => `${hub} ${id}`) : [],
      ),
    ),
  );
  expect(out.filter(({ hub, id }) => !listed.has(`${hub} ${id}`)).map(({ id }) => id)).toEqual([]);
});

test('every sheet is named by another sheet, so that people come to it while reading', () => {
  const named = new Set(
    [...portal.sheets.values()].flatMap(({ id, data: { related } }) =>
      [...related.before, ...related.after, ...related.see].filter((to) => to !== id),
    ),
  );
  expect(out.filter(({ id }) => !named.has(id)).map(({ id }) => id)).toEqual([]);
});
