import type { Result } from '#src/lib/search/anywhere.ts';
import type { SearchTexts } from '#src/lib/search/texts.ts';
import { element } from './element.ts';
import { withHighlights } from './fragment.ts';

/** One page that was found: what it is, its title, what it says, and the language it was found by. */
export function resultItem(
  result: Result,
  texts: SearchTexts,
  query: string,
  summary: string | undefined,
): HTMLLIElement {
  const { href, title, lang, foundIn, id } = result;
  const kind = texts.kinds[id.slice(0, id.indexOf(':'))];
  const link = element(
    'a',
    { href: withHighlights(href, query) },
    element('bdi', languageOf(texts, lang), title),
  );
  const other = foundIn === undefined ? undefined : texts.languages[foundIn];
  return element(
    'li',
    {},
    ...(kind === undefined ? [] : [element('small', { class: 'kind' }, kind)]),
    link,
    ...(other
      ? [element('small', { class: 'found-in' }, texts.foundIn.replace('{{language}}', other.name))]
      : []),
    ...(summary === undefined || summary === '' ? [] : [element('p', languageOf(texts, lang), summary)]),
  );
}

/** The attributes of words in another language than the page's. */
export function languageOf(texts: SearchTexts, lang: string | undefined): Record<string, string> {
  const language = lang === undefined ? undefined : texts.languages[lang];
  return language ? { lang: language.tag, dir: language.dir } : {};
}
