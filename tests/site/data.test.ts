import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { published } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { offersOf } from '#src/lib/site/offers.ts';
import { jsonLdJudge } from '#scripts/judges/jsonld.ts';
import { builtPortal, htmlOf } from './served.ts';

const site = await builtPortal();
const rows = published(site.portal.site.languages).map(({ code }) => [code] as const);

test.each(rows)('the page of open data in %s names every offer', (lang) => {
  const html = htmlOf(site.root, { path: route.data(lang) });
  const named = [...html.matchAll(/<a href="([^"]+)" data-offer/g)].map(([, href]) => href);
  expect(named).toEqual(offersOf(site.portal, lang).map(({ path }) => path));
});

test.each(rows)('every address that the page of open data names in %s exists', (lang) => {
  const gone = offersOf(site.portal, lang).filter(({ path }) => !existsSync(join(site.root, path)));
  expect(gone.map(({ path }) => path)).toEqual([]);
});

test('the structured data of every page are in schema.org’s vocabulary', async () => {
  const { ok, details } = await jsonLdJudge.run(site.root);
  expect({ ok, faults: details }).toEqual({ ok: true, faults: [] });
});
