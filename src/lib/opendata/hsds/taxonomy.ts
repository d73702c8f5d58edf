import type { CatalogueName } from '#src/lib/domain/catalogue.ts';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { textsOf } from '#src/lib/opendata/texts.ts';
import { uuidOf } from '#src/lib/opendata/uuid.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { hubsInOrder } from '#src/lib/view/lists.ts';
import type { View } from '#src/lib/view/view.ts';
import type { Taxonomy, TaxonomyTerm } from './records.ts';

/** The lists that terms come from. */
const TAXONOMIES = {
  tipi: { name: 'Tipi di servizio', description: 'I tipi di ufficio e di servizio del portale.' },
  hub: { name: 'HUB', description: 'Gli HUB del portale e i loro temi.' },
  dati: { name: 'Dati sul dato', description: 'Identificativi, fonti e traduzioni dei campi.' },
} as const;
type TaxonomyId = keyof typeof TAXONOMIES;

export const taxonomyOf = ({ portal }: View, id: TaxonomyId): Taxonomy => ({
  id: uuidOf(portal, `taxonomies/${id}`),
  ...TAXONOMIES[id],
});

export const taxonomies = (view: View): Taxonomy[] =>
  (Object.keys(TAXONOMIES) as TaxonomyId[]).map((id) => taxonomyOf(view, id));

/**
 * The terms: kinds of service, HUBs with their topics, in Italian; and each of them in every language it has a name in.
 * A term in another language is a term of its own, with `language` and the code of the Italian one before an `@`:
 * HSDS 3.0 has one name and one language for a term.
 */
export function taxonomyTerms(view: View): TaxonomyTerm[] {
  const hubs = hubsInOrder(view);
  return [
    ...[...view.portal.serviceTypes.keys()].flatMap((id) => inLanguages(view, 'tipi', 'service-types', id)),
    ...hubs.flatMap(([id]) => inLanguages(view, 'hub', 'hubs', id)),
    ...[...view.portal.topics.keys()].flatMap((id) => {
      const hub = hubs.find(([, { topics }]) => topics.includes(id))?.[0];
      return inLanguages(view, 'hub', 'topics', id, hub);
    }),
    ...DATA_TERMS.map((code) => dataTerm(view, code)),
    ...translationTerms(view),
  ];
}

/** The Italian term of a kind of service or of a HUB. */
export function termOf(view: View, collection: 'service-types' | 'hubs', id: string): TaxonomyTerm {
  const [term] = inLanguages(view, collection === 'hubs' ? 'hub' : 'tipi', collection, id);
  if (!term) throw new Error(`No term for ${collection}/${id}`);
  return term;
}

function inLanguages(
  view: View,
  taxonomy: TaxonomyId,
  collection: CatalogueName & ('service-types' | 'hubs' | 'topics'),
  id: string,
  hub?: string,
): TaxonomyTerm[] {
  const names = textsOf(view, collection, id).texts;
  const descriptions = textsOf(view, collection, id, 'description').texts;
  const code = `${collection}/${id}`;
  const page = (lang: Lang): string | undefined =>
    collection === 'topics'
      ? undefined
      : absolute(view.portal, collection === 'hubs' ? route.hub(lang, id) : route.serviceType(lang, id));
  return Object.entries(names).map(([lang, name]) => {
    const at = lang === SOURCE ? '' : `@${lang}`;
    return {
      id: uuidOf(view.portal, `taxonomy_terms/${code}${at}`),
      code: `${code}${at}`,
      name,
      description: descriptions[lang] ?? name,
      parent_id: hub === undefined ? undefined : uuidOf(view.portal, `taxonomy_terms/hubs/${hub}${at}`),
      taxonomy: TAXONOMIES[taxonomy].name,
      taxonomy_detail: taxonomyOf(view, taxonomy),
      language: lang,
      term_uri: page(lang),
    };
  });
}

const DATA_TERMS = ['id', 'source'] as const;
const DATA_WORDS = {
  id: { name: 'Identificativo nel portale', description: 'L’identificativo del portale, che non cambia.' },
  source: { name: 'Fonte', description: 'La pagina da cui vengono i dati.' },
} as const;

/** The term that says of an attribute that its value is the own id, or the source, of a record. */
export const dataTerm = (view: View, code: (typeof DATA_TERMS)[number]): TaxonomyTerm =>
  ownTerm(view, code, SOURCE, DATA_WORDS[code]);

/** Fields of services and organisations that catalogues translate, as HSDS calls them. */
export const TRANSLATED = { name: 'name', description: 'description', transport: 'transportation' } as const;

/** The term that says of an attribute that its value is a field of the record in another language. */
export const translationTerm = (view: View, field: string, lang: Lang): TaxonomyTerm =>
  ownTerm(view, `${field}@${lang}`, lang, { name: field, description: `${field}: ${lang}` });

const translationTerms = (view: View): TaxonomyTerm[] =>
  Object.values(TRANSLATED).flatMap((field) =>
    view.locales.filter(({ code }) => code !== SOURCE).map(({ code }) => translationTerm(view, field, code)),
  );

const ownTerm = (
  view: View,
  code: string,
  language: Lang,
  words: { name: string; description: string },
): TaxonomyTerm => ({
  id: uuidOf(view.portal, `taxonomy_terms/dati/${code}`),
  code: `dati/${code}`,
  ...words,
  taxonomy: TAXONOMIES.dati.name,
  taxonomy_detail: taxonomyOf(view, 'dati'),
  language,
});
