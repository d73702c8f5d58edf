import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { fileUrl } from '#src/lib/opendata/api/addresses.ts';
import { day, iri, node, plain, said, type Node, type Value } from '#src/lib/opendata/rdf/graph.ts';
import { CC_BY_4, fileType, IRREGULAR, language, THEMES } from '#src/lib/opendata/rdf/vocabularies.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import type { View } from '#src/lib/view/view.ts';
import { datasets, type Dataset } from './datasets.ts';
import {
  agentName,
  catalogueName,
  contactName,
  datasetName,
  distributionName,
  licenceName,
} from './names.ts';

/**
 * The catalogue of open data by DCAT-AP_IT 1.0 (ontology http://dati.gov.it/onto/dcatapit). What the content does not
 * say, a holder or an e-mail, is left out: the check of content has warned of it.
 */
export function catalogueNodes(view: View): Node[] {
  const { portal } = view;
  const { site } = portal;
  const sets = datasets(view);
  const days = sets.map(({ modified }) => modified).sort();
  const issued = sets.flatMap((set) => set.issued ?? []).sort();
  return [
    node(catalogueName(portal), ['dcatapit:Catalog', 'dcat:Catalog'], {
      'dct:title': said(`Dati aperti di ${site.name}`, SOURCE),
      'dct:description': said(site.description, SOURCE),
      'dct:publisher': holder(portal),
      'dct:issued': issued[0] === undefined ? undefined : day(issued[0]),
      'dct:modified': days.at(-1) === undefined ? undefined : day(days.at(-1) ?? ''),
      'dct:language': languages(view),
      'foaf:homepage': iri(absolute(portal, '/')),
      'dcat:themeTaxonomy': iri(THEMES),
      'dcat:dataset': sets.map(({ id }) => iri(datasetName(portal, id))),
    }),
    ...sets.flatMap((set) => datasetNodes(view, set)),
    ...agentNodes(portal),
    licenceNode(portal),
  ];
}

const languages = ({ locales }: View): Value[] =>
  locales.flatMap(({ code }) => language(code) ?? []).map(iri);

/** The body that holds the data: only one with its code in the index of public administrations can be named. */
const publisherOf = ({ site, organisations }: Portal) => {
  const body = organisations.get(site.openData?.publisher ?? '');
  return body?.ipa === undefined ? undefined : { name: body.name, ipa: body.ipa };
};
const holder = (portal: Portal): Value | undefined =>
  publisherOf(portal) ? iri(agentName(portal)) : undefined;

function datasetNodes(view: View, set: Dataset): Node[] {
  const { portal } = view;
  const { site } = portal;
  const period = `${datasetName(portal, set.id)}/periodo`;
  const place = `${datasetName(portal, set.id)}/luogo`;
  const spatial = site.openData?.spatial;
  return [
    node(datasetName(portal, set.id), ['dcatapit:Dataset', 'dcat:Dataset'], {
      'dct:identifier': plain(
        [publisherOf(portal)?.ipa, new URL(site.url).host, set.id].filter(Boolean).join(':'),
      ),
      'dct:title': said(set.title, SOURCE),
      'dct:description': said(set.description, SOURCE),
      'dct:issued': set.issued === undefined ? undefined : day(set.issued),
      'dct:modified': day(set.modified),
      'dct:accrualPeriodicity': iri(IRREGULAR),
      'dct:publisher': holder(portal),
      'dct:rightsHolder': holder(portal),
      'dct:language': languages(view),
      'dcat:theme': set.themes.map(iri),
      'dcat:keyword': set.keywords.map((word) => said(word, SOURCE)),
      'dcat:contactPoint': site.contact.email === undefined ? undefined : iri(contactName(portal)),
      'dct:spatial': spatial === undefined ? undefined : iri(place),
      'dct:temporal': set.temporal && iri(period),
      'dcat:distribution': set.distributions.map(({ path }) => iri(distributionName(portal, set.id, path))),
    }),
    ...(set.temporal
      ? [
          node(period, ['dct:PeriodOfTime'], {
            'dcatapit:startDate': day(set.temporal.start),
            'dcatapit:endDate': day(set.temporal.end),
          }),
        ]
      : []),
    ...(spatial === undefined
      ? []
      : [node(place, ['dct:Location'], { 'dcatapit:geographicalIdentifier': plain(spatial) })]),
    ...set.distributions.map(({ path, title, format, media }) =>
      node(distributionName(portal, set.id, path), ['dcatapit:Distribution', 'dcat:Distribution'], {
        'dct:title': said(title, SOURCE),
        'dct:format': iri(fileType(format)),
        'dcat:mediaType': iri(`https://www.iana.org/assignments/media-types/${media}`),
        'dct:license': iri(licenceName(portal)),
        'dcat:accessURL': iri(fileUrl(portal, path)),
        'dcat:downloadURL': iri(fileUrl(portal, path)),
      }),
    ),
  ];
}

function agentNodes(portal: Portal): Node[] {
  const publisher = publisherOf(portal);
  const { email, page } = portal.site.contact;
  return [
    ...(publisher
      ? [
          node(agentName(portal), ['dcatapit:Agent', 'foaf:Agent'], {
            'dct:identifier': plain(publisher.ipa),
            'foaf:name': said(publisher.name, SOURCE),
          }),
        ]
      : []),
    ...(email === undefined
      ? []
      : [
          node(contactName(portal), ['dcatapit:Organization', 'vcard:Organization', 'vcard:Kind'], {
            'vcard:fn': said(`Redazione di ${portal.site.name}`, SOURCE),
            'vcard:hasEmail': iri(`mailto:${email}`),
            'vcard:hasURL': page === undefined ? undefined : iri(page),
          }),
        ]),
  ];
}

/** The licence of the content; where it is CC BY 4.0, with its names in the lists of Italy and of the EU. */
function licenceNode(portal: Portal): Node {
  const { name, url } = portal.site.licence;
  const isCcBy4 = url.includes('creativecommons.org/licenses/by/4.0');
  return node(licenceName(portal), ['dcatapit:LicenseDocument', 'dct:LicenseDocument'], {
    'foaf:name': said(name, SOURCE),
    'dct:type': isCcBy4 ? iri(CC_BY_4.type) : undefined,
    'owl:versionInfo': isCcBy4 ? plain('4.0') : undefined,
    'owl:sameAs': isCcBy4 ? [iri(CC_BY_4.italy), iri(CC_BY_4.eu), iri(url)] : [iri(url)],
  });
}
