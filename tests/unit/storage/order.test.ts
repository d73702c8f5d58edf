import fc from 'fast-check';
import { expect, test } from 'vitest';
import { objectsOf } from '#src/lib/storage/objects.ts';
import { stepsOf } from '#src/lib/storage/order.ts';

const files = [
  'release.json',
  'sitemap-0.xml',
  '_search/it/first.json',
  '_astro/a.1.js',
  '_img/a.1.webp',
  'it/index.html',
  'it/a/index.html',
];

test('what pages load comes before all pages, what names them after, and release.json by itself at the end', () => {
  const manifest = new Map(files.map((file) => [file, 'x'] as const));
  fc.assert(
    fc.property(fc.shuffledSubarray(files), fc.subarray(files), (changed, there) => {
      const objects = objectsOf(new Map(changed.map((file) => [file, manifest.get(file) ?? ''])), []);
      const steps = stepsOf(objects.values(), (key) => there.includes(key));
      const flat = steps.flat().map(({ key }) => key);
      expect([...flat].sort()).toEqual([...changed].sort());
      const at = (key: string): number => steps.findIndex((step) => step.some((one) => one.key === key));
      const [pages, loads] = [
        flat.filter((key) => key.endsWith('.html')),
        flat.filter((key) => /^_(astro|img)/.test(key)),
      ];
      for (const page of pages) for (const load of loads) expect(at(load)).toBeLessThan(at(page));
      for (const page of pages)
        for (const other of ['sitemap-0.xml', '_search/it/first.json'])
          if (flat.includes(other) && there.includes(other)) expect(at(page)).toBeLessThan(at(other));
      if (flat.includes('release.json'))
        expect(steps.at(-1)?.map(({ key }) => key)).toEqual(['release.json']);
    }),
  );
});

test('an address that has moved is an object with a link, and never in the place of a page', () => {
  const redirects = [
    { from: '/vecchio', to: '/it/a/', status: 301 },
    { from: '/citt%C3%A0/', to: '/it/?a=1&b=2', status: 302 },
    { from: '/guida.pdf', to: '/it/', status: 301 },
    { from: '/it/', to: '/it/a/', status: 301 },
  ] as const;
  const objects = objectsOf(new Map([['it/index.html', 'x']]), redirects);
  expect([...objects.keys()].sort()).toEqual([
    'città/index.html',
    'guida.pdf',
    'it/index.html',
    'vecchio/index.html',
  ]);
  expect(objects.get('it/index.html')).toMatchObject({ digest: 'x' });
  const moved = objects.get('città/index.html');
  expect(moved?.headers).toMatchObject({ location: '/it/?a=1&b=2', cacheControl: 'no-cache' });
  expect(moved?.text).toContain('href="/it/?a=1&amp;b=2"');
});
