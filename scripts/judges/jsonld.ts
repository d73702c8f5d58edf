import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verdict, type Judge, type Verdict } from './judge.ts';
import { readVocabulary, type Vocabulary } from './vocabulary.ts';

/** Types, properties and values of every page's structured data, as schema.org has them; judged are things. */
export const jsonLdJudge: Judge = { name: 'JSON-LD: schema.org', run };

async function run(root: string): Promise<Verdict> {
  const vocabulary = readVocabulary();
  const entries = await readdir(root, { recursive: true });
  const counts = new Map<string, number>();
  const faults = new Map<string, { count: number; first: string }>();
  for (const path of entries.filter((entry) => entry.endsWith('.html')).sort()) {
    for (const data of structuredData(await readFile(join(root, path), 'utf8'))) {
      for (const fault of judgeData(data, vocabulary, counts)) {
        const { count, first } = faults.get(fault) ?? { count: 0, first: path };
        faults.set(fault, { count: count + 1, first });
      }
    }
  }
  return verdict(
    [...faults].map(([fault, { count, first }]) => `${first}: ${fault} (${count} ×)`),
    [...counts.values()].reduce((sum, count) => sum + count, 0),
  );
}

/** The JSON-LD blocks of a page. */
export const structuredData = (html: string): unknown[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text = '']) => JSON.parse(text) as unknown,
  );

/** What schema.org does not know in a document; `counts` is filled with the types that occur. */
export function judgeData(
  data: unknown,
  vocabulary: Vocabulary,
  counts: Map<string, number> = new Map<string, number>(),
): string[] {
  const document = data as Record<string, unknown>;
  if (document['@context'] !== 'https://schema.org') return ['has another @context than https://schema.org'];
  const nodes = document['@graph'] ?? [{ ...document, '@context': undefined }];
  return (nodes as Record<string, unknown>[]).flatMap((node) => judgeNode(node, vocabulary, counts));
}

function judgeNode(
  node: Record<string, unknown>,
  vocabulary: Vocabulary,
  counts: Map<string, number>,
): string[] {
  const type = node['@type'];
  if (typeof type !== 'string' || !vocabulary.isType(type)) return [`${String(type)} is no type`];
  counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.entries(node).flatMap(([property, value]) => {
    if (property.startsWith('@') || value === undefined) return [];
    const range = vocabulary.rangeOf(type, property);
    if (range === undefined) return [`${type} has no property ${property}`];
    const values = Array.isArray(value) ? (value as unknown[]) : [value];
    if (values.length === 0) return [`${type}.${property} is empty`];
    return values.flatMap((one) => {
      const what = `${type}.${property}`;
      if (typeof one !== 'object' || one === null)
        return range.some((name) => fits(name, one, vocabulary))
          ? []
          : [`${what} cannot be ${JSON.stringify(one)}`];
      const inner = one as Record<string, unknown>;
      if (isReference(inner)) return range.includes('IdReference') ? [] : [`${what} cannot be a reference`];
      const kind = String(inner['@type']);
      const here = range.some((name) => vocabulary.isA(kind, name)) ? [] : [`${what} cannot be a ${kind}`];
      return [...here, ...judgeNode(inner, vocabulary, counts)];
    });
  });
}

/** A thing that is described elsewhere: its address and nothing more. */
const isReference = (node: Record<string, unknown>): boolean =>
  Object.keys(node).join() === '@id' && typeof node['@id'] === 'string' && URL.canParse(node['@id']);

/** The forms of schema.org's data types; other ranges are enumerations, of which a text must be a member. */
const FORMS: Readonly<Record<string, (value: unknown) => boolean>> = {
  Text: (value) => typeof value === 'string' && value.trim() !== '',
  URL: (value) => typeof value === 'string' && URL.canParse(value),
  Date: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  DateTime: (value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(value),
  Time: (value) => typeof value === 'string' && /^\d\d:\d\d(:\d\d)?$/.test(value),
  Number: (value) => typeof value === 'number',
  Integer: (value) => Number.isInteger(value),
  Boolean: (value) => typeof value === 'boolean',
};

function fits(range: string, value: unknown, vocabulary: Vocabulary): boolean {
  const form = Object.hasOwn(FORMS, range) ? FORMS[range] : undefined;
  return form ? form(value) : typeof value === 'string' && vocabulary.isMember(range, value);
}
