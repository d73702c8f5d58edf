import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, parseDocument, type Document } from 'yaml';
import { scratchOf, type Scratch } from './scratch.ts';

/** Collections of which only what is named somewhere stays; the others have nothing that a sheet needs. */
const NAMED = [
  'documents',
  'facts',
  'laws',
  'municipalities',
  'organisations',
  'service-types',
  'terms',
  'topics',
] as const;
const NOT_NEEDED = [
  'journeys',
  'media',
  'news',
  'pages',
  'phrases',
  'projects',
  'services',
  'redirects.yaml',
];

/**
 * The real content cut down to some sheets in all their languages, and what these name: it builds in seconds. Links to
 * sheets that are not there lead to the first that is.
 */
export async function smallRegion(sheets: readonly [string, ...string[]], today: string): Promise<Scratch> {
  const scratch = await scratchOf('content', today);
  const list = (folder: string): string[] =>
    existsSync(join(scratch.content, folder)) ? readdirSync(join(scratch.content, folder)) : [];
  const removeAll = (paths: readonly string[]): Promise<unknown> =>
    Promise.all(
      paths.filter((path) => existsSync(join(scratch.content, path))).map((path) => scratch.remove(path)),
    );
  const guides =
    /^guides: \[(.*)\]$/m.exec((await scratch.read('site.yaml')).toString())?.[1]?.split(', ') ?? [];
  const hubs = new Set(sheets.map((sheet) => sheet.split('/')[0]));
  await removeAll([
    ...NOT_NEEDED,
    ...list('sheets').flatMap((hub) =>
      list(`sheets/${hub}`).flatMap((name) =>
        sheets.includes(`${hub}/${name}`) ? [] : [`sheets/${hub}/${name}`],
      ),
    ),
    ...list('hubs')
      .filter((name) => !hubs.has(name.replace('.yaml', '')))
      .map((name) => `hubs/${name}`),
  ]);
  const away = new RegExp(
    `\\]\\((?:sheet|service|news|project|media|journey):(?!(?:${sheets.join('|')})\\))[^)]*\\)`,
    'g',
  );
  await scratch.editAll(away, () => `](sheet:${sheets[0]})`);
  await scratch.editAll(/^related:\n(?: {2}.*\n)+/m, () => '');
  await scratch.editAll(/^sheet: .*\n/m, () => '');
  await scratch.edit(
    'site.yaml',
    /^guides: .*$/m,
    `guides: [${sheets.filter((sheet) => guides.includes(sheet)).join(', ')}]`,
  );
  const kept = await namedFiles(scratch, list);
  await removeAll(
    NAMED.flatMap((name) => list(name).map((file) => `${name}/${file}`)).filter((path) => !kept.has(path)),
  );
  await cutCatalogues(scratch, list);
  return scratch;
}

/** The files of the collections that the sheets name, and those that these name in turn. */
async function namedFiles(scratch: Scratch, list: (folder: string) => string[]): Promise<Set<string>> {
  const open = NAMED.flatMap((name) => list(name).map((file) => `${name}/${file}`));
  const roots = ['site.yaml', ...list('hubs').map((file) => `hubs/${file}`)];
  for (const hub of list('sheets'))
    for (const name of list(`sheets/${hub}`)) roots.push(`sheets/${hub}/${name}/index.it.mdx`);
  const kept = new Set<string>();
  for (const path of roots) {
    const text = (await scratch.read(path)).toString();
    const words = new Set(text.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));
    for (const other of open) {
      const id = other.slice(other.indexOf('/') + 1).replace('.yaml', '');
      if (kept.has(other) || !words.has(id)) continue;
      kept.add(other);
      roots.push(other);
    }
  }
  return kept;
}

/** Takes out of the catalogues the entries whose entity is gone. */
async function cutCatalogues(scratch: Scratch, list: (folder: string) => string[]): Promise<void> {
  for (const lang of list('l10n'))
    for (const file of list(`l10n/${lang}`)) {
      const folder = file.replace('.yaml', '');
      if (folder === 'interface' || folder === 'site') continue;
      const document: Document = parseDocument((await scratch.read(`l10n/${lang}/${file}`)).toString());
      if (!isMap(document.contents)) continue;
      const ids = new Set(list(folder).map((name) => name.replace('.yaml', '')));
      document.contents.items = document.contents.items.filter(({ key }) => ids.has(String(key)));
      if (document.contents.items.length === 0) await scratch.remove(`l10n/${lang}/${file}`);
      else await scratch.write(`l10n/${lang}/${file}`, document.toString({ lineWidth: 0 }));
    }
}
