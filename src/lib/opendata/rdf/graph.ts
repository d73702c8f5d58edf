import { DataFactory, Writer } from 'n3';
import { compactJson } from '#src/lib/opendata/file.ts';

/** The vocabularies that are used, by their usual prefixes. */
export const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatapit: 'http://dati.gov.it/onto/dcatapit#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

export type Curie = `${keyof typeof PREFIXES}:${string}`;

/** What stands after a property, in the form of JSON-LD. */
export type Value =
  | { '@id': string }
  | { '@value': string; '@language': string }
  | { '@value': string; '@type': Curie }
  | { '@value': string };

/** One thing and what is said of it. Lists keep their order; what is undefined is not said. */
export interface Node {
  id: string;
  types: readonly (Curie | `http${string}`)[];
  says: readonly (readonly [Curie, readonly Value[]])[];
}

/** A node, without what nothing is known of. */
export const node = (
  id: string,
  types: Node['types'],
  says: Partial<Record<Curie, Value | readonly Value[] | undefined>>,
): Node => ({
  id,
  types,
  says: Object.entries(says).flatMap(([property, value]): [Curie, readonly Value[]][] => {
    const values = value === undefined ? [] : Array.isArray(value) ? (value as Value[]) : [value as Value];
    return values.length === 0 ? [] : [[property as Curie, values]];
  }),
});

export const iri = (id: string): Value => ({ '@id': id });
export const plain = (text: string): Value => ({ '@value': text });
export const day = (text: string): Value => ({ '@value': text, '@type': 'xsd:date' });
export const typed = (text: string, type: Curie): Value => ({ '@value': text, '@type': type });
/** A text in a language, by its BCP 47 tag. */
export const said = (text: string, tag: string): Value => ({ '@value': text, '@language': tag });

/** Nodes of the same name are one: the first stands. */
export const once = (nodes: Iterable<Node>): Node[] =>
  [...new Map([...nodes].reverse().map((one): [string, Node] => [one.id, one])).values()].reverse();

/** The graph as JSON-LD 1.1. Its context is inside: no reader needs the network for it. */
export const jsonLdOf = (nodes: readonly Node[]): string =>
  compactJson({
    '@context': PREFIXES,
    '@graph': nodes.map(({ id, types, says }) => ({
      '@id': id,
      '@type': types,
      ...Object.fromEntries(says),
    })),
  });

const namedNode = (id: string) => DataFactory.namedNode(id);
const literal = (...parts: Parameters<typeof DataFactory.literal>) => DataFactory.literal(...parts);
const TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

const full = (name: string): string => {
  const at = name.indexOf(':');
  const prefix = name.slice(0, at);
  return Object.hasOwn(PREFIXES, prefix)
    ? PREFIXES[prefix as keyof typeof PREFIXES] + name.slice(at + 1)
    : name;
};

/** The graph as Turtle. */
export function turtleOf(nodes: readonly Node[]): string {
  const writer = new Writer({ prefixes: PREFIXES });
  for (const { id, types, says } of nodes) {
    for (const type of types) writer.addQuad(DataFactory.quad(namedNode(id), TYPE, namedNode(full(type))));
    for (const [property, values] of says)
      for (const value of values)
        writer.addQuad(DataFactory.quad(namedNode(id), namedNode(full(property)), termOf(value)));
  }
  let turtle = '';
  // The writer keeps all in memory and calls back at once.
  writer.end((error: Error | null, result: string) => {
    if (error) throw error;
    turtle = result;
  });
  return turtle;
}

function termOf(value: Value) {
  if ('@id' in value) return namedNode(full(value['@id']));
  if ('@language' in value) return literal(value['@value'], value['@language']);
  return '@type' in value
    ? literal(value['@value'], namedNode(full(value['@type'])))
    : literal(value['@value']);
}
