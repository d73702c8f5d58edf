import {
  CATALOGUES,
  catalogueUnits,
  type CatalogueEntry,
  type CatalogueName,
} from '#src/lib/domain/catalogue.ts';
import { blobId, compareFingerprints, fingerprint } from '#src/lib/domain/fingerprint.ts';
import type { Locale } from '#src/lib/domain/locale.ts';
import type { Exchange, Group, Mark } from './document.ts';
import type { Glossary } from './glossary.ts';
import { RANK } from './read.ts';

/** What a catalogue translates, by id. */
export type Entities = ReadonlyMap<string, Record<string, unknown>>;

/** A catalogue of one language: its file's text, if there is one, and what it says. */
export interface Catalogue {
  text?: string;
  entries: ReadonlyMap<string, CatalogueEntry>;
}

interface Given {
  collection: CatalogueName;
  entities: Entities;
  catalogue: Catalogue;
  locale: Locale;
  at: string;
  glossary: Glossary;
  /** Whether an entry is asked for, by the worst mark of its texts. */
  wanted: (mark: Mark) => boolean;
}

const wordsOf = (
  collection: CatalogueName,
  entity: Record<string, unknown>,
): [name: string, text: string][] =>
  CATALOGUES[collection].flatMap((name): [string, string][] => {
    const value = entity[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });

/** What a field of an entry is, where its name does not say it to translators. */
const CONTEXTS: Readonly<Record<string, string>> = {
  name: 'Nome',
  plural: 'Nome al plurale',
  description: 'Descrizione',
  what: 'Che cos’è',
  who: 'Chi lo dà',
  label: 'Nome del dato',
  unit: 'Unità: sta dopo un numero',
  term: 'Parola',
  definition: 'Definizione',
  transport: 'Come arrivare',
  note: 'Nota',
  hoursNote: 'Nota sugli orari',
  fundingStatement: 'Frase sui fondi',
};

const context = (field: string): { category: string; text: string }[] => {
  const text = CONTEXTS[field];
  return text === undefined ? [] : [{ category: 'context', text }];
};

/** An exchange file of short texts: a group for each entry, with a fingerprint of its own. */
export function catalogueExchange(given: Given): Exchange {
  const { collection, entities, catalogue, locale, at, glossary } = given;
  const groups = [...entities].flatMap(([id, entity]): Group[] => {
    const entry = catalogue.entries.get(id);
    const lags = entry?.$h !== undefined && !isSame(entry.$h, catalogueUnits(collection, entity));
    const units = wordsOf(collection, entity).map(([name, text]) => {
      const target = entry?.[name];
      const mark: Mark = typeof target !== 'string' ? 'missing' : lags ? 'outdated' : (entry?.$s ?? 'draft');
      return {
        id: `${id}/${name}`,
        source: [text],
        ...(typeof target === 'string' ? { target: [target] } : {}),
        mark,
        notes: context(name),
        terms: collection === 'terms' ? [] : glossary.in([text]),
      };
    });
    const worst = RANK.find((mark) => units.some((unit) => unit.mark === mark));
    return worst !== undefined && given.wanted(worst) ? [{ id, name: id, units }] : [];
  });
  const engine = [...catalogue.entries.values()].find(({ $e }) => $e !== undefined)?.$e;
  return {
    lang: locale.tag,
    dir: locale.dir,
    original: collection,
    memory: {
      kind: 'catalogue',
      target: `l10n/${locale.code}/${collection}.yaml`,
      at,
      ...(catalogue.text === undefined ? {} : { translation: blobOf(catalogue.text) }),
      ...(engine === undefined ? {} : { engine }),
    },
    pins: Object.fromEntries(
      groups.map(({ id }) => [id, fingerprint(catalogueUnits(collection, entities.get(id) ?? {}))]),
    ),
    groups,
  };
}

/** Whether a fingerprint is of these words, also one that an older version made and weighed otherwise. */
export const isSame = (then: string, units: readonly string[]): boolean =>
  compareFingerprints(then, fingerprint(units)) === 'same';

export const blobOf = (text: string): string => blobId(Buffer.from(text)).slice(0, 12);
