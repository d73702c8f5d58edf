import { targetOf, type Target } from './address.ts';
import { fileAt, pathOf, type BuiltFiles, type PlacedNote } from './site.ts';

/** Where the workbench stands: what follows its `#` is the exchange file that it opens. */
const WORKBENCH = '/redazione/traduci/';
/** Where a sheet is put into the dossier by its code: the page's list has each of them. */
const INTO_DOSSIER = /^\/[a-z]+\/dossier\/$/;

/** Links, anchors and files that pages name and the site does not have. */
export function* linkNotes(site: BuiltFiles): Generator<PlacedNote> {
  const hasId = idsOf(site);
  /** Addresses from the root lead the same way from every page. */
  const known = new Map<string, PlacedNote['rule'] | undefined>();
  const verdict = (address: string, from: string): PlacedNote['rule'] | undefined => {
    const target = targetOf(address, from, site.origin);
    return target && faultOf(site, target, hasId);
  };
  for (const [file, { links, loads }] of site.pages) {
    const from = pathOf(file);
    for (const [address, at] of links) {
      const isSame = /^\/(?!\/)|^https?:/.test(address);
      if (isSame && !known.has(address)) known.set(address, verdict(address, from));
      const rule = isSame ? known.get(address) : verdict(address, from);
      if (rule) yield { rule, file, at, detail: address };
    }
    for (const [address, at] of loads) {
      const target = targetOf(address, from, site.origin);
      if (!target) yield { rule: 'site-load', file, at, detail: address };
      else if (!site.files.has(fileAt(target.path))) yield { rule: 'site-asset', file, at, detail: address };
    }
  }
}

/** Whether a page has an id: its ids are looked up once. */
function idsOf(site: BuiltFiles): (file: string, id: string) => boolean {
  const ids = new Map<string, ReadonlySet<string>>();
  return (file, id) => {
    const known = ids.get(file) ?? new Set(site.pages.get(file)?.ids);
    ids.set(file, known);
    return known.has(id);
  };
}

function faultOf(
  site: BuiltFiles,
  { path, anchor }: Target,
  hasId: (file: string, id: string) => boolean,
): PlacedNote['rule'] | undefined {
  const now = site.redirectOf(path)?.to ?? path;
  if (!site.files.has(fileAt(now))) return 'site-link';
  if (anchor === '') return undefined;
  if (hasId(fileAt(now), anchor)) return undefined;
  const code = INTO_DOSSIER.test(now) ? /^\+(.{4})$/.exec(anchor)?.[1] : undefined;
  if (code !== undefined && hasId(fileAt(now), `scheda-${code}`)) return undefined;
  return now === WORKBENCH && site.files.has(`${fileAt(now + anchor)}.xlf`) ? undefined : 'site-anchor';
}

/** Things that structured data name, which must be pages, or parts of one. */
export function* dataNotes(site: BuiltFiles): Generator<PlacedNote> {
  const hasId = idsOf(site);
  for (const [file, { data }] of site.pages)
    for (const [url, at] of data) {
      const target = targetOf(url, pathOf(file), site.origin);
      if (!target) continue;
      const page = fileAt(target.path);
      const isThere = site.files.has(page) && (target.anchor === '' || hasId(page, target.anchor));
      if (!isThere) yield { rule: 'site-data', file, at, detail: url };
    }
}

/** Old and short addresses that lead nowhere, or stand in the way of a page. */
export function* redirectNotes(site: BuiltFiles): Generator<PlacedNote> {
  const lines = site.read('_redirects');
  for (const { from, to } of site.redirects) {
    const hides = site.files.has(fileAt(from)) || site.files.has(fileAt(`${from}/`));
    if (hides || !site.files.has(fileAt(to.replace(/#.*/, ''))))
      yield {
        rule: 'site-redirect',
        file: '_redirects',
        at: lines.indexOf(`${from} `),
        detail: `${from} → ${to}`,
      };
  }
}

/** What style sheets load: only files of the site. A backslash could spell a name that is not seen here. */
export function* styleNotes(site: BuiltFiles): Generator<PlacedNote> {
  for (const file of site.files.keys()) {
    if (!file.endsWith('.css')) continue;
    const css = site
      .read(file)
      .replaceAll(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs, (text) => text.replaceAll('\\', ' '));
    for (const match of css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\b|image-set\(|\bsrc\(|\\/gis)) {
      const [found, , address] = match;
      const target = address === undefined ? undefined : targetOf(address, `/${file}`, site.origin);
      const isData = /^data:(font|image)\//.test(address ?? '');
      if (!isData && (!target || !site.files.has(fileAt(target.path))))
        yield { rule: 'site-load', file, at: match.index, detail: address ?? found };
    }
  }
}
