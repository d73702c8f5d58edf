import { finding, type Finding, type Place } from '#src/lib/domain/finding.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { say } from '#src/lib/domain/say.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import type { Site } from '#src/lib/domain/site.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';
import { targetsOf } from './targets.ts';

/** References by id that lead nowhere: in front matter, in entities and in bodies. */
export function checkReferences({ portal, records, assets, site }: Whole): Finding[] {
  const targets = targetsOf(records, site);
  const sources = new Map(records.map((record) => [record.path, record]));
  /** What a piece names itself; undefined when its Italian is wrong, for then nobody can know. */
  const own = (folder: string): Record<string, ReadonlySet<string> | undefined> => {
    const data = sources.get(`${folder}/index.${SOURCE}.mdx`)?.value as Partial<SheetData> | undefined;
    return {
      source: data && new Set((data.sources ?? []).flatMap(({ id }) => id ?? [])),
      attachment: data && new Set((data.attachments ?? []).map(({ id }) => id)),
    };
  };
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    if (!role || record.value === undefined) return [];
    const folder = record.path.slice(0, record.path.lastIndexOf('/'));
    const mine = role.role === 'piece' ? own(folder) : {};
    const isOut = (record.value as { status?: string }).status !== 'draft';
    const check = (
      rule: 'reference-dead' | 'link-dead',
      place: Place,
      to: string,
      id: string,
      linked: boolean,
    ): Finding[] => {
      const known = to in mine ? mine[to] : targets.ids(to);
      if (known && !known.has(id)) return [dead(rule, place, to, id, known)];
      return linked && isOut && targets.isDraft(to, id) ? [draft(place, to, id)] : [];
    };
    const fromFront = frontReferences(record).flatMap(({ to, id, path }) =>
      check('reference-dead', placeOf(record, path), to, id, LINKED.includes(to)),
    );
    const files = [
      ...frontFiles(record, folder, assets),
      ...(role.role === 'site' ? logos(record, portal.site, assets) : []),
    ];
    const fromBody = record.refs.flatMap(({ to, id, line, column }): Finding[] => {
      const place = { path: record.path, line, column };
      return to === 'picture'
        ? pictureMissing(id, folder, assets, place)
        : check('link-dead', place, to, id, true);
    });
    return [...fromFront, ...fromBody, ...files];
  });
}

/** What front matter names and the page always links to; the rest is left out of the page while it is a draft. */
const LINKED: readonly string[] = ['project', 'media'];

function dead(
  rule: 'reference-dead' | 'link-dead',
  place: Place,
  to: string,
  id: string,
  known: Iterable<string>,
): Finding {
  const meant = nearest(id, known);
  return finding(
    rule,
    place,
    say(`«${id}» (${to}) non esiste.`, `“${id}” (${to}) does not exist.`),
    meant
      ? say(`Volevi scrivere «${meant}»?`, `Did you mean “${meant}”?`)
      : say('Controlla l’id, o crea prima ciò che manca.', 'Check the id, or make what is missing first.'),
  );
}

const draft = (place: Place, to: string, id: string): Finding =>
  finding(
    'link-dead',
    place,
    say(
      `«${id}» (${to}) è una bozza: non ha ancora una pagina.`,
      `“${id}” (${to}) is a draft: it has no page yet.`,
    ),
    say(
      'Pubblica prima quella, oppure togli il collegamento.',
      'Publish that one first, or take the link out.',
    ),
  );

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

/** Logos stand in a folder of their own. */
const logos = (record: FileRecord, site: Site, assets: ReadonlySet<string>): Finding[] =>
  site.funders.flatMap(({ logo }, index) =>
    pictureMissing(logo.file, 'logos', assets, placeOf(record, `funders/${index}/logo`)),
  );

/** Keys that hold ids, wherever they stand in a kind of file; `*` is any index or key. */
const REFERENCES: Record<string, Record<string, string>> = {
  sheet: {
    'topics/*': 'topic',
    replacedBy: 'sheet',
    'area/*': 'municipality',
    'coOwners/*': 'hub',
    'sources/*/law': 'law',
    'documents/*/ref': 'document',
    'documents/*/source': 'source',
    'costs/*/fact': 'fact',
    'costs/*/source': 'source',
    'times/*/fact': 'fact',
    'times/*/source': 'source',
    'where/types/*': 'service-type',
    'where/services/*': 'service',
    'related/before/*': 'sheet',
    'related/after/*': 'sheet',
    'related/see/*': 'sheet',
    'media/*': 'media',
    project: 'project',
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
  project: { 'sources/*/law': 'law', 'funders/*': 'funder' },
  page: {},
  journey: { 'hubs/*': 'hub', 'steps/*/sheet': 'sheet', 'sources/*/law': 'law' },
  hubs: { owner: 'municipality', organisation: 'organisation', 'topics/*': 'topic' },
  documents: { sheet: 'sheet', term: 'term' },
  facts: { owner: 'hub', 'values/*/source/law': 'law' },
  terms: { sheet: 'sheet' },
  organisations: { parent: 'organisation' },
  municipalities: { province: 'province' },
  site: { 'feed/office': 'organisation', 'guides/*': 'sheet' },
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
