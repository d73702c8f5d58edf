import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Analyser } from '#src/lib/search/analyser.ts';
import type { SearchDocument } from '#src/lib/search/document.ts';

/** What a browser needs of Pagefind's files; the rest is widgets, and pages' texts that our own list shows. */
const NEEDED = /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index)$/;

/**
 * Makes Pagefind's index of some documents, for words in quotes: it knows where each word stands, which our own index
 * does not. It gets folded words, under a language that it has no stemmer for, or it would cut them its own way.
 *
 * @throws when Pagefind refuses a document
 */
export async function makePhrases(
  documents: readonly SearchDocument[],
  analyser: Analyser,
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({ writePlayground: false });
  if (!index) throw new Error(`Pagefind: ${errors.join(', ')}`);
  const language = `x-${analyser.lang}`;
  const words = (text: string): string =>
    analyser
      .tokens(text)
      .map(({ word }) => word)
      .join(' ');
  const added = await Promise.all(
    documents.map(({ title, summary, keywords, text }, number) =>
      index.addCustomRecord({
        url: String(number),
        // What stands apart is no phrase together.
        content:
          [title, summary, ...keywords, text]
            .map(words)
            .filter((part) => part !== '')
            .join(' . ') || '-',
        language,
      }),
    ),
  );
  const refused = added.flatMap((answer) => answer.errors);
  if (refused.length > 0) throw new Error(`Pagefind: ${refused.join(', ')}`);
  const all = await mkdtemp(join(tmpdir(), 'phrases-'));
  await index.writeFiles({ outputPath: all });
  await index.deleteIndex();
  await mkdir(folder, { recursive: true });
  for (const name of (await readdir(all)).filter((name) => NEEDED.test(name)))
    await cp(join(all, name), join(folder, name), { recursive: true });
  await writeFile(join(folder, 'documents.json'), JSON.stringify(await numbersIn(join(all, 'fragment'))));
  await rm(all, { recursive: true });
}

/** Ends Pagefind's process, which otherwise keeps the command from ending. */
export async function endPhrases(): Promise<void> {
  await close();
}

/** The number of the document behind each of Pagefind's names for it. */
async function numbersIn(fragments: string): Promise<Record<string, number>> {
  const numbers: Record<string, number> = {};
  for (const name of await readdir(fragments)) {
    const text = gunzipSync(await readFile(join(fragments, name))).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    numbers[name.replace(/\.pf_fragment$/, '')] = Number(url.replace(/^\//, ''));
  }
  return numbers;
}
