import { isMap, parseDocument, YAMLMap } from 'yaml';
import { CATALOGUES, type CatalogueEntry, type CatalogueName } from '#src/lib/domain/catalogue.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { say } from '#src/lib/domain/say.ts';
import { blobOf, isSame, type Catalogue, type Entities } from './catalogue.ts';
import { checkUnits, type Taken } from './check.ts';
import { plainText, tidy } from './content.ts';
import type { Wishes } from './declare.ts';
import { xmlId, type Exchange, type Group, type Mark } from './document.ts';
import type { Outcome } from './import-piece.ts';
import { RANK } from './read.ts';
import { changedSince, Refusal } from './refusal.ts';

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
