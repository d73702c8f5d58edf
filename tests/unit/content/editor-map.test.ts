import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { frontMatterSchema, MAP_FOLDER, mapForEditors } from '#src/lib/content/editor-map.ts';
import { contentWith } from './minimal.ts';

interface Manifest {
  collections: { name: string; hasSchema: boolean }[];
  entries: Record<string, string>;
}

test.each([
  ['sheets/salute/pediatra/index.it.mdx', 'sheet'],
  ['sheets/salute/pediatra/index.ar.mdx', 'sheet-translation'],
  ['news/2026/festa/index.it.mdx', 'news'],
  ['services/bologna/anagrafe.yaml', undefined],
  ['README.md', undefined],
])('%s has the front matter of %s', (path, schema) => {
  expect(frontMatterSchema(path)).toBe(schema);
});

test('every text is under its schema, by an address in lower case, and each schema is there', async () => {
  const { root, remove } = await contentWith();
  const project = dirname(root);
  await mapForEditors(project, root);
  const folder = join(project, MAP_FOLDER);
  const { collections, entries } = JSON.parse(
    await readFile(join(folder, 'collections.json'), 'utf8'),
  ) as Manifest;
  const address = pathToFileURL(join(root, 'sheets/salute/tessera-sanitaria/index.ar.mdx')).href;
  expect(entries[address.toLowerCase()]).toBe('front-matter-sheet-translation');
  expect((await readdir(folder)).toSorted()).toEqual(
    ['collections.json', ...collections.map(({ name }) => `${name}.schema.json`)].toSorted(),
  );
  await remove();
});

test('a new text is added; a file that stays the same is not written again', async () => {
  const { root, change, remove } = await contentWith();
  const project = dirname(root);
  const manifest = join(project, MAP_FOLDER, 'collections.json');
  const schema = join(project, MAP_FOLDER, 'front-matter-sheet.schema.json');
  await mapForEditors(project, root);
  const [was, before] = [await readFile(manifest, 'utf8'), await stat(schema, { bigint: true })];
  await change({ 'sheets/salute/nuova/index.it.mdx': '---\n---\n' });
  await mapForEditors(project, root);
  expect(await readFile(manifest, 'utf8')).not.toBe(was);
  expect((await stat(schema, { bigint: true })).mtimeNs).toBe(before.mtimeNs);
  await writeFile(schema, '{}');
  await mapForEditors(project, root);
  expect(await readFile(schema, 'utf8')).not.toBe('{}');
  await remove();
});
