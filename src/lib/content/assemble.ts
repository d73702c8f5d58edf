import { createHash } from 'node:crypto';
import { checkAcross, type Whole } from '#src/lib/check/across.ts';
import type { CatalogueEntry, CatalogueName } from '#src/lib/domain/catalogue.ts';
import type { Body } from '#src/lib/domain/body.ts';
import { compare, finding, sortFindings, type Finding } from '#src/lib/domain/finding.ts';
import type { LedgerEntry } from '#src/lib/domain/ledger.ts';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Pin } from '#src/lib/domain/pin.ts';
import type { Held, Piece, PieceKind, Text } from '#src/lib/domain/piece.ts';
import type { CheckedPicture, Entities, Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import type { MonthStatistics } from '#src/lib/domain/statistics.ts';
import type { Publishers } from '#src/lib/domain/publisher.ts';
import type { Redirects } from '#src/lib/domain/redirects.ts';
import { siteSchema, type Site } from '#src/lib/domain/site.ts';
import { pieceFolder, roleOf, type EntityCollection } from '#src/lib/domain/layout.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import type { Verdicts } from './verdicts.ts';

export interface Parts {
  root: string;
  today: string;
  records: readonly FileRecord[];
  pictures: ReadonlyMap<string, CheckedPicture>;
  assets: ReadonlySet<string>;
  findings: Finding[];
  /** Left out, nothing is held against anything else. */
  verdicts: Verdicts | undefined;
  /** These are a few records of many: guards look at each translation, rules that need the whole are left out. */
  alone?: boolean;
}

/** Puts the records together, applies the rules that need the whole, and leaves faulty translations out. */
export function assemble({
  root,
  today,
  records,
  pictures,
  assets,
  findings,
  verdicts,
  alone,
}: Parts): Portal {
  const entities = new Map<EntityCollection, Map<string, unknown>>();
  const services = new Map<string, unknown>();
  const pieces = new Map<PieceKind, Map<string, Piece>>();
  const catalogues = new Map<Lang, Map<CatalogueName, Map<string, CatalogueEntry>>>();
  const strings = new Map<Lang, Record<string, string>>();
  const bySource = new Map<string, FileRecord>();
  const runs: { date: string; run: number; entry: LedgerEntry }[] = [];
  const statistics = new Map<string, MonthStatistics>();
  let site: Site | undefined;
  let redirects: Redirects['redirects'] = [];
  let publishers: Publishers = {};
  const commons = createHash('sha256');
  const all: Finding[] = [...findings, ...records.flatMap((record) => record.findings)];

  for (const record of records) {
    const role = roleOf(record.path);
    if (!role || record.value === undefined) continue;
    if (role.role === 'ledger') {
      runs.push({ ...role, entry: record.value as LedgerEntry });
      continue;
    }
    if (role.role === 'statistics') {
      statistics.set(role.month, record.value as MonthStatistics);
      continue;
    }
    if (role.role !== 'piece') commons.update(record.path).update(record.digest);
    if (role.role === 'site') site = record.value as Site;
    else if (role.role === 'redirects') redirects = (record.value as Redirects).redirects;
    else if (role.role === 'publishers') publishers = record.value as Publishers;
    else if (role.role === 'entity')
      getOr(entities, role.collection, () => new Map()).set(role.id, record.value);
    else if (role.role === 'service') services.set(role.id, record.value);
    else if (role.role === 'catalogue') {
      const entries = record.value as Record<string, CatalogueEntry>;
      getOr(catalogues, role.lang, () => new Map()).set(role.collection, new Map(Object.entries(entries)));
    } else if (role.role === 'interface') strings.set(role.lang, record.value as Record<string, string>);
    else if (role.role === 'piece' && role.lang === SOURCE && record.words) {
      bySource.set(pieceFolder(role.kind, role.id), record);
      const piece: Piece = {
        kind: role.kind,
        id: role.id,
        folder: pieceFolder(role.kind, role.id),
        data: record.value,
        source: textOf(record, SOURCE),
        translations: {},
      };
      getOr(pieces, role.kind, () => new Map<string, Piece>()).set(role.id, piece);
    }
  }

  for (const record of records) {
    const role = roleOf(record.path);
    if (role?.role !== 'piece' || role.lang === SOURCE) continue;
    const source = bySource.get(pieceFolder(role.kind, role.id));
    if (!source) {
      if (!records.some(({ path }) => path === `${pieceFolder(role.kind, role.id)}/index.${SOURCE}.mdx`))
        all.push(orphan(record.path));
      continue;
    }
    const locale = site?.languages.find(({ code }) => code === role.lang);
    const guards = record.value === undefined ? [] : (verdicts?.of(source, record, locale) ?? []);
    all.push(...guards);
    const faulty = [...record.findings, ...guards].some(({ severity }) => severity === 'error');
    const piece = pieces.get(role.kind)?.get(role.id);
    // Where the site hides machine translations, readers get the bridge language or the Italian.
    const hidden = site?.policy.machine === 'hide' && pinOf(record)?.status === 'machine';
    if (!piece || !locale) continue;
    if (faulty || hidden) hold(piece, role.lang, faulty ? 'faulty' : 'hidden', pinOf(record));
    else piece.translations[role.lang] = textOf(record, role.lang);
  }

  const of = <T>(collection: EntityCollection): Entities<T> =>
    (entities.get(collection) ?? new Map()) as Entities<T>;
  const kind = <T>(name: PieceKind): Entities<Piece<T>> =>
    (pieces.get(name) ?? new Map()) as Entities<Piece<T>>;
  if (!site && !records.some(({ path }) => path === 'site.yaml')) all.push(siteless());
  const portal: Portal = {
    root,
    site: site ?? ({ languages: [] } as unknown as Site),
    hubs: of('hubs'),
    topics: of('topics'),
    documents: of('documents'),
    facts: of('facts'),
    laws: of('laws'),
    terms: of('terms'),
    phrases: of('phrases'),
    organisations: of('organisations'),
    municipalities: of('municipalities'),
    serviceTypes: of('service-types'),
    services: services as Portal['services'],
    sheets: kind('sheet'),
    news: kind('news'),
    projects: kind('project'),
    media: kind('media'),
    journeys: kind('journey'),
    pages: kind('page'),
    redirects,
    publishers,
    catalogues,
    interface: strings,
    pictures,
    ledger: runs.sort((a, b) => compare(a.date, b.date) || a.run - b.run).map(({ entry }) => entry),
    statistics: new Map([...statistics].sort(([a], [b]) => compare(a, b))),
    findings: [],
    commons: '',
  };
  const keep: Whole['keep'] = (key, make) => verdicts?.keep(key, make) ?? make();
  const checked = !verdicts || alone ? [] : checkAcross({ portal, site, records, assets, today, keep });
  const faulty = new Set(checked.flatMap(({ path, severity }) => (severity === 'error' ? path : [])));
  for (const piece of [...pieces.values()].flatMap((ofKind) => [...ofKind.values()]))
    quarantine(piece, faulty);
  return {
    ...portal,
    commons: commons.digest('hex').slice(0, 16),
    findings: sortFindings([...all, ...checked]),
  };
}

/** The schema of the site, for those who must say what a whole portal is. */
export const SITE_SCHEMA = siteSchema;

/** Leaves out translations that the whole of the content shows to be faulty: a link that leads nowhere, a lost picture. */
function quarantine(piece: Piece, faulty: ReadonlySet<string>): void {
  const kept = Object.entries(piece.translations).filter(([lang, text]) => {
    if (!faulty.has(`${piece.folder}/index.${lang}.mdx`)) return true;
    hold(piece, lang, 'faulty', text?.pin);
    return false;
  });
  piece.translations = Object.fromEntries(kept);
}

function hold(piece: Piece, lang: Lang, why: Held['why'], pin: Pin | undefined): void {
  piece.held = { ...piece.held, [lang]: { why, ...(pin ? { pin } : {}) } };
}

const pinOf = (record: FileRecord): Pin | undefined => (record.value as { l10n?: Pin } | undefined)?.l10n;

function textOf(record: FileRecord, lang: Lang): Text {
  const pin = pinOf(record);
  return {
    lang,
    words: record.words ?? { title: '', summary: '', keywords: [], labels: {} },
    // The JSON was made by `readRecord` from a checked body.
    body: () => JSON.parse(record.body ?? '[]') as Body,
    fingerprints: record.fingerprints,
    digest: record.digest,
    ...(pin ? { pin } : {}),
  };
}

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key);
  if (found !== undefined) return found;
  const made = make();
  map.set(key, made);
  return made;
}

const orphan = (path: string): Finding =>
  finding(
    'source-missing',
    { path, line: 1, column: 1 },
    say('Questa traduzione non ha il suo file italiano.', 'This translation has no Italian file.'),
    say('Crea prima index.it.mdx nella stessa cartella.', 'Make index.it.mdx in the same folder first.'),
  );

const siteless = (): Finding =>
  finding(
    'source-missing',
    { path: 'site.yaml', line: 1, column: 1 },
    say('Manca site.yaml.', 'site.yaml is missing.'),
    say(
      'Crealo: dice il nome, le lingue e i finanziatori del portale.',
      'Make it: it says the portal’s name, languages and funders.',
    ),
  );
