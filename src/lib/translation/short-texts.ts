import {
  CATALOGUES,
  catalogueUnits,
  type CatalogueEntry,
  type CatalogueName,
} from '#src/lib/domain/catalogue.ts';
import { catalogueEntities } from '#src/lib/domain/catalogue-entities.ts';
import { compareFingerprints, fingerprint } from '#src/lib/domain/fingerprint.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { WorkState } from './state.ts';
import { wordCount } from './words.ts';

/** The short Italian texts of one entity, and how far their translation is. */
export interface ShortText {
  collection: CatalogueName;
  id: string;
  state: WorkState;
  units: string[];
  words: number;
}

/** The short texts of a collection in a language: services, topics, terms, facts’ labels… */
export function shortTexts(portal: Portal, collection: CatalogueName, lang: Lang): ShortText[] {
  const entries = portal.catalogues.get(lang)?.get(collection);
  return [...catalogueEntities(portal, collection)].flatMap(([id, entity]): ShortText[] => {
    const units = catalogueUnits(collection, entity);
    if (units.length === 0) return [];
    const fields = CATALOGUES[collection].filter((name) => typeof entity[name] === 'string');
    return [
      { collection, id, units, words: wordCount(units), state: stateOf(entries?.get(id), fields, units) },
    ];
  });
}

function stateOf(
  entry: CatalogueEntry | undefined,
  fields: readonly string[],
  units: readonly string[],
): WorkState {
  if (!entry || !fields.some((name) => Object.hasOwn(entry, name))) return 'missing';
  if (entry.$s === 'draft' || entry.$s === 'review') return entry.$s;
  const change = entry.$h === undefined ? 'same' : compareFingerprints(entry.$h, fingerprint(units));
  if (change !== 'same') return change;
  return entry.$s === 'machine' ? 'machine' : 'current';
}

/** The collections that have short texts. */
export const collections = (): CatalogueName[] => Object.keys(CATALOGUES) as CatalogueName[];
