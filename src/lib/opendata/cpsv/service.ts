import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { lifeEventsOf, subjectOf } from '#src/lib/domain/public-service.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { shown } from '#src/lib/domain/translation.ts';
import { valueOn } from '#src/lib/domain/fact.ts';
import { datasetName } from '#src/lib/opendata/dcat/names.ts';
import { iri, node, once, plain, said, typed, type Node, type Value } from '#src/lib/opendata/rdf/graph.ts';
import { CHANNELS, EURO, lifeEvent, subjectMatter } from '#src/lib/opendata/rdf/vocabularies.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import type { View } from '#src/lib/view/view.ts';
import { inAll, inside } from './names.ts';
import {
  authorityNodes,
  channelNodes,
  contactNodes,
  costNodes,
  eventNodes,
  evidenceNodes,
  legalNodes,
} from './parts.ts';

const all = (nodes: readonly Node[]): Value[] => once(nodes).map(({ id }) => iri(id));

/** A procedure as a public service of CPSV-AP 3.2 (https://semiceu.github.io/CPSV-AP/releases/3.2.0/), with all that hangs on it. */
export function publicService(view: View, sheet: Piece<SheetData>): Node[] {
  const { portal } = view;
  const { data, id } = sheet;
  const authorities = authorityNodes(view, sheet);
  const channels = channelNodes(view, sheet);
  const costs = costNodes(view, sheet);
  const evidence = evidenceNodes(view, sheet);
  const { resources, rules } = legalNodes(view, sheet);
  const events = eventNodes(view, sheet);
  const contacts = contactNodes(view, sheet);
  const subject = subjectOf(portal, sheet);
  const spatial = portal.site.openData?.spatial;
  const page = absolute(portal, route.sheet(SOURCE, id));
  const service = node(inside(portal, id, 'servizio'), ['cpsv:PublicService'], {
    'dct:identifier': plain(id),
    'dct:title': inAll(view, sheet, ({ words }) => words.title),
    'dct:description': inAll(view, sheet, ({ words }) => words.summary),
    'dcat:keyword': inKeywords(view, sheet),
    'cv:hasCompetentAuthority': all(authorities),
    'cv:hasChannel': all(channels),
    'cv:hasCost': all(costs),
    'cpsv:hasInput': all(evidence.map((one) => one.evidence)),
    'cv:hasInputType': all(evidence.map(({ type }) => type)),
    'cv:hasLegalResource': all(resources),
    'cpsv:follows': all(rules),
    'cv:isGroupedBy': all(events),
    'cv:contactPoint': all(contacts.filter(({ types }) => types.includes('cv:ContactPoint'))),
    'cv:thematicArea': subject === undefined ? undefined : iri(subjectMatter(subject)),
    'cv:processingTime': processingTime(view, data),
    'dct:spatial': spatial === undefined ? undefined : iri(spatial),
    'dct:requires': others(portal, data.related.before),
    'cv:relatedService': others(portal, [...data.related.after, ...data.related.see]),
    'dct:isPartOf': iri(datasetName(portal, 'schede')),
    'foaf:page': iri(page),
  });
  return [
    service,
    ...authorities,
    ...channels,
    ...costs,
    ...evidence.flatMap((one) => [one.evidence, one.type]),
    ...resources,
    ...rules,
    ...events,
    ...contacts,
    ...listed(view, sheet, subject),
  ];
}

const inKeywords = (view: View, sheet: Piece<SheetData>): Value[] =>
  view.locales.flatMap(({ code, tag }) => {
    const text = code === SOURCE ? sheet.source : shown(sheet, code);
    return [...new Set(text?.words.keywords)].map((word) => said(word, tag));
  });

/** The first processing time that is known, as a duration (ISO 8601). */
function processingTime({ portal, today }: View, { times }: SheetData): Value | undefined {
  for (const { kind, duration, fact } of times) {
    if (kind !== 'processing') continue;
    const known = fact === undefined ? undefined : portal.facts.get(fact);
    const value = duration ?? (known?.kind === 'duration' ? valueOn(known, today)?.value : undefined);
    if (value !== undefined) return typed(String(value), 'xsd:duration');
  }
  return undefined;
}

/** Other procedures by id: sheets of other kinds are no public services. */
const others = (portal: Portal, ids: readonly string[]): Value[] =>
  [...new Set(ids)]
    .filter((id) => {
      const sheet = portal.sheets.get(id);
      return sheet?.data.kind === 'procedure' && sheet.data.status === 'published';
    })
    .map((id) => iri(inside(portal, id, 'servizio')));

/** Entries of lists that are used, as concepts: CPSV-AP wants to know that they are. */
function listed(view: View, sheet: Piece<SheetData>, subject: number | undefined): Node[] {
  const spatial = view.portal.site.openData?.spatial;
  const concepts = [
    CHANNELS.desk,
    CHANNELS.site,
    ...(sheet.data.costs.length > 0 ? [EURO] : []),
    ...lifeEventsOf(view.portal, sheet).map((number) => lifeEvent(number).id),
    ...(subject === undefined ? [] : [subjectMatter(subject)]),
  ];
  return [
    ...concepts.map((id) => node(id, ['skos:Concept'], {})),
    ...(spatial === undefined
      ? []
      : [
          node(spatial, ['dct:Location', 'http://data.europa.eu/88u/dataset/atu-type'], {
            'skos:prefLabel': said(view.portal.site.territory, SOURCE),
          }),
        ]),
  ];
}
