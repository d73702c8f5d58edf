import { say } from '#src/lib/domain/say.ts';
import { resolved } from './codes.ts';
import { plainText, type Content } from './content.ts';
import { unitsOf, xmlId, type Exchange, type Unit } from './document.ts';
import { Refusal } from './refusal.ts';

/** A text that an exchange file must hold: what the Italian says, and whether it may stay untranslated. */
export interface Wanted {
  id: string;
  group: string;
  content: Content;
  optional?: boolean;
  /** Names of codes that a translation may leave out: a count, where the form of the word says it. */
  loose?: readonly string[];
  max?: number;
}

/** Texts by id: what is said of each, with the codes of the Italian. */
export interface Taken {
  unit: Unit;
  target?: Content;
}

const placeOf = (path: string, unit: Unit | undefined) => ({
  path,
  line: unit?.line ?? 1,
  column: unit?.column ?? 1,
});

/**
 * Holds the texts of an exchange file against those it was made from: none lost, none strange, none twice, in the same
 * order, with the same Italian and the same codes.
 */
export function checkUnits(
  path: string,
  exchange: Exchange,
  wanted: readonly Wanted[],
): { taken: Map<string, Taken>; refusals: Refusal[] } {
  const byId = new Map(wanted.map((text) => [xmlId(text.id), text]));
  const units = unitsOf(exchange);
  const taken = new Map<string, Taken>();
  const refusals: Refusal[] = [];
  for (const unit of units) {
    const text = byId.get(unit.id);
    const place = placeOf(path, unit);
    if (!text)
      refusals.push(
        new Refusal(
          place,
          say(
            `Il testo «${unit.id}» non c’è nell’italiano di questo file.`,
            `The text “${unit.id}” is not in the Italian of this file.`,
          ),
          say('Togli l’unità, oppure esporta di nuovo.', 'Take the unit out, or export again.'),
        ),
      );
    else if (taken.has(text.id))
      refusals.push(
        new Refusal(
          place,
          say(`Il testo «${unit.id}» c’è due volte.`, `The text “${unit.id}” is there twice.`),
          say('Lasciane uno.', 'Keep one.'),
        ),
      );
    else {
      if (folded(unit.source) !== folded(text.content))
        refusals.push(
          new Refusal(
            place,
            say(
              `In «${unit.id}» l’italiano non è quello esportato.`,
              `In “${unit.id}” the Italian is not what was exported.`,
            ),
            say(
              'Nel programma si cambia solo la traduzione: riparti dal file esportato.',
              'Only the translation is changed in the program: start again from the exported file.',
            ),
          ),
        );
      const target = unit.target && resolved(unit, text, place, refusals);
      if (text.max !== undefined && target && plainText(target).length > text.max)
        refusals.push(tooLong(place, unit.id, plainText(target).length, text.max));
      taken.set(text.id, { unit, ...(target ? { target } : {}) });
    }
  }
  refusals.push(...lost(path, wanted, taken), ...moved(path, exchange, byId));
  return { taken, refusals };
}

/** A text with its codes by number only, spaces folded: what a program must give back as it was. */
const folded = (content: Content): string =>
  content
    .map((part) => (typeof part === 'string' ? part : `<${part.id}>${folded(part.c)}</${part.id}>`))
    .join('')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();

function lost(path: string, wanted: readonly Wanted[], taken: ReadonlyMap<string, Taken>): Refusal[] {
  const gone = wanted.filter(({ id, optional }) => !optional && !taken.has(id));
  const empty = wanted.filter(({ id, optional }) => !optional && taken.has(id) && !taken.get(id)?.target);
  const groups = [...new Set(gone.map(({ group }) => group))];
  const whole = groups.filter((group) => !wanted.some((text) => text.group === group && taken.has(text.id)));
  const [first] = empty;
  return [
    ...whole.map(
      (group) =>
        new Refusal(
          placeOf(path, undefined),
          say(`Manca la sezione «${group}».`, `Section “${group}” is missing.`),
          say('Rimettila dal file esportato.', 'Put it back from the exported file.'),
        ),
    ),
    ...gone
      .filter(({ group }) => !whole.includes(group))
      .map(
        ({ id }) =>
          new Refusal(
            placeOf(path, undefined),
            say(`Manca il testo «${xmlId(id)}».`, `The text “${xmlId(id)}” is missing.`),
            say('Rimettilo dal file esportato.', 'Put it back from the exported file.'),
          ),
      ),
    ...(first
      ? [
          new Refusal(
            placeOf(path, taken.get(first.id)?.unit),
            say(
              `${empty.length === 1 ? 'Un testo non è tradotto' : `${empty.length} testi non sono tradotti`}: ${list(empty)}.`,
              `${empty.length === 1 ? 'One text is not translated' : `${empty.length} texts are not translated`}: ${list(empty)}.`,
            ),
            say(
              'Traducili tutti: una traduzione a metà non si pubblica.',
              'Translate them all: half a translation is not published.',
            ),
          ),
        ]
      : []),
  ];
}

const list = (texts: readonly Wanted[]): string =>
  texts
    .slice(0, 5)
    .map(({ id }) => xmlId(id))
    .join(', ') + (texts.length > 5 ? ', …' : '');

/** Texts that stand in another order than they were exported in: the first one that does is named. */
function moved(path: string, exchange: Exchange, byId: ReadonlyMap<string, Wanted>): Refusal[] {
  const order = [...byId.keys()];
  const given = unitsOf(exchange).filter(({ id }) => byId.has(id));
  const at = given.findIndex((unit, index) => {
    const before = given[index - 1];
    return before !== undefined && order.indexOf(before.id) > order.indexOf(unit.id);
  });
  const [unit, before] = [given[at], given[at - 1]];
  if (!unit || !before) return [];
  const [here, there] = [byId.get(unit.id)?.group ?? '', byId.get(before.id)?.group ?? ''];
  return [
    new Refusal(
      placeOf(path, unit),
      here === there
        ? say(`«${unit.id}» viene dopo «${before.id}».`, `“${unit.id}” comes after “${before.id}”.`)
        : say(
            `Le sezioni «${here}» e «${there}» sono scambiate.`,
            `Sections “${here}” and “${there}” have changed places.`,
          ),
      say('Rimetti l’ordine del file esportato.', 'Put back the order of the exported file.'),
    ),
  ];
}

export const tooLong = (place: Refusal['place'], id: string, length: number, max: number): Refusal =>
  new Refusal(
    place,
    say(
      `«${id}» è lungo ${length} caratteri: il massimo è ${max}.`,
      `“${id}” is ${length} characters long: the maximum is ${max}.`,
    ),
    say('Accorcialo.', 'Shorten it.'),
  );
