import { isMap, parseDocument } from 'yaml';
import type { Locale } from '#src/lib/domain/locale.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import {
  interfacePath,
  interfaceStrings,
  looseValues,
  ownStrings,
  partOf,
  stringContext,
  type Added,
} from '#src/lib/translation/interface-strings.ts';
import { blobOf } from './catalogue.ts';
import { checkUnits } from './check.ts';
import { numbered, plainText, tidy, valuesOf, type Content } from './content.ts';
import { unitsOf, type Exchange, type Group, type Mark } from './document.ts';
import type { Wishes } from './declare.ts';
import type { Outcome } from './import-piece.ts';
import { changedSince, Refusal } from './refusal.ts';

interface Given {
  locale: Locale;
  added: Added;
  /** The text of `l10n/<lang>/interface.yaml`, if there is one. */
  text: string | undefined;
}

/** An exchange file of the interface; strings that have a translation that holds are asked for with `all`. */
export function interfaceExchange(given: Given & { at: string; all: boolean }): Exchange {
  const { locale, text, at, all } = given;
  const own = ownStrings(locale, given.added);
  const groups = new Map<string, Group>();
  for (const [key, italian] of interfaceStrings(locale, given.added)) {
    const loose = looseValues(key);
    const source = valuesOf(italian, loose);
    const there = own[key];
    // One with other values than the Italian's is none: it has to be made again.
    const target = there === undefined ? undefined : numbered(valuesOf(there, loose), source, loose);
    if (target && !all) continue;
    const status = locale.interface.status;
    const mark: Mark = !target ? 'missing' : status === 'source' ? 'approved' : status;
    const name = partOf(key);
    const group = groups.get(name) ?? { id: name, name, units: [] };
    group.units.push({
      id: key,
      source,
      ...(target ? { target } : {}),
      mark,
      notes: [{ category: 'context', text: stringContext(key, locale) }],
      terms: [],
    });
    groups.set(name, group);
  }
  return {
    lang: locale.tag,
    dir: locale.dir,
    original: 'interface',
    memory: {
      kind: 'interface',
      target: interfacePath(locale.code),
      at,
      ...(text === undefined ? {} : { translation: blobOf(text) }),
    },
    pins: {},
    groups: [...groups.values()],
  };
}

/** `interface.yaml` with the strings of an exchange file that say something new. Strings without a translation stay so. */
export function importInterface(
  path: string,
  exchange: Exchange,
  given: Given & { read: (path: string, text: string) => FileRecord },
  wishes: Wishes,
): Outcome {
  const { memory } = exchange;
  const outcome: Outcome = { path: memory.target, refusals: [], warnings: [] };
  const own = ownStrings(given.locale, given.added);
  const wanted = [...interfaceStrings(given.locale, given.added)].map(([key, italian]) => ({
    id: key,
    group: key,
    content: valuesOf(italian),
    optional: true,
    loose: looseValues(key),
  }));
  const { taken, refusals } = checkUnits(path, exchange, wanted);
  outcome.refusals = refusals;
  if (refusals.length > 0) return outcome;
  const next = nextOf(
    exchange,
    wanted.map(({ id }) => id),
    given.locale,
  );
  if (next) outcome.next = next;
  const news = [...taken].flatMap(([key, { target }]): [string, string][] => {
    const text = target && written(tidy(target));
    return text && text !== own[key] ? [[key, text]] : [];
  });
  if (news.length === 0) return outcome;
  if (given.text !== undefined && memory.translation !== blobOf(given.text) && !wishes.overwrite)
    return { ...outcome, refusals: [changedSince(path, memory.target)] };
  const document = parseDocument(given.text ?? '{}\n');
  if (isMap(document.contents)) document.contents.flow = false;
  for (const [key, text] of news) document.set(key, text);
  const text = document.toString({ lineWidth: 0 });
  outcome.refusals = given
    .read(memory.target, text)
    .findings.filter(({ severity }) => severity === 'error')
    .map((found) => new Refusal(found, found.what, found.mend));
  return outcome.refusals.length > 0 ? outcome : { ...outcome, text };
}

/** Somebody vouches for the strings of a language all together: that is said in `site.yaml`, once all of them are. */
function nextOf(
  exchange: Exchange,
  keys: readonly string[],
  { code, interface: now }: Locale,
): Say | undefined {
  const marks = new Map(unitsOf(exchange).map(({ id, mark, target }) => [id, target ? mark : 'missing']));
  const status = (['approved', 'review'] as const).find((level) =>
    keys.every((key) => marks.get(key) === level || marks.get(key) === 'approved'),
  );
  if (status === undefined || status === now.status) return undefined;
  return say(
    `Tutte le stringhe di ${code} sono «${status}»: scrivilo in site.yaml, alla lingua ${code}: interface: { status: ${status} }.`,
    `All strings of ${code} are “${status}”: say so in site.yaml, at the language ${code}: interface: { status: ${status} }.`,
  );
}

const written = (content: Content): string =>
  plainText(content.map((part) => (typeof part === 'string' ? part : part.open)));
