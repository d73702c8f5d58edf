import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { published } from '#src/lib/domain/locale.ts';
import { SHIPPED } from '#src/lib/i18n/strings/index.ts';
import { missingKeys } from '#src/lib/i18n/strings.ts';
import { parseRedirects, redirectFinder } from '#src/lib/serve/redirects.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import { build } from './scratch.ts';
import { builtPortal, filesOf, htmlOf, portalOf, serve } from './served.ts';

/** Another region, made of content alone: other languages, HUBs, places, funders, colours. */
const CONTENT = 'tests/fixtures/region-altrove';
const TODAY = '2026-11-02';
const home = await mkdtemp(join(tmpdir(), 'region-'));
const root = join(home, 'site');
const cache = join(home, 'cache');
const built = await build({ CONTENT, OUT: root, CACHE: cache, TODAY });
if (built.code !== 0) throw new Error(built.output);

afterAll(() => rm(home, { recursive: true }));

const region = await portalOf({ root: CONTENT, out: root, today: TODAY, cache });
const { portal, plan } = region;
const pages = plan.filter(({ template }) => template !== 'event');
const facts = new Map<string, PageFacts>(pages.map((page) => [page.path, factsOf(htmlOf(root, page))]));
const files = filesOf(root);
const textOf = (file: string): Promise<string> => readFile(join(root, file), 'utf8');
/** The stemmers name their languages. */
const texts = files.filter(
  (file) => !/\.(png|avif|webp|woff2|bin|zip|pagefind|pf_\w+)$|^\/_astro\/[a-z]{2}\.[^/]*\.js$/.test(file),
);

test('another region builds from its content alone', () => {
  expect(built.output).not.toContain('✗');
  expect(built.rendered).toBe(plan.length);
});

test('its languages are the only ones, and every string of its own is translated', () => {
  const languages = published(portal.site.languages);
  expect(languages.map(({ code }) => code)).toEqual(['it', 'de']);
  expect(new Set([...facts.values()].map(({ lang }) => lang))).toEqual(new Set(['it', 'de']));
  const folders = files.flatMap((file) => /^\/([a-z]{2,3})\//.exec(file)?.[1] ?? []);
  // The API has no language before its name.
  expect(new Set(folders)).toEqual(new Set(['it', 'de', 'api']));
  expect(languages.flatMap((locale) => missingKeys(locale, portal.interface))).toEqual([]);
});

test('no word of the first region is in any of its files', async () => {
  const { site, hubs } = (await builtPortal()).portal;
  const words = [
    site.name,
    site.territory,
    site.fundingStatement,
    new URL(site.url).hostname,
    ...site.funders.flatMap(({ name, logo }) => [name, logo.file]),
    ...site.provinces.map(({ name }) => name),
    ...site.languages.filter(({ code }) => code !== 'it').map(({ name }) => name),
    ...[...hubs].flatMap(([id, hub]) => [hub.name, hub.description, `/${id}/`, `hub-${id}`]),
  ];
  // What is a common word of the interface too is no sign of the region.
  const common = JSON.stringify(SHIPPED['it']).toLowerCase();
  const escaped = words
    .filter((word) => !common.includes(word.toLowerCase()))
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const any = new RegExp(`(?<![\\p{L}\\p{N}])(${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
  const found: string[] = [];
  // National and European lists, and editors' pages, speak of work too.
  const others = texts.filter(
    (file) => !/^\/(cpsv\/|feed\/item\.schema\.json|redazione\/(index\.html|traduci\/))/.test(file),
  );
  expect(others.length).toBeGreaterThan(texts.length / 2);
  for (const file of others) {
    const word = any.exec(await textOf(file))?.[0];
    if (word !== undefined) found.push(`${file} ${word}`);
  }
  expect(found).toEqual([]);
});

test('its own name, colours and address are everywhere they belong', async () => {
  for (const { titles } of facts.values()) expect(titles.join()).toContain(portal.site.name);
  const origin = new URL(portal.site.url).origin;
  const wrong = [...facts].filter(([, { canonical = '' }]) => !canonical.startsWith(`${origin}/`));
  expect(wrong.map(([path]) => path)).toEqual([]);
  const data = [...facts.values()].flatMap((page) => page.data);
  expect(data.length).toBeGreaterThan(0);
  const licence = new URL(portal.site.licence.url).origin;
  const bodies = [...portal.organisations.values()].flatMap(({ website }) =>
    website === undefined ? [] : new URL(website).origin,
  );
  for (const text of data) {
    const own = text.match(/https:\/\/[^"/]+/g) ?? [];
    expect(
      own.filter((address) => ![origin, licence, 'https://schema.org', ...bodies].includes(address)),
    ).toEqual([]);
  }
  expect(JSON.parse(await textOf('/_site.json'))).toEqual({
    languages: ['it', 'de'],
    default: 'it',
    url: portal.site.url,
  });
  expect(await textOf('/robots.txt')).toContain(`${origin}/sitemap-index.xml`);
  const listed = [...(await textOf('/sitemap-0.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
  const visible = pages.filter(({ hidden }) => !hidden).map(({ path }) => origin + path);
  expect(listed.sort()).toEqual(visible.sort());
  const styles = await Promise.all(files.filter((file) => file.endsWith('.css')).map(textOf));
  expect(styles.join()).toContain(portal.site.colours.brand);
});

test('its pages are whole and every link in them leads somewhere', () => {
  const there = new Set([...files, ...plan.map(({ path }) => path)]);
  const redirect = redirectFinder(parseRedirects(readFileSync(join(root, '_redirects'), 'utf8')));
  const wrong = [...facts].flatMap(([path, { faults, links, loads }]) => {
    const dead = [...links, ...loads].filter(
      (link) => link.startsWith('/') && !there.has(redirect(link)?.to ?? link.replace(/#.*/, '')),
    );
    return [...faults, ...dead].map((fault) => `${path} ${fault}`);
  });
  expect(wrong).toEqual([]);
});

test('its directory has lists by its own province, languages and audience, and draws its own map', () => {
  const { links } = facts.get('/de/servizi/') ?? factsOf('');
  const lists = ['provincia/nt', 'lingua/de', 'per/family', 'per/minor', 'talheim'];
  expect(lists.filter((list) => !links.has(`/de/servizi/${list}/`))).toEqual([]);
  const page = plan.find(({ path }) => path === '/de/servizi/');
  expect(page && htmlOf(root, page)).toContain('<polygon points="0,0 90,10 40,60"');
});

describe('its pictures', () => {
  const sheet = plan.find(({ template, lang }) => template === 'sheet' && lang === 'de');
  const html = sheet ? htmlOf(root, sheet) : '';
  const [picture = ''] = /<picture[\s\S]*?<\/picture>/.exec(html) ?? [];
  const candidates = [...picture.matchAll(/(\/_img\/\S+) (\d+)w/g)];

  test('say how big they are, so that nothing jumps', () => {
    const images = html.match(/<img\b[^>]*>/g) ?? [];
    expect(images.length).toBeGreaterThan(1);
    for (const image of images) expect(image).toMatch(/width="\d+"[\s\S]*height="\d+"/);
  });

  test('come in AVIF and WebP, each as wide as it says', async () => {
    expect(picture).toContain('<source type="image/avif"');
    const kinds = await Promise.all(
      candidates.map(async ([, file = '', width]) => {
        const made = await sharp(join(root, file)).metadata();
        return { kind: made.format, right: made.width === Number(width) };
      }),
    );
    expect(kinds.every(({ right }) => right)).toBe(true);
    expect(new Set(kinds.map(({ kind }) => kind))).toEqual(new Set(['heif', 'webp']));
  });

  test('show the funder’s logo, and say that it stands in for the official one', () => {
    expect(html).toContain('alt="Fondo Nordtal"');
    expect(html).toContain('Platzhalter');
  });
});

test('its readers are led to its own pages', async () => {
  const served = await serve(root);
  try {
    const ask = async (path: string, language = ''): Promise<[number, string | null]> => {
      const answer = await fetch(served.origin + path, {
        headers: { 'accept-language': language },
        redirect: 'manual',
      });
      return [answer.status, answer.headers.get('location')];
    };
    expect(await ask('/', 'de-AT')).toEqual([302, '/de/']);
    expect(await ask('/', 'ar')).toEqual([200, null]);
    expect(await ask('/benvenuti')).toEqual([301, '/it/ankommen/']);
    expect(await ask('/s/de/n0rd/')).toEqual([302, '/de/ankommen/tessera-ospite/']);
    expect(await ask('/de/gibt-es-nicht/')).toEqual([404, null]);
  } finally {
    await served.close();
  }
});
