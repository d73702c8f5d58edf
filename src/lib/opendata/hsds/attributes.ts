import type { CatalogueName } from '#src/lib/domain/catalogue.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { textsOf } from '#src/lib/opendata/texts.ts';
import { uuidOf } from '#src/lib/opendata/uuid.ts';
import type { View } from '#src/lib/view/view.ts';
import type { Attribute, TaxonomyTerm } from './records.ts';
import { TRANSLATED, translationTerm } from './taxonomy.ts';

/** One attribute of a record; `owner` is the record's own name, `services/<id>`. */
export const attribute = (
  { portal }: View,
  owner: string,
  type: Attribute['link_type'],
  term: TaxonomyTerm,
  value?: string,
): Attribute => ({
  id: uuidOf(portal, `attributes/${owner}/${type}/${term.code}`),
  link_type: type,
  value,
  taxonomy_term: term,
});

/**
 * The texts of a record in other languages. HSDS 3.0 has no place for them and asks for extensions to be attributes:
 * each is one, whose term names field and language and whose value is the text. Who does not know them loses nothing.
 */
export const translations = (view: View, collection: CatalogueName, id: string): Attribute[] =>
  Object.entries(TRANSLATED).flatMap(([word, field]) =>
    Object.entries(textsOf(view, collection, id, word).texts)
      .filter(([lang]) => lang !== SOURCE)
      .map(([lang, text]) =>
        attribute(view, `${collection}/${id}`, 'translation', translationTerm(view, field, lang), text),
      ),
  );
