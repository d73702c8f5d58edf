import { analyserOf } from '#src/lib/search/analyser.ts';
import type { SearchDocument } from '#src/lib/search/document.ts';
import type { Load } from '#src/lib/search/files.ts';
import { makeIndex, type IndexFiles } from '#src/lib/search/make.ts';

/** A page with an id, and what a test says of it. */
export const page = (id: string, words: Partial<SearchDocument>): SearchDocument => ({
  id,
  href: `/${id}/`,
  title: '',
  summary: '',
  keywords: [],
  text: '',
  facets: {},
  ...words,
});

/** The index of some pages in one language. */
export const indexed = async (lang: string, pages: readonly SearchDocument[]): Promise<IndexFiles> =>
  makeIndex(pages, await analyserOf(lang), (what) => `${lang}/${what}`);

/** Gives the files of indexes, and writes down which were asked for. */
export function loader(...indexes: readonly IndexFiles[]): { load: Load; asked: string[] } {
  const files = new Map(indexes.flatMap((index) => [...index.files]));
  const asked: string[] = [];
  const load: Load = (name) => {
    asked.push(name);
    const bytes = files.get(name);
    return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`There is no file ${name}`));
  };
  return { load, asked };
}
