import { beforeAll, describe, expect, test } from 'vitest';
import { LIFE_EVENTS } from '#src/lib/domain/classification.ts';
import { lifeEventsOf, procedures } from '#src/lib/domain/public-service.ts';
import { day, iri, jsonLdOf, node, once, said, turtleOf } from '#src/lib/opendata/rdf/graph.ts';
import { language, lifeEvent } from '#src/lib/opendata/rdf/vocabularies.ts';
import { jsonOf, made, type Made } from './built.ts';

let site: Made;
let elsewhere: Made;
beforeAll(async () => {
  [site, elsewhere] = [await made(), await made('tests/fixtures/region-altrove')];
}, 60_000);

interface Graph {
  '@graph': ({ '@id': string; '@type': string[] } & Record<string, unknown[]>)[];
}
const graph = (of: Made, path: string): Graph['@graph'] =>
  (jsonOf(of.files, path) as unknown as Graph)['@graph'];
const typed = (nodes: Graph['@graph'], type: string): Graph['@graph'] =>
  nodes.filter((one) => one['@type'].includes(type));

describe('a graph', () => {
  const nodes = [
    node('https://example.org/a', ['dcat:Dataset'], {
      'dct:title': [said('Città "bella"', 'it'), said('مدينة', 'ar')],
      'dct:modified': day('2026-11-21'),
      'dct:publisher': undefined,
      'dcat:theme': iri('https://example.org/tema'),
    }),
  ];

  test('is Turtle with escaped texts, and says nothing of what is unknown', () => {
    const turtle = turtleOf(nodes);
    expect(turtle).toContain('dct:title "Città \\"bella\\""@it, "مدينة"@ar');
    expect(turtle).toContain('"2026-11-21"^^xsd:date');
    expect(turtle).not.toContain('publisher>');
  });

  test('is JSON-LD with its context inside', () => {
    expect(Object.keys(JSON.parse(jsonLdOf(nodes)) as object)).toEqual(['@context', '@graph']);
  });

  test('has a thing once', () => {
    expect(once([...nodes, ...nodes])).toEqual(nodes);
  });
});

describe('the procedures as public services', () => {
  test('are each in a file, and all together', () => {
    const ids = procedures(site.portal).map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids)
      expect(typed(graph(site, `cpsv/${id}.jsonld`), 'cpsv:PublicService')).toHaveLength(1);
    expect(typed(graph(site, 'cpsv/procedure.jsonld'), 'cpsv:PublicService')).toHaveLength(ids.length);
  });

  test('have the life events that the content gives them', () => {
    const rinnovo = typed(graph(site, 'cpsv/soggiorno/rinnovo.jsonld'), 'cv:LifeEvent');
    expect(rinnovo.map((event) => event['dct:type'])).toEqual([[{ '@id': lifeEvent(10).id }]]);
    for (const sheet of procedures(site.portal)) expect(lifeEventsOf(site.portal, sheet)).not.toEqual([]);
  });

  test('name every event of the national list', () => {
    const names = Array.from({ length: LIFE_EVENTS }, (_, index) => lifeEvent(index + 1).name);
    expect(new Set(names).size).toBe(LIFE_EVENTS);
    expect(names.filter((name) => /^\d+$/.test(name))).toEqual([]);
  });

  test('have titles in every language that has words', () => {
    const [service] = typed(graph(site, 'cpsv/salute/tessera-sanitaria.jsonld'), 'cpsv:PublicService');
    const tags = (service?.['dct:title'] as { '@language': string }[]).map((title) => title['@language']);
    expect(tags).toContain('it');
    expect(tags).toContain('zh-Hans');
  });

  test('of another region have its own events, offices and names', () => {
    const nodes = graph(elsewhere, 'cpsv/procedure.jsonld');
    expect(typed(nodes, 'cv:PublicOrganisation').map((one) => one['dct:identifier'])).toEqual([
      [{ '@value': 'sportello-ospiti' }],
    ]);
    expect(JSON.stringify(nodes)).not.toContain('Emilia');
  });
});

describe('the catalogue', () => {
  test('offers only files that are there', () => {
    const offered = typed(graph(site, 'dcat/catalogo.jsonld'), 'dcat:Distribution').flatMap((one) =>
      (one['dcat:downloadURL'] as { '@id': string }[]).map((url) => new URL(url['@id']).pathname.slice(1)),
    );
    expect(offered.length).toBeGreaterThan(20);
    expect(offered.filter((path) => !site.files.has(path))).toEqual([]);
  });

  test('has no e-mail where the content has none, and the content’s where it has one', () => {
    expect(JSON.stringify(graph(site, 'dcat/catalogo.jsonld'))).not.toContain('mailto:');
    expect(JSON.stringify(graph(elsewhere, 'dcat/catalogo.jsonld'))).toContain(
      'mailto:redazione@wegweiser.example.org',
    );
  });

  test('names no licence that is not the content’s', () => {
    const catalogue = JSON.stringify(graph(elsewhere, 'dcat/catalogo.jsonld'));
    expect(catalogue).toContain('publicdomain/zero/1.0');
    expect(catalogue).not.toContain('CC_BY_4_0');
  });

  test('leaves out a language that the EU’s list was not found to have', () => {
    expect(language('ar')).toMatch(/ARA$/);
    expect(language('pa')).toBeUndefined();
  });
});
