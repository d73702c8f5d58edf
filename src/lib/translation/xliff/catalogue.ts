import { isMap, parseDocument, YAMLMap } from 'yaml';
import {
  CATALOGUES,
  catalogueUnits,
  type CatalogueEntry,
  type CatalogueName,
} from '#src/lib/domain/catalogue.ts';
import { blobId, compareFingerprints, fingerprint } from '#src/lib/domain/fingerprint.ts';
import type { Locale } from '#src/lib/domain/locale.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { say } from '#src/lib/domain/say.ts';
import { checkUnits, type Taken } from './check.ts';
import { plainText, tidy } from './content.ts';
import { xmlId, type Exchange, type Group, type Mark } from './document.ts';
import type { Glossary } from './glossary.ts';
import type { Wishes } from './declare.ts';
import type { Outcome } from './import-piece.ts';
import { RANK } from './read.ts';
import { Refusal } from './refusal.ts';

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
const isSame = (then: string, units: readonly string[]): boolean =>
  compareFingerprints(then, fingerprint(units)) === 'same';

export const blobOf = (text: string): string => blobId(Buffer.from(text)).slice(0, 12);

interface Today {
  collection: CatalogueName;
  entities: Entities;
  catalogue: Catalogue;
  read: (path: string, text: string) => FileRecord;
}

/** A catalogue's file with the entries of an exchange file in it; the other entries stay as they are. */
export function importCatalogue(
  path: string,
  exchange: Exchange,
  { collection, entities, catalogue, read }: Today,
  wishes: Wishes,
): Outcome {
  const { memory } = exchange;
  const outcome: Outcome = { path: memory.target, refusals: [], warnings: [] };
  const ids = new Map([...entities.keys()].map((id) => [xmlId(id), id]));
  const gone = exchange.groups.filter(({ id }) => !ids.has(id));
  const known: readonly string[] = CATALOGUES[collection];
  const wanted = exchange.groups.flatMap(({ id, units }) =>
    units
      .filter((unit) => known.some((name) => unit.id === `${id}.${name}`))
      .map((unit) => ({ id: unit.id, group: id, content: unit.source, optional: true })),
  );
  const { taken, refusals } = checkUnits(path, exchange, wanted);
  const altered = exchange.groups.filter(
    ({ id, units }) =>
      !isSame(
        exchange.pins[ids.get(id) ?? ''] ?? '',
        units.map(({ source }) => plainText(source)),
      ),
  );
  outcome.refusals = [
    ...gone.map(({ id, units }) => lostEntry(path, collection, id, units[0])),
    ...refusals,
    ...altered
      .filter((group) => !gone.includes(group))
      .map(({ id, units }) => alteredEntry(path, id, units[0])),
  ];
  if (outcome.refusals.length > 0) return outcome;

  const document = parseDocument(catalogue.text ?? '{}\n');
  const top = document.contents;
  if (!isMap(top)) throw new Error(`No map: ${memory.target}`);
  top.flow = false;
  const flow = top.items.some(({ value }) => isMap(value) && value.flow === true);
  let changes = 0;
  for (const group of exchange.groups) {
    const id = ids.get(group.id) ?? '';
    const entry = entryOf(id, group, catalogue.entries.get(id), taken, exchange, wishes);
    if (!entry) continue;
    changes++;
    const before = top.get(id);
    const map: YAMLMap = isMap(before) ? before : new YAMLMap();
    for (const [name, value] of Object.entries(entry)) map.set(name, value);
    if (isMap(before)) continue;
    map.flow = flow;
    document.set(id, map);
  }
  if (changes === 0) return outcome;
  if (catalogue.text !== undefined && memory.translation !== blobOf(catalogue.text) && !wishes.overwrite) {
    outcome.refusals.push(changedSince(path, memory.target));
    return outcome;
  }
  const text = document.toString({ lineWidth: 0 });
  outcome.refusals = read(memory.target, text)
    .findings.filter(({ severity }) => severity === 'error')
    .map((found) => new Refusal(found, found.what, found.mend));
  return outcome.refusals.length > 0 ? outcome : { ...outcome, text };
}

/** What an entry becomes; undefined where the file says nothing new of it. */
function entryOf(
  id: string,
  group: Group,
  before: CatalogueEntry | undefined,
  taken: ReadonlyMap<string, Taken>,
  { memory, pins }: Exchange,
  wishes: Wishes,
): Record<string, string> | undefined {
  const words = group.units.flatMap(({ id: unit, mark }) => {
    const target = taken.get(unit)?.target;
    const text = target && plainText(tidy(target));
    const name = unit.slice(unit.lastIndexOf('.') + 1);
    return text ? [{ name, text, mark, isNew: before?.[name] !== text }] : [];
  });
  if (words.length === 0) return undefined;
  const changed = words.filter(({ isNew }) => isNew);
  const vouched = words.every(({ mark }) => ['review', 'approved', 'sourced'].includes(mark));
  const $h = changed.length > 0 || vouched ? pins[id] : before?.$h;
  const marks = words.map(({ mark, isNew }): Mark =>
    mark === 'outdated' ? (isNew || !before ? 'draft' : before.$s) : mark,
  );
  const $s = wishes.status ?? RANK.find((mark) => marks.includes(mark)) ?? 'draft';
  if (before && changed.length === 0 && $s === before.$s && $h === before.$h) return undefined;
  const $e = $s === 'machine' ? (wishes.engine ?? before?.$e ?? memory.engine) : undefined;
  return {
    ...Object.fromEntries(changed.map(({ name, text }) => [name, text])),
    $s,
    ...($e === undefined ? {} : { $e }),
    ...($h === undefined ? {} : { $h }),
  };
}

type At = { line?: number; column?: number } | undefined;
const at = (path: string, place: At) => ({ path, line: place?.line ?? 1, column: place?.column ?? 1 });

const lostEntry = (path: string, collection: string, id: string, place: At): Refusal =>
  new Refusal(
    at(path, place),
    say(`«${id}» non c’è più in ${collection}.`, `“${id}” is no longer in ${collection}.`),
    say('Togli il suo gruppo, oppure esporta di nuovo.', 'Take its group out, or export again.'),
  );

const alteredEntry = (path: string, id: string, place: At): Refusal =>
  new Refusal(
    at(path, place),
    say(
      `L’italiano di «${id}» non è quello esportato, o ne manca una parte.`,
      `The Italian of “${id}” is not what was exported, or a part of it is missing.`,
    ),
    say('Riparti dal file esportato.', 'Start again from the exported file.'),
  );

/** Somebody has worked on the same file meanwhile. */
export const changedSince = (path: string, target: string): Refusal =>
  new Refusal(
    { path, line: 1, column: 1 },
    say(
      `${target} è cambiato dopo l’esportazione: si perderebbero quei cambiamenti.`,
      `${target} has changed since the export: those changes would be lost.`,
    ),
    say(
      'Esporta di nuovo, oppure aggiungi --overwrite se vale questo file.',
      'Export again, or add --overwrite if this file holds.',
    ),
  );
