import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { analyserOf } from '#src/lib/search/analyser.ts';
import type { Index } from '#src/lib/search/anywhere.ts';
import type { SearchDocument } from '#src/lib/search/document.ts';
import { makeIndex } from '#src/lib/search/make.ts';
import { viewOf } from '#src/lib/view/view.ts';
import { listDocuments, serviceDocuments, termDocuments } from './names.ts';
import { endPhrases, makePhrases } from './phrases.ts';
import { pieceDocuments } from './pieces.ts';

/** Where the index lies in the site. */
export const SEARCH = '/_search';

/** The list of the indexes; like the first files, its name does not tell its bytes. */
const TABLE = 'indexes.json';
/** The first file of a language has a name that pages know, so that they can ask for it before their script has come. */
const firstName = (lang: string): string => `${lang}/first.json`;

/** The search of a site: each file's path in it and the file it is a copy of, and what making them took. */
export interface SearchFiles {
  assets: Map<string, string>;
  indexes: Index[];
  documents: number;
  /** Languages that were indexed now; the others had been before. */
  made: string[];
  bytes: number;
  seconds: number;
}

/**
 * Makes the index of every language, and keeps it by what it was made from: a language whose documents did not change
 * is not indexed again.
 *
 * @param world digest of the code: an index made by other code is made again
 */
export async function makeIndexes(
  portal: Portal,
  today: string,
  cache: string,
  world: string,
): Promise<SearchFiles> {
  const start = performance.now();
  const home = join(cache, 'search');
  const files: SearchFiles = { assets: new Map(), indexes: [], documents: 0, made: [], bytes: 0, seconds: 0 };
  const kept = new Set<string>();
  for (const { code: lang, script } of published(portal.site.languages)) {
    const view = viewOf(portal, lang, today);
    const documents = [
      ...pieceDocuments(view),
      ...serviceDocuments(view),
      ...listDocuments(view),
      ...termDocuments(view),
    ];
    const name = `${lang}-${digest(world + JSON.stringify(documents))}`;
    const folder = join(home, name);
    kept.add(name);
    let first = await readFile(join(folder, 'first'), 'utf8').catch(() => undefined);
    if (first === undefined) {
      first = await keep(folder, lang, documents);
      files.made.push(lang);
    }
    for (const file of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!file.isFile() || file.name === 'first') continue;
      const path = join(file.parentPath, file.name);
      files.assets.set(`${SEARCH}/${lang}${path.slice(folder.length)}`, path);
    }
    files.indexes.push({ lang, script, first });
    files.documents += documents.length;
  }
  if (files.made.length > 0) await endPhrases();
  const table = JSON.stringify(files.indexes);
  await mkdir(home, { recursive: true });
  await writeFile(join(home, TABLE), table);
  files.assets.set(`${SEARCH}/${TABLE}`, join(home, TABLE));
  for (const old of await readdir(home))
    if (!kept.has(old) && old !== TABLE) await rm(join(home, old), { recursive: true });
  for (const file of files.assets.values()) files.bytes += (await stat(file)).size;
  files.seconds = (performance.now() - start) / 1000;
  return files;
}

async function keep(folder: string, lang: string, documents: readonly SearchDocument[]): Promise<string> {
  const analyser = await analyserOf(lang);
  const partial = `${folder}.${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const phrases = `phrases.${digest(JSON.stringify(documents))}`;
  await makePhrases(documents, analyser, join(partial, phrases));
  const { first, files } = makeIndex(
    documents,
    analyser,
    (what, bytes) =>
      what === 'first'
        ? firstName(lang)
        : `${lang}/${what}.${digest(bytes)}.${what === 'words' ? 'txt' : /^s\d+$/.test(what) ? 'bin' : 'json'}`,
    { phrases: `${lang}/${phrases}` },
  );
  for (const [name, bytes] of files) await writeFile(join(partial, basename(name)), bytes);
  await writeFile(join(partial, 'first'), first);
  await rename(partial, folder);
  return first;
}

const digest = (value: string | Uint8Array): string =>
  createHash('sha256').update(value).digest('hex').slice(0, 12);
