import { isMap, parseDocument } from 'yaml';
import { SOURCE, type Lang, type Locale } from '#src/lib/domain/locale.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { SHIPPED } from '#src/lib/i18n/strings/index.ts';
import { blobOf, changedSince } from './catalogue.ts';
import { checkUnits } from './check.ts';
import { numbered, plainText, tidy, valuesOf, type Content } from './content.ts';
import type { Exchange, Group, Mark } from './document.ts';
import type { Wishes } from './declare.ts';
import type { Outcome } from './import-piece.ts';
import { Refusal } from './refusal.ts';

/** The interface strings that content adds or changes, by language. */
export type Added = ReadonlyMap<Lang, Readonly<Record<string, string>>>;

interface Given {
  locale: Locale;
  added: Added;
  /** The text of `l10n/<lang>/interface.yaml`, if there is one. */
  text: string | undefined;
}

const PLURAL = /^(.*)_(?:zero|one|two|few|many|other)$/;
/** Forms in which a language may leave the number to the word. */
const COUNTED = /_(?:zero|one|two)$/;

/** The Italian of every string a language needs, with the plural forms CLDR gives it. */
function wantedOf({ locale, added }: Given): Map<string, string> {
  const italian = { ...SHIPPED[SOURCE], ...added.get(SOURCE) };
  const categories = new Intl.PluralRules(locale.tag).resolvedOptions().pluralCategories;
  const wanted = new Map<string, string>();
  for (const [key, text] of Object.entries(italian)) {
    const stem = PLURAL.exec(key)?.[1];
    if (key.startsWith('$')) continue;
    if (stem === undefined) wanted.set(key, text);
    else
      for (const category of categories) {
        const same = `${stem}_${category}`;
        wanted.set(same, italian[same] ?? italian[`${stem}_other`] ?? text);
      }
  }
  // Strings of one part of the site stand together, wherever the file has them.
  return new Map([...Map.groupBy(wanted, ([key]) => partOf(key)).values()].flat());
}

const partOf = (key: string): string => key.split('.')[0] ?? key;

const ownOf = ({ locale, added }: Given): Record<string, string> => ({
  ...SHIPPED[locale.code],
  ...added.get(locale.code),
});

const loose = (key: string): string[] => (COUNTED.test(key) ? ['count'] : []);

/** An exchange file of the interface; strings that have a translation already are asked for with `all`. */
export function interfaceExchange(given: Given & { at: string; all: boolean }): Exchange {
  const { locale, text, at, all } = given;
  const own = ownOf(given);
  const groups = new Map<string, Group>();
  for (const [key, italian] of wantedOf(given)) {
    const source = valuesOf(italian);
    const there = own[key];
    if (there !== undefined && !all) continue;
    const target = there === undefined ? undefined : numbered(valuesOf(there), source, loose(key));
    const status = locale.interface.status;
    const mark: Mark = !target ? 'missing' : status === 'source' ? 'approved' : status;
    const name = partOf(key);
    const group = groups.get(name) ?? { id: name, name, units: [] };
    group.units.push({
      id: key,
      source,
      ...(target ? { target } : {}),
      mark,
      notes: PLURAL.test(key)
        ? [{ category: 'context', text: `Forma plurale «${key.slice(key.lastIndexOf('_') + 1)}»` }]
        : [],
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
      target: `l10n/${locale.code}/interface.yaml`,
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
  const own = ownOf(given);
  const wanted = [...wantedOf(given)].map(([key, italian]) => ({
    id: key,
    group: key,
    content: valuesOf(italian),
    optional: true,
    loose: loose(key),
  }));
  const { taken, refusals } = checkUnits(path, exchange, wanted);
  outcome.refusals = refusals;
  if (refusals.length > 0) return outcome;
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

const written = (content: Content): string =>
  plainText(content.map((part) => (typeof part === 'string' ? part : part.open)));
