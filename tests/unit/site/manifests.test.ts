import { expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import { manifests } from '#src/lib/site/manifests.ts';

test('each language has a manifest of its own, with its own start', async () => {
  const portal = await loadPortal({ root: 'tests/fixtures/region-altrove', today: '2026-05-10' });
  const files = manifests(portal);
  expect(Object.keys(files)).toHaveLength(portal.site.languages.length);
  const german = JSON.parse(files['de/app.webmanifest'] ?? '{}') as { short_name: string };
  expect(german).toMatchObject({ lang: 'de', dir: 'ltr', start_url: '/de/', scope: '/' });
  expect(german.short_name.length).toBeLessThanOrEqual(12);
});
