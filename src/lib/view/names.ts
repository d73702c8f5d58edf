import type { CatalogueName } from '#src/lib/domain/catalogue.ts';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import { catalogueEntities } from '#src/lib/domain/catalogue-entities.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { italian, langAttributes, type View } from './view.ts';

/** A short text of an entity, and the language it is in. */
export interface Named {
  text: string;
  lang: Lang;
  /** Made by a program and checked by nobody. */
  machine: boolean;
}

/** A short text of an entity in the reader's language, or in Italian where nobody translated it. */
export function named(view: View, collection: CatalogueName, id: string, word = 'name'): Named | undefined {
  const entry = view.portal.catalogues.get(view.locale.code)?.get(collection)?.get(id);
  const own = entry?.[word as 'name'] as unknown;
  if (typeof own === 'string' && entry && ['machine', 'approved', 'sourced'].includes(entry.$s)) {
    return { text: own, lang: view.locale.code, machine: entry.$s === 'machine' };
  }
  const italian = catalogueEntities(view.portal, collection).get(id)?.[word];
  return typeof italian === 'string' ? { text: italian, lang: SOURCE, machine: false } : undefined;
}

/** A name as plain text; the id where there is none. */
export const nameText = (view: View, collection: CatalogueName, id: string, word = 'name'): string =>
  named(view, collection, id, word)?.text ?? id;

/** A name as HTML, marked with its language where that is not `around`. */
export function nameHtml(
  view: View,
  collection: CatalogueName,
  id: string,
  word = 'name',
  around: Lang = view.locale.code,
): Html {
  const name = named(view, collection, id, word);
  return name ? wordsHtml(view, name, around) : html`${id}`;
}

/** A sentence about an entity; one that a program translated says so, as nothing around it does. */
export function sentenceHtml(view: View, collection: CatalogueName, id: string, word: string): Html {
  const said = named(view, collection, id, word);
  return html`${nameHtml(view, collection, id, word)}${said?.machine && html` <small class="confirm">${view.t('term.machine')}</small>`}`;
}

export function wordsHtml(
  view: View,
  { text, lang }: { text: string; lang: Lang },
  around: Lang = view.locale.code,
): Html {
  return lang === around ? html`${text}` : html`<span${langAttributes(view, lang, around)}>${text}</span>`;
}

/** A municipality as people must recognise it: in their own script where that is known, and always as the signs write it. */
export function townHtml(view: View, id: string): Html {
  const name = view.portal.municipalities.get(id)?.name ?? id;
  const own = named(view, 'municipalities', id);
  if (!own || own.lang === SOURCE || own.text === name) return italian(view, name);
  return html`${own.text} <bdi class="it" lang="it" dir="ltr" translate="no">${name}</bdi>`;
}
