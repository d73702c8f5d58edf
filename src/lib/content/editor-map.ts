import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PIECE_SCHEMAS, roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { listFiles } from './files.ts';
import { jsonSchemas } from './json-schemas.ts';

/** Where Astro's language server looks for what it knows of front matter, from the project's folder. */
export const MAP_FOLDER = '.astro/collections';

/** The schema of a text's front matter, by the name under which `jsonSchemas` has it. */
export function frontMatterSchema(path: string): string | undefined {
  const role = roleOf(path);
  if (role?.role !== 'piece') return undefined;
  return role.lang === SOURCE ? role.kind : `${role.kind}-translation`;
}

/**
 * Tells editors' programs which schema the front matter of each text under `root` has. Astro's language server reads
 * such a map, and Astro itself writes one only of what its own loaders have read: Italian files, under one schema a
 * folder. Addresses are those of this machine, so the map is made here and never committed. Files are written only
 * when they change, so that a server that watches them is not woken for nothing.
 *
 * @param project The project's folder, where the editor is opened.
 */
export async function mapForEditors(project: string, root: string): Promise<void> {
  const folder = join(project, MAP_FOLDER);
  const { paths } = await listFiles(root);
  const schemas = jsonSchemas();
  const kinds = Object.keys(PIECE_SCHEMAS).flatMap((kind) => [kind, `${kind}-translation`]);
  const entries = paths.flatMap((path) => {
    const name = frontMatterSchema(path);
    return name === undefined ? [] : [[addressOf(join(root, path)), mapped(name)] as const];
  });
  await mkdir(folder, { recursive: true });
  for (const name of kinds)
    await writeChanged(join(folder, `${mapped(name)}.schema.json`), schemas[name] ?? {});
  await writeChanged(join(folder, 'collections.json'), {
    collections: kinds.map((name) => ({ hasSchema: true, name: mapped(name) })),
    entries: Object.fromEntries(entries),
  });
}

/** A name of its own: Astro writes the schemas of its collections into the same folder. */
const mapped = (name: string): string => `front-matter-${name}`;

/** A file's address as the server compares it: without escapes, in lower case. */
const addressOf = (path: string): string => decodeURIComponent(pathToFileURL(path).href).toLowerCase();

async function writeChanged(path: string, data: object): Promise<void> {
  const text = `${JSON.stringify(data, null, 2)}\n`;
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== text) await writeFile(path, text);
}
