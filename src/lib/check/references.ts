import { finding, type Finding, type Place } from '#src/lib/domain/finding.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import { AUDIENCES, type SheetData } from '#src/lib/domain/sheet.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';

/** The ids that exist, by what a reference calls them. */
function idsOf(portal: Portal, to: string): Iterable<string> {
  const tables: Record<string, ReadonlyMap<string, unknown> | undefined> = {
    fact: portal.facts,
    term: portal.terms,
    service: portal.services,
    'service-type': portal.serviceTypes,
    law: portal.laws,
    sheet: portal.sheets,
    news: portal.news,
    project: portal.projects,
    page: portal.pages,
    hub: portal.hubs,
    media: portal.media,
    topic: portal.topics,
    document: portal.documents,
    organisation: portal.organisations,
    municipality: portal.municipalities,
  };
  if (to === 'audience') return AUDIENCES;
  return tables[to]?.keys() ?? [];
}

export function targetExists(portal: Portal, to: string, id: string): boolean {
  for (const known of idsOf(portal, to)) if (known === id) return true;
  return false;
}

/** References by id that lead nowhere: in front matter, in entities and in bodies. */
export function checkReferences({ portal, records, assets }: Whole): Finding[] {
  const tables = new Map<string, Set<string>>();
  const known = (to: string): Set<string> => {
    const found = tables.get(to) ?? new Set(idsOf(portal, to));
    tables.set(to, found);
    return found;
  };
  const dead = (
    rule: 'reference-dead' | 'link-dead',
    place: Place,
    to: string,
    id: string,
    candidates: Iterable<string>,
  ): Finding => {
    const meant = nearest(id, candidates);
    return finding(
      rule,
      place,
      say(`«${id}» (${to}) non esiste.`, `“${id}” (${to}) does not exist.`),
      meant
        ? say(`Volevi scrivere «${meant}»?`, `Did you mean “${meant}”?`)
        : say('Controlla l’id, o crea prima ciò che manca.', 'Check the id, or make what is missing first.'),
    );
  };
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    if (!role || record.value === undefined) return [];
    const fromFront = frontReferences(record)
      .filter(({ to, id }) => !known(to).has(id))
      .map(({ to, id, path }) => dead('reference-dead', placeOf(record, path), to, id, known(to)));
    if (role.role !== 'piece') return fromFront;
    const folder = record.path.slice(0, record.path.lastIndexOf('/'));
    const source = records.find(({ path }) => path === `${folder}/index.${SOURCE}.mdx`)?.value as
      Partial<SheetData> | undefined;
    const own: Record<string, string[]> = {
      source: (source?.sources ?? []).flatMap(({ id }) => id ?? []),
      attachment: (source?.attachments ?? []).map(({ id }) => id),
    };
    const fromBody = record.refs.flatMap((ref): Finding[] => {
      const place = { path: record.path, line: ref.line, column: ref.column };
      if (ref.to === 'picture') return pictureMissing(ref.id, folder, assets, place);
      const candidates = own[ref.to] ?? known(ref.to);
      const exists = Array.isArray(candidates) ? candidates.includes(ref.id) : candidates.has(ref.id);
      return exists ? [] : [dead('link-dead', place, ref.to, ref.id, candidates)];
    });
    return [...fromFront, ...fromBody, ...frontFiles(record, folder, assets)];
  });
}

function pictureMissing(file: string, folder: string, assets: ReadonlySet<string>, place: Place): Finding[] {
  if (assets.has(`${folder}/${file.replace(/^\.\//, '')}`)) return [];
  return [
    finding(
      'picture-missing',
      place,
      say(`Il file ${file} non c’è.`, `The file ${file} is not there.`),
      say(
        'Metti il file nella stessa cartella del testo, o correggi il nome.',
        'Put the file in the same folder as the text, or mend the name.',
      ),
    ),
  ];
}

/** Files that front matter names: pictures, attachments, versions, captions. */
function frontFiles(record: FileRecord, folder: string, assets: ReadonlySet<string>): Finding[] {
  const found: Finding[] = [];
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string' && /^\.\/[a-z0-9]/.test(value))
      found.push(...pictureMissing(value, folder, assets, placeOf(record, path)));
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, path === '' ? key : `${path}/${key}`);
  };
  walk(record.value, '');
  return found;
}

/** Keys that hold ids, wherever they stand in a kind of file; `*` is any index or key. */
const REFERENCES: Record<string, Record<string, string>> = {
  sheet: {
    'topics/*': 'topic',
    replacedBy: 'sheet',
    'area/*': 'municipality',
    'coOwners/*': 'hub',
    'sources/*/law': 'law',
    'documents/*/ref': 'document',
    'costs/*/fact': 'fact',
    'times/*/fact': 'fact',
    'where/types/*': 'service-type',
    'where/services/*': 'service',
    'related/before/*': 'sheet',
    'related/after/*': 'sheet',
    'related/see/*': 'sheet',
    'media/*': 'media',
    project: 'project',
    hub: 'hub',
  },
  news: {
    'hubs/*': 'hub',
    'area/*': 'municipality',
    'sheets/*': 'sheet',
    project: 'project',
    'sources/*/law': 'law',
    'event/service': 'service',
  },
  media: { hub: 'hub', 'topics/*': 'topic', 'sheets/*': 'sheet', project: 'project' },
  project: { 'sources/*/law': 'law' },
  page: {},
  hubs: { owner: 'municipality', organisation: 'organisation', 'topics/*': 'topic' },
  documents: { sheet: 'sheet', term: 'term' },
  facts: { owner: 'hub', 'values/*/source/law': 'law' },
  terms: { sheet: 'sheet' },
  organisations: { parent: 'organisation' },
  service: { type: 'service-type', organisation: 'organisation', municipality: 'municipality' },
};

function frontReferences(record: FileRecord): { to: string; id: string; path: string }[] {
  const role = roleOf(record.path);
  const name =
    role?.role === 'piece' ? role.kind : role?.role === 'entity' ? role.collection : (role?.role ?? '');
  const found = Object.entries(REFERENCES[name] ?? {}).flatMap(([pattern, to]) =>
    pick(record.value, pattern.split('/'), '').map(({ id, path }) => ({ to, id, path })),
  );
  const folderHub =
    role?.role === 'piece' && role.kind === 'sheet'
      ? [{ to: 'hub', id: role.id.slice(0, role.id.indexOf('/')), path: '' }]
      : [];
  return [...folderHub, ...found];
}

function pick(value: unknown, pattern: readonly string[], path: string): { id: string; path: string }[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return typeof value === 'string' ? [{ id: value, path }] : [];
  if (typeof value !== 'object' || value === null) return [];
  const keys = step === '*' ? Object.keys(value) : [step];
  return keys.flatMap((key) =>
    pick((value as Record<string, unknown>)[key], rest, path === '' ? key : `${path}/${key}`),
  );
}
