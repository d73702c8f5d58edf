import type { CatalogueName } from '#src/lib/domain/catalogue.ts';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import { named } from '#src/lib/view/names.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';

/** The short texts of an entity by language code, Italian first; only languages that have a text of their own. */
export interface EntityTexts {
  texts: Record<Lang, string>;
  /** Languages whose text a program made and nobody checked. */
  machine: Lang[];
}

export function textsOf(view: View, collection: CatalogueName, id: string, word = 'name'): EntityTexts {
  const texts: Record<Lang, string> = {};
  const machine: Lang[] = [];
  for (const { code } of view.locales) {
    const found = named(viewOf(view.portal, code, view.today), collection, id, word);
    if (found?.lang !== code) continue;
    texts[code] = found.text;
    if (code !== SOURCE && found.machine) machine.push(code);
  }
  return { texts, machine };
}

/** Undefined where nobody wrote any. */
export function someTexts(
  view: View,
  collection: CatalogueName,
  id: string,
  word: string,
): Record<Lang, string> | undefined {
  const { texts } = textsOf(view, collection, id, word);
  return Object.keys(texts).length === 0 ? undefined : texts;
}
