import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileOf } from '#src/lib/build/ledger.ts';
import { published } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { parseRedirects, redirectFinder } from '#src/lib/serve/redirects.ts';
import { localeOf } from '#src/lib/view/view.ts';
import { factsOf, type PageFacts } from './page-facts.ts';
import { builtPortal, filesOf, htmlOf } from './served.ts';

const site = await builtPortal();
const { root, portal, plan } = site;
const beside = site.beside();
const files = new Set(filesOf(root));
const pages = plan.filter(({ template }) => template !== 'event');
const facts = new Map<string, PageFacts>(pages.map((page) => [page.path, factsOf(htmlOf(root, page))]));
const factsAt = (path: string): PageFacts => facts.get(path) ?? factsOf('');
const sitemap = readFileSync(join(root, 'sitemap-0.xml'), 'utf8');
const { origin } = new URL(portal.site.url);

/** One line for each page on which something does not hold; none is what every test wants. */
function wrong(check: (path: string, page: PageFacts) => readonly string[]): string[] {
  return [...facts].flatMap(([path, page]) => check(path, page).map((fault) => `${path} ${fault}`));
}

test('the site has pages', () => {
  expect(pages.length).toBeGreaterThan(100);
});

test('the pages that exist are the planned ones', () => {
  const found = [...files].filter((file) => /\.(html|ics)$/.test(file) && !beside.has(file)).sort();
  expect(found).toEqual(plan.map(({ path }) => `/${fileOf(path)}`).sort());
});

test('feeds, open data and calendars stand beside the pages', () => {
  expect([...beside].filter((file) => !files.has(file))).toEqual([]);
  expect([...beside].filter((file) => file.startsWith('/feed/')).length).toBeGreaterThan(100);
});

test('the sitemap has every page that search engines may show, and no other', () => {
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url);
  const visible = pages.filter(({ hidden }) => !hidden).map(({ path }) => origin + path);
  expect(listed.sort()).toEqual(visible.sort());
  expect(readFileSync(join(root, 'sitemap-index.xml'), 'utf8')).toContain(`${origin}/sitemap-0.xml`);
  expect(readFileSync(join(root, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${origin}/sitemap-index.xml`);
});

test('the sitemap gives each page the alternates that the page itself gives', () => {
  const entries = [...sitemap.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/g)];
  const told = entries.map(([, url = '', links = '']) => {
    const pairs = [...links.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)];
    return [
      url.slice(origin.length),
      Object.fromEntries(pairs.map(([, lang = '', href = '']) => [lang, href])),
    ];
  });
  expect(
    wrong((path, { alternates, noindex }) => {
      const entry = told.find(([listed]) => listed === path)?.[1];
      return noindex || same(entry, alternates) ? [] : [JSON.stringify(entry)];
    }),
  ).toEqual([]);
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

test('what is hidden says noindex, and only that', () => {
  const hidden = new Set(pages.filter((page) => page.hidden).map(({ path }) => path));
  expect(wrong((path, { noindex }) => (noindex === hidden.has(path) ? [] : ['noindex']))).toEqual([]);
});

test('every page is whole: valid to the parser, no inline code or style, no doubled id', () => {
  expect(wrong((_, { faults }) => faults)).toEqual([]);
});

test('every page has one h1 and one title with words', () => {
  const one = (texts: readonly string[]): boolean =>
    texts.length === 1 && texts.every((text) => text.trim() !== '');
  expect(
    wrong((_, { h1, titles }) => (one(h1) && one(titles) ? [] : [JSON.stringify([h1, titles])])),
  ).toEqual([]);
});

test('every page says its language and direction', () => {
  const locales = new Map(pages.map(({ path, lang }) => [path, localeOf(portal.site.languages, lang)]));
  expect(
    wrong((path, { lang, dir }) => {
      const locale = locales.get(path);
      return lang === locale?.tag && dir === locale?.dir ? [] : [`${lang ?? ''} ${dir ?? ''}`];
    }),
  ).toEqual([]);
});

test('every link inside the site leads to a page or file at its own address, and to an anchor in it', () => {
  const there = new Set([...files, ...plan.map(({ path }) => path)]);
  const redirect = redirectFinder(parseRedirects(readFileSync(join(root, '_redirects'), 'utf8')));
  expect(
    wrong((from, { links }) =>
      [...links].filter((link) => {
        if (!link.startsWith('/') && !link.startsWith('#')) return false;
        const url = new URL(link, origin + from);
        const [pathname, { hash }] = [redirect(url.pathname)?.to ?? url.pathname, url];
        if (!there.has(pathname)) return true;
        // The workbench opens the exchange file that stands after the `#`.
        if (link.startsWith(`${route.workbench()}#`))
          return !there.has(`${pathname}${decodeURIComponent(hash.slice(1))}.xlf`);
        // A sheet is put into the dossier by its code.
        const code = /^\/[a-z]+\/dossier\/#\+(.{4})$/.exec(link)?.[1];
        if (code !== undefined) return !factsAt(pathname).ids.has(`scheda-${code}`);
        return hash !== '' && !factsAt(pathname).ids.has(decodeURIComponent(hash.slice(1)));
      }),
    ),
  ).toEqual([]);
});

test('a source that names an old address of this very site still leads somewhere', () => {
  const redirect = redirectFinder(parseRedirects(readFileSync(join(root, '_redirects'), 'utf8')));
  expect(
    wrong((_, { links }) =>
      [...links].filter((link) => {
        const url = URL.canParse(link) ? new URL(link) : undefined;
        return (
          url?.origin === origin && !facts.has(url.pathname) && !facts.has(redirect(url.pathname)?.to ?? '')
        );
      }),
    ),
  ).toEqual([]);
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

test('links to elsewhere go by schemes that people know', () => {
  const known = ['http:', 'https:', 'mailto:', 'sms:', 'tel:', 'geo:'];
  expect(
    wrong((from, { links }) =>
      [...links].filter((link) => !known.includes(new URL(link, origin + from).protocol)),
    ),
  ).toEqual([]);
});

test('everything that a page loads is ours and there', () => {
  expect(wrong((_, { loads }) => [...loads].filter((address) => !files.has(address)))).toEqual([]);
  const styles = [...files].filter((file) => file.endsWith('.css'));
  const fromStyles = styles.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/url\(["']?([^"')]+)|@import/g)].map(
      ([rule, address]) =>
        address === undefined ? rule : new URL(address, `http://here${file}`).href.replace('http://here', ''),
    ),
  );
  expect(fromStyles.filter((address) => !files.has(address))).toEqual([]);
});

test('canonical addresses and alternates are pages, and alternates name each other', () => {
  const visible = new Set(pages.filter(({ hidden }) => !hidden).map(({ path }) => origin + path));
  expect(
    wrong((path, { canonical = '', alternates, noindex }) => {
      const faults: string[] = [];
      if (!visible.has(canonical) && !noindex) faults.push(`canonical ${canonical}`);
      if (!noindex && canonical !== origin + path) faults.push(`is not its own canonical: ${canonical}`);
      for (const [lang, url] of Object.entries(alternates)) {
        if (!visible.has(url)) faults.push(`hreflang ${lang} ${url}`);
        else if (!same(factsAt(url.slice(origin.length)).alternates, alternates))
          faults.push(`${url} does not answer`);
      }
      if (Object.keys(alternates).length > 0 && !Object.values(alternates).includes(origin + path))
        faults.push('is not among its alternates');
      return faults;
    }),
  ).toEqual([]);
});

test('data for machines are JSON-LD that parses and names addresses of this site', () => {
  expect(
    wrong((_, { data }) =>
      data.flatMap((text) =>
        (JSON.parse(text) as { '@graph': { url?: string }[] })['@graph'].flatMap(({ url }) =>
          url === undefined || facts.has(url.replace(origin, '')) ? [] : [url],
        ),
      ),
    ),
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
