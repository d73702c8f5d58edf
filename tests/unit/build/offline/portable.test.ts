import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileIn, portablePage, portableStyle } from '#src/lib/build/offline/portable.ts';

const INSIDE = new Set(['/ar/', '/ar/salute/', '/ar/salute/medico/', '/_astro/a.css']);
const SITE = 'https://example.org';
const page = (html: string, file = 'ar/salute/index.html'): string => portablePage(html, file, INSIDE, SITE);

describe('a page on a stick', () => {
  test.each([
    ['a page that is there', '<a href="/ar/salute/medico/#who">', '<a href="medico/index.html#who">'],
    ['a page above', '<a class="x" href="/ar/">', '<a class="x" href="../index.html">'],
    [
      'a style sheet',
      '<link rel="stylesheet" href="/_astro/a.css">',
      '<link rel="stylesheet" href="../../_astro/a.css">',
    ],
    ['what is not there', '<a href="/ar/norme/x/">', '<a href="https://example.org/ar/norme/x/">'],
    ['another site', '<a href="https://inps.it/">', '<a href="https://inps.it/">'],
    ['a place on the page', '<a href="#who">', '<a href="#who">'],
    ['a phone', '<a href="tel:+390511">', '<a href="tel:+390511">'],
    [
      'words that look like an address',
      '<p title="a > b"> href="/ar/"</p>',
      '<p title="a > b"> href="/ar/"</p>',
    ],
  ])('reaches %s', (_, built, portable) => {
    expect(page(built)).toBe(portable);
  });

  test('has no scripts, and one picture where there were choices', () => {
    const built =
      '<script type="module" src="/_astro/x.js"></script><script type="application/ld+json">{"a":"<"}</script>' +
      '<link rel="manifest" href="/ar/app.webmanifest"><picture><source srcset="/_img/a.avif 1x"><img src="/_img/a.webp" srcset="/_img/a.webp 1x"></picture>';
    expect(page(built)).toBe('<picture><img src="https://example.org/_img/a.webp"></picture>');
  });

  test('finds from anywhere what lies in the archive', () => {
    const segment = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
    const path = fc.array(segment, { maxLength: 4 }).map((parts) => `/${[...parts, ''].join('/')}`);
    fc.assert(
      fc.property(path, path, (from, to) => {
        const link = portablePage(`<a href="${to}">`, fileIn(from), new Set([to]), SITE);
        const [, href = ''] = /href="([^"]*)"/.exec(link) ?? [];
        expect(new URL(href, `file:///${fileIn(from)}`).pathname).toBe(`/${fileIn(to)}`);
      }),
    );
  });

  test('has its fonts beside its style sheet', () => {
    expect(portableStyle('src:url(/_astro/a.woff2)format("woff2")')).toBe('src:url(a.woff2)format("woff2")');
  });
});
