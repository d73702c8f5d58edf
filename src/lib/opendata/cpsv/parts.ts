import { valueOn } from '#src/lib/domain/fact.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { authoritiesOf, lifeEventsOf } from '#src/lib/domain/public-service.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { iri, node, plain, said, typed, type Node } from '#src/lib/opendata/rdf/graph.ts';
import { CHANNELS, EURO, lifeEvent } from '#src/lib/opendata/rdf/vocabularies.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import type { View } from '#src/lib/view/view.ts';
import { inAll, inside, namesIn, shared } from './names.ts';

type Sheet = Piece<SheetData>;

/** The public offices that are responsible: kinds of office, for the sheet holds for all of that kind in the territory. */
export const authorityNodes = (view: View, sheet: Sheet): Node[] =>
  authoritiesOf(view.portal, sheet).map((type) =>
    node(shared(view.portal, `autorita-${type}`), ['cv:PublicOrganisation'], {
      'dct:identifier': plain(type),
      'skos:prefLabel': namesIn(view, 'service-types', type),
      'dct:spatial': territory(view),
    }),
  );

const territory = ({ portal }: View) => {
  const spatial = portal.site.openData?.spatial;
  return spatial === undefined ? undefined : iri(spatial);
};

/** Where it is done: at a kind of office, or on a site. Only those whose kind of channel is known say it. */
export function channelNodes(view: View, sheet: Sheet): Node[] {
  const { portal } = view;
  const { types, online } = sheet.data.where;
  return [
    ...types.map((type) =>
      node(inside(portal, sheet.id, `canale-${type}`), ['cv:Channel'], {
        'dct:identifier': plain(`${sheet.id}/${type}`),
        'dct:type': portal.serviceTypes.get(type)?.authority ? iri(CHANNELS.desk) : undefined,
        'dct:description': namesIn(view, 'service-types', type),
        'foaf:page': iri(absolute(portal, route.serviceType(SOURCE, type))),
      }),
    ),
    ...online.map(({ id, url }) =>
      node(inside(portal, sheet.id, `canale-online-${id}`), ['cv:Channel'], {
        'dct:identifier': plain(`${sheet.id}/online/${id}`),
        'dct:type': iri(CHANNELS.site),
        'dct:description': inAll(view, sheet, ({ words }) => words.labels[`online/${id}/label`]),
        'foaf:page': iri(url),
      }),
    ),
  ];
}

/** What it costs; what is free costs nothing, what nobody has sourced has no value. */
export const costNodes = (view: View, sheet: Sheet): Node[] =>
  sheet.data.costs.map(({ id, free, amount, fact }) => {
    const known = fact === undefined ? undefined : view.portal.facts.get(fact);
    const now = known && valueOn(known, view.today)?.value;
    const euros = free ? 0 : (amount ?? (typeof now === 'number' ? now : undefined));
    return node(inside(view.portal, sheet.id, `costo-${id}`), ['cv:Cost'], {
      'dct:identifier': plain(`${sheet.id}/${id}`),
      'dct:description': inAll(view, sheet, ({ words }) => words.labels[`costs/${id}/label`]),
      'cv:hasValue': euros === undefined ? undefined : typed(String(euros), 'xsd:double'),
      'cv:currency': euros === undefined ? undefined : iri(EURO),
    });
  });

/** What to bring: the paper that this procedure asks for, and the kind of paper that it is. */
export const evidenceNodes = (view: View, sheet: Sheet): { evidence: Node; type: Node }[] =>
  sheet.data.documents.map(({ ref }) => {
    const type = shared(view.portal, `documento-${ref}`);
    return {
      evidence: node(inside(view.portal, sheet.id, `documento-${ref}`), ['cv:Evidence'], {
        'dct:identifier': plain(`${sheet.id}/${ref}`),
        'dct:title': namesIn(view, 'documents', ref),
        'dct:description': inAll(view, sheet, ({ words }) => words.labels[`documents/${ref}/note`]),
        'dct:conformsTo': iri(type),
      }),
      type: node(type, ['cv:EvidenceType'], {
        'dct:identifier': plain(ref),
        'dct:title': namesIn(view, 'documents', ref),
      }),
    };
  });

/** The laws it rests on, and the rule in each: the article, where the sheet names one. */
export function legalNodes(view: View, sheet: Sheet): { resources: Node[]; rules: Node[] } {
  const { portal } = view;
  const cited = sheet.data.sources.flatMap(({ law: id = '', where }) => {
    const law = portal.laws.get(id);
    return law ? [{ id, law, where }] : [];
  });
  const nameOf = (id: string, url: string | undefined): string =>
    url ?? absolute(portal, route.law(SOURCE, id));
  return {
    resources: cited.map(({ id, law }) =>
      node(nameOf(id, law.url), ['eli:LegalResource'], {
        'dct:title': said(law.label, SOURCE),
        'dct:identifier': plain(id),
      }),
    ),
    rules: cited.map(({ id, law, where }, index) =>
      node(inside(portal, sheet.id, `regola-${index + 1}`), ['cpsv:Rule'], {
        'dct:identifier': plain(`${sheet.id}/regola/${index + 1}`),
        'dct:title': said([law.short, where].filter(Boolean).join(', '), SOURCE),
        'dct:description': said(law.subject, SOURCE),
        'cpsv:implements': iri(nameOf(id, law.url)),
      }),
    ),
  };
}

/** The moments of life in which people need it. */
export const eventNodes = (view: View, sheet: Sheet): Node[] =>
  lifeEventsOf(view.portal, sheet).map((number) => {
    const { id, name } = lifeEvent(number);
    return node(shared(view.portal, `evento-${number}`), ['cv:LifeEvent', 'cv:Event'], {
      'dct:identifier': plain(String(number)),
      'dct:title': said(name, SOURCE),
      'dct:type': iri(id),
    });
  });

/** How to reach the offices that the sheet names one by one, with the hours that are known. */
export const contactNodes = (view: View, sheet: Sheet): Node[] =>
  sheet.data.where.services.flatMap((id) => {
    const service = view.portal.services.get(id);
    if (!service) return [];
    const name = (part: string): string => shared(view.portal, `${part}-${id.replace('/', '-')}`);
    const hours = service.hours.map(({ days, open, close, phone }, index) =>
      node(`${name('orario')}-${index + 1}`, ['time:TemporalEntity'], {
        'dct:description': said(
          `${days.join(', ')} ${open}–${close}${phone ? ` (${view.t('service.phoneHours')})` : ''}`,
          SOURCE,
        ),
      }),
    );
    return [
      node(name('contatto'), ['cv:ContactPoint'], {
        'cv:telephone': service.phones.map(({ number }) => plain(number)),
        'cv:email': service.emails.map(plain),
        'cv:contactPage': service.url === undefined ? undefined : iri(service.url),
        'cv:openingHours': hours.map((hour) => iri(hour.id)),
      }),
      ...hours,
    ];
  });
