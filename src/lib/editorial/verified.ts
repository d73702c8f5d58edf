import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { Trouble } from '#src/lib/command/trouble.ts';
import { addMonths, isDay, type Day } from '#src/lib/domain/date.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import { trustProblem } from '#src/lib/domain/trust.ts';
import { hubsOf } from './hub-of.ts';
import type { Thing } from './things.ts';

/** The days that a check by an office sets: for a law only the day itself. */
export type CheckedDays = { verified: Day; reviewBy: Day } | { checked: Day };

/** Kinds that say when an office last checked them. */
const TRUSTED: readonly Thing['kind'][] = ['sheet', 'journey', 'page', 'media', 'fact', 'service'];
/** Months to the next check where no HUB says how many. */
const MONTHS = 6;

/**
 * The days to write when an office says that a thing still holds: today, and the next check, `until` or as many months
 * ahead as its HUB has them.
 *
 * @throws Trouble when the thing has no such days, or `until` will not do.
 */
export function checkedDays(portal: Portal, thing: Thing, today: Day, until?: string): CheckedDays {
  const { kind, id } = thing;
  if (kind === 'law') {
    if (until === undefined) return { checked: today };
    throw new Trouble(
      say(
        `law:${id}: una legge non ha un giorno per il prossimo controllo: togli --until.`,
        `law:${id}: a law has no day for the next check: leave --until out.`,
      ),
    );
  }
  if (!TRUSTED.includes(kind))
    throw new Trouble(
      say(
        `${kind}:${id}: si verificano schede, percorsi, pagine, materiali, valori, uffici e leggi, non questo.`,
        `${kind}:${id}: sheets, journeys, pages, materials, values, offices and laws are verified, not this.`,
      ),
    );
  const [hub = ''] = hubsOf(portal, thing);
  const reviewBy = until ?? addMonths(today, portal.hubs.get(hub)?.reviewMonths ?? MONTHS);
  const problem = isDay(reviewBy) ? trustProblem({ verified: today, reviewBy }) : 'no-day';
  if (problem === undefined) return { verified: today, reviewBy };
  throw new Trouble(
    say(
      `--until ${reviewBy} non va: scrivi un giorno dopo oggi ed entro 18 mesi, per esempio ${addMonths(today, MONTHS)}.`,
      `--until ${reviewBy} will not do: write a day after today and within 18 months, for example ${addMonths(today, MONTHS)}.`,
    ),
  );
}

/**
 * A file's text with some days set at the top of its data. Nothing else moves, to the letter: not a comment, not a blank,
 * not the way a line ends. A day that was not there gets a line below the one before it.
 */
export function withDays(text: string, days: Readonly<Record<string, Day>>): string {
  const [start, end] = dataOf(text);
  let data = text.slice(start, end);
  let before: string | undefined;
  for (const [key, day] of Object.entries(days)) {
    data = withDay(data, key, day, before);
    before = key;
  }
  return text.slice(0, start) + data + text.slice(end);
}

/** Where the data stand: between the lines `---` of a text, or all of a YAML file. */
function dataOf(text: string): [start: number, end: number] {
  const front = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text);
  if (front?.index !== 0) return [0, text.length];
  const start = text.indexOf('\n') + 1;
  return [start, start + (front[1] ?? '').length];
}

function withDay(data: string, key: string, day: Day, before: string | undefined): string {
  const { contents } = parseDocument(data);
  if (!isMap(contents)) throw new Error('no data');
  const range = rangeOf(contents, key);
  if (range) return data.slice(0, range[0]) + day + data.slice(range[1]);
  const [, after] = (before === undefined ? undefined : rangeOf(contents, before)) ?? [0, 0];
  if (contents.flow === true)
    return after === 0
      ? data.replace('{', `{ ${key}: ${day},`)
      : `${data.slice(0, after)}, ${key}: ${day}${data.slice(after)}`;
  const newline = data.includes('\r\n') ? '\r\n' : '\n';
  const line = data.indexOf('\n', after);
  const at = after === 0 ? 0 : line === -1 ? data.length : line + 1;
  const glue = at > 0 && data[at - 1] !== '\n' ? newline : '';
  return `${data.slice(0, at)}${glue}${key}: ${day}${newline}${data.slice(at)}`;
}

/** From where to where a key's value is written. */
function rangeOf(map: YAMLMap, key: string): [number, number] | undefined {
  const pair = map.items.find((one: Pair) => isScalar(one.key) && one.key.value === key);
  const value = pair?.value;
  return isScalar(value) && value.range ? [value.range[0], value.range[1]] : undefined;
}
