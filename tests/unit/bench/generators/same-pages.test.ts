import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eleventy } from '#src/lib/bench/generators/eleventy.ts';
import { editSheet, type Generator } from '#src/lib/bench/generators/generator.ts';
import { hugo, withShortcodes } from '#src/lib/bench/generators/hugo.ts';
import { starlight } from '#src/lib/bench/generators/starlight.ts';
import { BENCH_LANGUAGES, ITALIAN } from '#src/lib/bench/languages.ts';
import { bodyOf } from '#src/lib/bench/sheet.ts';
import { THOROUGH } from '#tests/thorough.ts';
import { partsOf, type PageParts } from './page-parts.ts';

const [BENCH, CACHE] = [resolve('tests/bench'), resolve('.cache/bench')];
const SIZE = {
  sheets: 14,
  languages: BENCH_LANGUAGES.filter(({ locale }) => ['it', 'ar', 'zh'].includes(locale.code)),
};
const PAGES = SIZE.languages.flatMap(({ locale }) => [
  `${locale.code}/salute/scheda-1/`,
  `${locale.code}/lavoro/scheda-7/`,
]);

const here = (name: string): boolean => existsSync(join(CACHE, name, 'node_modules'));
const HUGO = ['/usr/bin/hugo', '/usr/local/bin/hugo', '/snap/bin/hugo'].some((path) => existsSync(path));
const MISSING =
  'Hugo, or Eleventy in .cache/bench, is not installed here: `npm run bench` installs the second';

let folder = '';
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'same-'))));
afterAll(() => rm(folder, { recursive: true }));

async function built(generator: Generator): Promise<(page: string) => Promise<string>> {
  const [project, site] = [join(folder, generator.name), join(folder, generator.name, 'out')];
  await generator.write(project, SIZE);
  await generator.build(project, site);
  return (page) => readFile(join(site, page, 'index.html'), 'utf8');
}

const main = (html: string): PageParts => partsOf(html, (name) => name === 'main');
const article = (html: string): PageParts =>
  partsOf(html, (name, { class: of }) => name === 'article' && of === 'sheet');
const sorted = (parts: PageParts): PageParts => ({ ...parts, links: parts.links.toSorted() });

test('Hugo and Eleventy make the same pages of the made-up portal: the same links, headings and words', async ({
  skip,
}) => {
  skip(!HUGO || !here('eleventy'), MISSING);
  const [one, other] = await Promise.all([
    built(hugo(join(BENCH, 'hugo'))),
    built(eleventy(join(BENCH, 'eleventy'), join(CACHE, 'eleventy'))),
  ]);
  for (const page of PAGES) {
    const [ours, theirs] = [await one(page), await other(page)];
    expect(main(ours)).toEqual(main(theirs));
    expect(main(ours).words.length).toBeGreaterThan(page.startsWith('zh') ? 100 : 700);
    const whole = (html: string): string[] => sorted(partsOf(html, (name) => name === 'body')).links;
    expect(whole(ours)).toEqual(whole(theirs));
  }
  for (const hub of ['it/salute/', 'ar/lavoro/'])
    expect(new Set(main(await one(hub)).links)).toEqual(new Set(main(await other(hub)).links));
});

test('Starlight’s sheets say what Eleventy’s say, under the title that its frame shows', async ({ skip }) => {
  skip(!THOROUGH, 'Astro builds for seconds: npm run test:thorough');
  skip(!here('starlight') || !here('eleventy'), MISSING);
  const one = await built(starlight(join(BENCH, 'starlight'), join(CACHE, 'starlight')));
  const other = await built(eleventy(join(BENCH, 'eleventy'), join(CACHE, 'eleventy')));
  for (const page of PAGES) {
    const [ours, theirs] = [article(await one(page)), article(await other(page))];
    expect(ours.links).toEqual(theirs.links);
    expect(ours.headings).toEqual(theirs.headings.slice(1));
    expect(theirs.words.join(' ')).toContain(ours.words.join(' '));
  }
});

test('an edit adds a word to the first section of a sheet, for every generator', async () => {
  for (const generator of [hugo(join(BENCH, 'hugo')), eleventy(join(BENCH, 'eleventy'), CACHE)]) {
    const project = join(folder, `edit-${generator.name}`);
    await generator.write(project, { sheets: 1, languages: SIZE.languages.slice(0, 1) });
    const before = await readFile(join(project, generator.file), 'utf8');
    await editSheet(join(project, generator.file));
    const after = await readFile(join(project, generator.file), 'utf8');
    expect(after.replace('Attenzione: ', '')).toBe(before);
    expect(after.indexOf('Attenzione: ')).toBeGreaterThan(after.indexOf('what'));
  }
});

test('no component of a body is left for Hugo to print as it stands', () => {
  const body = withShortcodes(bodyOf(0, 10, ITALIAN));
  expect(body).not.toMatch(/<\/?[A-Z]/);
  expect([...body.matchAll(/\{\{% (\w+)/g)].length).toBe([...body.matchAll(/\{\{% \/\w+/g)].length);
});
