import type { FirstFile } from '#src/lib/search/files.ts';
import { hrefOf } from '#src/lib/search/files.ts';
import { targetOf } from './address.ts';
import type { PageFacts } from './note.ts';
import { fileAt, pathOf, type BuiltFiles, type PlacedNote } from './site.ts';

/** Files that are pages of the plan, by their kind: those beside the plan stand in folders of their own. */
const BESIDE = /^(feed|api|hsds|cpsv|dcat|calendario|redazione\/[^/]+\.html|_[a-z]+)(\/|$)/;

/** The pages that exist are the planned ones, each in its language and direction, shown or hidden as planned. */
export function* planNotes(site: BuiltFiles): Generator<PlacedNote> {
  for (const [file, { path, lang, dir, hidden }] of site.planned) {
    const facts = site.pages.get(file);
    if (!site.files.has(file)) yield { rule: 'site-page-missing', file, at: 0, detail: path };
    if (!facts) continue;
    if (facts.lang !== lang || facts.dir !== dir)
      yield { rule: 'site-language', file, at: 0, detail: `${facts.lang} ${facts.dir} ≠ ${lang} ${dir}` };
    if (facts.noindex !== hidden)
      yield { rule: 'site-robots', file, at: 0, detail: hidden ? 'nascosta / hidden' : 'mostrata / shown' };
  }
  for (const file of site.files.keys())
    if (/\.(html|ics)$/.test(file) && !BESIDE.test(file) && !site.planned.has(file))
      yield { rule: 'site-page-unexpected', file, at: 0, detail: pathOf(file) };
}

/** Each page is its own canonical address, and names the same alternates as each of them names. */
export function* alternateNotes(site: BuiltFiles): Generator<PlacedNote> {
  const told = new Map<string, string>();
  const listOf = (file: string, { alternates }: PageFacts): string => {
    const list = told.get(file) ?? alternates.map(([name]) => name).join('\n');
    told.set(file, list);
    return list;
  };
  const fileOf = (url: string, from: string): string =>
    fileAt(targetOf(url, pathOf(from), site.origin)?.path ?? '/?');
  for (const [file, facts] of site.pages) {
    const page = site.planned.get(file);
    const own = site.origin + pathOf(file);
    for (const [url, at] of facts.canonical) {
      const isRight = page && !page.hidden ? url === own : site.pages.has(fileOf(url, file));
      if (!isRight) yield { rule: 'site-canonical', file, at, detail: url };
    }
    if (page && facts.canonical.length !== 1)
      yield { rule: 'site-canonical', file, at: 0, detail: String(facts.canonical.length) };
    const list = listOf(file, facts);
    let isAmong = facts.alternates.length === 0;
    for (const [name, at] of facts.alternates) {
      const url = name.slice(name.indexOf(' ') + 1);
      const other = fileOf(url, file);
      const answer = site.pages.get(other);
      isAmong ||= other === file;
      // Pages beside the plan (the feeds') tell where the page itself is; it need not tell of them.
      if (!answer || (page && listOf(other, answer) !== list))
        yield { rule: 'site-alternate', file, at, detail: name };
    }
    if (page && !isAmong) yield { rule: 'site-alternate', file, at: 0, detail: own };
  }
}

/** The sitemap lists the pages that search engines may show, each with the alternates that it names itself. */
export function* sitemapNotes(site: BuiltFiles): Generator<PlacedNote> {
  const file = 'sitemap-0.xml';
  const text = site.read(file);
  const listed = new Set<string>();
  for (const entry of text.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/gs)) {
    const [, url = '', links = ''] = entry;
    const page = fileAt(url.slice(site.origin.length));
    const alternates = [...links.matchAll(/hreflang="([^"]*)" href="([^"]*)"/g)];
    const told = alternates.map(([, lang = '', href = '']) => `${lang} ${href}`).join('\n');
    const own = site.pages
      .get(page)
      ?.alternates.map(([name]) => name)
      .join('\n');
    if (listed.has(page) || site.planned.get(page)?.hidden !== false || own !== told)
      yield { rule: 'site-sitemap', file, at: entry.index, detail: url };
    listed.add(page);
  }
  for (const [page, { path, hidden }] of site.planned)
    if (!hidden && !listed.has(page)) yield { rule: 'site-sitemap', file, at: 0, detail: path };
  const [index, robots] = [site.read('sitemap-index.xml'), site.read('robots.txt')];
  if (!index.includes(`<loc>${site.origin}/${file}</loc>`))
    yield { rule: 'site-sitemap', file: 'sitemap-index.xml', at: 0, detail: file };
  if (!robots.includes(`Sitemap: ${site.origin}/sitemap-index.xml`))
    yield { rule: 'site-sitemap', file: 'robots.txt', at: 0, detail: 'sitemap-index.xml' };
}

/** What the search finds are pages that exist, and it finds each page that it must. Without an index, nothing is asked. */
export function* searchNotes(site: BuiltFiles): Generator<PlacedNote> {
  if (!site.files.has('_search/indexes.json')) return;
  const found = new Set<string>();
  for (const { first } of JSON.parse(site.read('_search/indexes.json')) as { first: string }[]) {
    const file = `_search/${first}`;
    const text = site.read(file);
    if (text === '') yield { rule: 'site-asset', file: '_search/indexes.json', at: 0, detail: `/${file}` };
    if (text === '') continue;
    const index = JSON.parse(text) as FirstFile;
    for (const [number, id] of index.ids.entries()) {
      const href = hrefOf(index.hrefs, number, id);
      const target = targetOf(href, '/', site.origin);
      const page = target && fileAt(target.path);
      const anchored =
        target?.anchor === '' || site.pages.get(page ?? '')?.ids.includes(target?.anchor ?? '');
      if (page === undefined || !site.planned.has(page) || !anchored)
        yield { rule: 'site-search', file, at: Math.max(0, text.indexOf(id)), detail: href };
      else found.add(page);
    }
    for (const name of [index.words, index.summaries, ...index.shards])
      if (!site.files.has(`_search/${name}`))
        yield { rule: 'site-asset', file, at: Math.max(0, text.indexOf(name)), detail: `/_search/${name}` };
  }
  for (const [file, { path, searched }] of site.planned)
    if (searched && !found.has(file)) yield { rule: 'site-search', file, at: 0, detail: path };
}

/** What the feeds announce, and all that they name of this site, is there. */
export function* feedNotes(site: BuiltFiles): Generator<PlacedNote> {
  for (const file of site.files.keys()) {
    if (!/^feed\/items\/[^/]+\.json$/.test(file)) continue;
    const text = site.read(file);
    const urls = new Set<string>();
    JSON.parse(text, (key, value: unknown) => {
      if (key === 'url' && typeof value === 'string') urls.add(value);
      return value;
    });
    for (const url of urls) {
      const target = url.startsWith(`${site.origin}/`) ? targetOf(url, '/', site.origin) : undefined;
      if (target && !site.files.has(fileAt(site.redirectOf(target.path)?.to ?? target.path)))
        yield { rule: 'site-feed', file, at: Math.max(0, text.indexOf(url)), detail: url };
    }
  }
}
