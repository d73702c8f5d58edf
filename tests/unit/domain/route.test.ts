import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINK_SCHEMES } from '#src/lib/domain/body.ts';
import { PIECE_KINDS } from '#src/lib/domain/piece.ts';
import {
  inLanguage,
  linkRoute,
  pairRoute,
  pieceRoute,
  RESERVED,
  RESERVED_PLACES,
  route,
} from '#src/lib/domain/route.ts';

const LANGS = ['it', 'en', 'ar', 'zh', 'fil'];
const lang = fc.constantFrom(...LANGS);
const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/);
/** A name at the top of the site: the gate refuses those that the site itself uses. */
const top = slug.filter((name) => ![...RESERVED, ...LANGS].includes(name));
const code = fc.stringMatching(/^[0-9a-hjkmnp-tv-z]{4}$/);
const year = fc.integer({ min: 2000, max: 2099 }).map(String);

/** Every page of a language, of any kind. */
const page = (of: fc.Arbitrary<string>) =>
  fc.oneof(
    of.map((l) => ({ kind: 'home', id: '', path: route.home(l) })),
    of.map((l) => ({ kind: 'services', id: '', path: route.services(l) })),
    of.map((l) => ({ kind: 'newsList', id: '', path: route.newsList(l) })),
    of.map((l) => ({ kind: 'projects', id: '', path: route.projects(l) })),
    of.map((l) => ({ kind: 'laws', id: '', path: route.laws(l) })),
    of.map((l) => ({ kind: 'glossary', id: '', path: route.glossary(l) })),
    of.map((l) => ({ kind: 'mediaList', id: '', path: route.mediaList(l) })),
    of.map((l) => ({ kind: 'notFound', id: '', path: route.notFound(l) })),
    fc.tuple(of, top).map(([l, id]) => ({ kind: 'hub or page', id, path: route.hub(l, id) })),
    fc.tuple(of, top).map(([l, id]) => ({ kind: 'hub or page', id, path: route.page(l, id) })),
    fc
      .tuple(of, top, slug)
      .map(([l, hub, id]) => ({ kind: 'sheet', id: `${hub}/${id}`, path: route.sheet(l, `${hub}/${id}`) })),
    fc.tuple(of, top, slug).map(([l, hub, id]) => ({
      kind: 'sheetPair',
      id: `${hub}/${id}`,
      path: pairRoute('sheet', l, `${hub}/${id}`, 'it'),
    })),
    fc
      .tuple(of, slug)
      .map(([l, id]) => ({ kind: 'journeyPair', id, path: pairRoute('journey', l, id, 'it') })),
    fc.tuple(of, slug).map(([l, id]) => ({ kind: 'serviceType', id, path: route.serviceType(l, id) })),
    fc.tuple(of, slug).map(([l, id]) => ({ kind: 'province', id, path: route.province(l, id) })),
    fc.tuple(of, slug).map(([l, id]) => ({ kind: 'spoken', id, path: route.spoken(l, id) })),
    fc.tuple(of, slug).map(([l, id]) => ({ kind: 'audience', id, path: route.audience(l, id) })),
    fc.tuple(of, slug).map(([l, id]) => ({ kind: 'municipality', id, path: route.municipality(l, id) })),
    fc
      .tuple(
        of,
        slug.filter((name) => !(RESERVED_PLACES as readonly string[]).includes(name)),
        slug,
      )
      .map(([l, town, id]) => ({
        kind: 'service',
        id: `${town}/${id}`,
        path: route.service(l, `${town}/${id}`),
      })),
    fc
      .tuple(of, year, slug)
      .map(([l, y, id]) => ({ kind: 'news', id: `${y}/${id}`, path: route.news(l, `${y}/${id}`) })),
    fc
      .tuple(of, year, slug)
      .map(([l, y, id]) => ({ kind: 'event', id: `${y}/${id}`, path: route.event(l, `${y}/${id}`) })),
    fc.tuple(of, slug).map(([l, id]) => ({ kind: 'project', id, path: route.project(l, id) })),
    fc.tuple(of, slug).map(([l, id]) => ({ kind: 'law', id, path: route.law(l, id) })),
    fc.tuple(of, slug).map(([l, id]) => ({ kind: 'media', id, path: route.media(l, id) })),
    fc.tuple(of, code).map(([l, id]) => ({ kind: 'short', id, path: route.short(l, id) })),
  );

describe('an address of the site', () => {
  test('begins with a slash and ends with one, unless it is a file', () => {
    fc.assert(
      fc.property(page(lang), ({ kind, path }) => {
        expect(path).toMatch(kind === 'event' ? /^\/.*\/evento\.ics$/ : /^\/(.*\/)?$/);
        expect(path).not.toMatch(/\/\/|[?#\s]/);
      }),
    );
  });

  test('is one and the same only for one and the same page', () => {
    fc.assert(
      fc.property(page(fc.constant('it')), page(fc.constant('it')), (one, other) => {
        expect(one.path === other.path).toBe(one.kind === other.kind && one.id === other.id);
      }),
      { numRuns: 3000 },
    );
  });

  test('differs from one language to another in the language only, there and back', () => {
    fc.assert(
      fc.property(page(fc.constant('it')), lang, ({ path }, other) => {
        const there = inLanguage(path, other);
        expect(there.split('/').filter((part) => part === other)).not.toEqual([]);
        expect(there.length - path.length).toBe(other.length - 2);
        expect(inLanguage(there, 'it')).toBe(path);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    [route.sheet('it', 'salute/tessera'), '/ar/salute/tessera/'],
    [pairRoute('sheet', 'en', 'salute/tessera', 'it'), '/ar/salute/tessera/con/it/'],
    [route.home('it'), '/ar/'],
    [route.short('it', 'k7m2'), '/s/ar/k7m2/'],
    [route.event('it', '2026/festa'), '/ar/notizie/2026/festa/evento.ics'],
    [route.choice(), '/'],
  ])('%s is in Arabic %s', (path, arabic) => {
    expect(inLanguage(path, 'ar')).toBe(arabic);
  });

  test('of a word leads to its place in the glossary', () => {
    expect(route.term('ar', 'residenza')).toBe('/ar/glossario/#residenza');
  });

  test('of a picture or a file has no language', () => {
    expect([route.picture('a-320.webp'), route.file('sheets/salute/tessera/modulo.pdf')]).toEqual([
      '/_img/a-320.webp',
      '/_file/sheets/salute/tessera/modulo.pdf',
    ]);
  });
});

test.each([
  ['sheet', 'salute/tessera', '/ar/salute/tessera/'],
  ['news', '2026/festa', '/ar/notizie/2026/festa/'],
  ['project', 'casper', '/ar/progetti/casper/'],
  ['media', 'video', '/ar/multimedia/video/'],
  ['page', 'chi-siamo', '/ar/chi-siamo/'],
] as const)('a piece of kind %s has an address', (kind, id, path) => {
  expect(PIECE_KINDS).toContain(kind);
  expect(pieceRoute(kind, 'ar', id)).toBe(path);
});

test('a link by id leads to a page, and every other link is left to whoever knows it', () => {
  const elsewhere = ['file', 'https', 'tel', 'mailto'];
  for (const scheme of LINK_SCHEMES) {
    const path = linkRoute(scheme, 'ar', 'a/b');
    if (elsewhere.includes(scheme)) expect(path).toBeUndefined();
    else expect(path).toMatch(/^\/ar\//);
  }
  expect(linkRoute('site', 'ar', '')).toBe('/ar/');
});
