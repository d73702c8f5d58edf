import type { Size } from '#src/lib/bench/content.ts';
import { bodyOf, idOf, wordsOf } from '#src/lib/bench/sheet.ts';
import type { Collection, Doc, Query } from './collection.ts';

/** Every so many pages somebody looks for the page by its title. */
const ASKED = 4;

/** The made-up portal as a collection: its cost can be measured, and not who finds what, for the words mean nothing. */
export function madeUpCollection({ sheets, languages }: Size): Collection {
  const docs: Doc[] = [];
  const queries: Query[] = [];
  for (const language of languages) {
    const lang = language.locale.code;
    for (let index = 0; index < sheets; index++) {
      const id = `/${lang}/${idOf(index)}/`;
      const { title, summary } = wordsOf(index, language);
      docs.push({ id, lang, title, text: `${summary}\n${plainOf(bodyOf(index, sheets, language))}` });
      if (index % ASKED === 0) queries.push({ lang, query: title, relevant: [id], kind: 'title' });
    }
  }
  return { name: 'made-up', langs: languages.map(({ locale }) => locale.code), docs, queries };
}

/** A body as text. */
export const plainOf = (body: string): string =>
  body
    .replace(/<[^>]+>/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[|*#[]|^- |---/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
