import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { report } from '#src/lib/check/report.ts';
import { fileOf } from '#src/lib/build/ledger.ts';
import { worldDigest } from '#src/lib/build/world.ts';
import { published } from '#src/lib/domain/locale.ts';
import { gateSite } from '#src/lib/sitegate/gate.ts';
import { settings } from '#scripts/settings.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import { builtPortal, filesOf, htmlOf } from './served.ts';

const site = await builtPortal();
const { root, portal, plan } = site;
const beside = site.beside();
const files = new Set(filesOf(root));
const pages = plan.filter(({ template }) => template !== 'event');
const facts = new Map<string, PageFacts>(pages.map((page) => [page.path, factsOf(htmlOf(root, page))]));
const factsAt = (path: string): PageFacts => facts.get(path) ?? factsOf('');

/** One line for each page on which something does not hold; none is what every test wants. */
function wrong(check: (path: string, page: PageFacts) => readonly string[]): string[] {
  return [...facts].flatMap(([path, page]) => check(path, page).map((fault) => `${path} ${fault}`));
}

test('the site has pages', () => {
  expect(pages.length).toBeGreaterThan(100);
});

test('the output gate finds nothing wrong with the site', async () => {
  // The build has judged it; what has changed since by even a byte is judged again.
  const kept = { cache: join(settings().cache, 'sitegate'), code: await worldDigest() };
  const { findings, pages: read } = await gateSite(root, { kept });
  expect(report(findings, 'text', 'en', '')).toBe('');
  expect(read).toBeGreaterThan(pages.length);
});

test('feeds, open data and calendars stand beside the pages', () => {
  expect([...beside].filter((file) => !files.has(file))).toEqual([]);
  expect([...beside].filter((file) => file.startsWith('/feed/')).length).toBeGreaterThan(100);
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

test('every page is whole: valid to the parser, no inline code or style, no doubled id', () => {
  expect(wrong((_, { faults }) => faults)).toEqual([]);
});

test('the language chooser offers every language by its own name, and keeps the page', () => {
  const languages = published(portal.site.languages);
  const planned = new Set(plan.map(({ path }) => path));
  expect(
    wrong((path, { chooser, lang }) => {
      const [, first = '', rest = ''] = /^\/([^/]+)\/(.*)/.exec(path) ?? [];
      const page = languages.some(({ code }) => code === first) && rest !== '404/' ? rest : '';
      const wanted = languages.map(({ code, tag, dir, name }) => ({
        name,
        lang: tag,
        dir,
        // In languages that have no words to stand beside the Italian, the piece alone.
        href: planned.has(`/${code}/${page}`)
          ? `/${code}/${page}`
          : `/${code}/${page.replace(/con\/it\/$/, '')}`,
      }));
      return path.startsWith('/s/') || same(chooser, wanted)
        ? []
        : [`${lang ?? ''} ${JSON.stringify(chooser)}`];
    }),
  ).toEqual([]);
});

test('a sheet with its style sheet weighs at most 14 kB', () => {
  const weights = new Map<string, number>();
  const weightOf = (file: string): number => {
    const known = weights.get(file) ?? lightest(readFileSync(join(root, file)), 0);
    weights.set(file, known);
    return known;
  };
  const sheets = plan.filter(({ template }) => template === 'sheet').map(({ path }) => path);
  expect(sheets.length).toBeGreaterThan(0);
  const heavy = sheets.flatMap((path) => {
    const styles = factsAt(path).styles.reduce((sum, style) => sum + weightOf(style), 0);
    const bytes = styles + lightest(readFileSync(join(root, fileOf(path))), styles);
    return bytes <= BUDGET ? [] : [`${path} ${bytes}`];
  });
  expect(heavy).toEqual([]);
});

const BUDGET = 14_000;

/** Bytes after brotli: quickly compressed where that is enough, as well as can be where it is not. */
function lightest(text: Buffer, beside: number): number {
  const weight = (quality: number): number =>
    brotliCompressSync(text, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: text.length },
    }).length;
  const quick = weight(5);
  return beside > 0 && quick + beside <= BUDGET ? quick : weight(11);
}
