import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { sectionText } from '#src/lib/prose/text.ts';
import { textContext } from '#src/lib/view/body-text.ts';
import { named } from '#src/lib/view/names.ts';
import type { View } from '#src/lib/view/view.ts';

/** At most so many Italian keywords go with a page in another language. */
const ITALIAN = 25;

/** A name in the reader's language and in Italian: people look for either. */
export function bothNames(
  view: View,
  collection: Parameters<typeof named>[1],
  id: string,
  word = 'name',
): string[] {
  const italian = named({ ...view, locale: { ...view.locale, code: SOURCE } }, collection, id, word)?.text;
  return [...new Set([named(view, collection, id, word)?.text, italian])].filter(
    (text) => text !== undefined,
  );
}

/** What a glossary word is called: the word, its forms, its acronym, what people say for it, in both languages. */
export function termWords(view: View, id: string): string[] {
  const term = view.portal.terms.get(id);
  if (!term) return [];
  const entry = view.portal.catalogues.get(view.locale.code)?.get('terms')?.get(id) ?? {};
  const own = ['term', 'forms', 'synonyms'].flatMap((key) => texts((entry as Record<string, unknown>)[key]));
  const italian = [term.term, ...term.forms, ...texts(term.abbreviation), ...term.synonyms];
  return [...new Set([...own, ...italian])];
}

/** The glossary words that lead to a sheet, as keywords of it. */
export function termsOfSheet(view: View, sheet: string): string[] {
  return [...view.portal.terms].flatMap(([id, term]) => (term.sheet === sheet ? termWords(view, id) : []));
}

/** Italian words that stand on every page: its title and keywords, which people read on letters and signs. */
export const italianWords = ({ source: { words } }: Piece): string[] =>
  [words.title, ...words.keywords].slice(0, ITALIAN);

/** All the words of a piece's body in one of its languages, as plain text. */
export function bodyText(view: View, piece: Piece, lang: string): string {
  const text = lang === SOURCE ? piece.source : piece.translations[lang];
  if (!text) return '';
  return [
    ...text.body().flatMap((section) => [section.title ?? '', sectionText(section, textContext(view))]),
    ...Object.values(text.words.labels),
  ].join('\n');
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? (value as unknown[]).filter((text) => typeof text === 'string') : [];
}
