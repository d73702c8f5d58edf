import { audiencesOf } from '#src/lib/domain/audience.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SearchDocument } from '#src/lib/search/document.ts';
import { named, nameText } from '#src/lib/view/names.ts';
import { addressText, isOpenService } from '#src/lib/view/services.ts';
import type { View } from '#src/lib/view/view.ts';
import { bothNames, termWords } from './words.ts';

/** The names of the documents that a sheet asks for. */
export function documentNames(view: View, sheet: string): string[] {
  const documents = view.portal.sheets.get(sheet)?.data.documents ?? [];
  return documents.flatMap(({ ref }) => bothNames(view, 'documents', ref));
}

/** The offices: found by their name, what they are, where they are. */
export function serviceDocuments(view: View): SearchDocument[] {
  const { services, municipalities } = view.portal;
  return [...services]
    .filter(([, service]) => isOpenService(service))
    .map(([id, service]) => {
      const town = service.municipality;
      const province = town === undefined ? undefined : municipalities.get(town)?.province;
      const type = nameText(view, 'service-types', service.type);
      return {
        id: `service:${id}`,
        href: route.service(view.locale.code, id),
        title: service.name,
        ...(view.locale.code === SOURCE ? {} : { lang: SOURCE }),
        summary: [
          type,
          addressText(view, service) ?? (town === undefined ? '' : nameText(view, 'municipalities', town)),
        ]
          .filter((part) => part !== '')
          .join(' · '),
        // The list of its kind and its town's are found by these words too; here they need not come first.
        keywords: [],
        text: [
          ...bothNames(view, 'service-types', service.type),
          ...bothNames(view, 'service-types', service.type, 'plural'),
          ...(town === undefined ? [] : bothNames(view, 'municipalities', town)),
          service.description ?? '',
          named(view, 'services', id, 'description')?.text ?? '',
        ].join('\n'),
        facets: {
          kind: ['service'],
          type: [service.type],
          town: town === undefined ? [] : [town],
          province: province === undefined ? [] : [province],
          audience: audiencesOf(service.audience),
          spoken: service.languages.map(({ lang: spoken }) => spoken),
        },
      };
    });
}

/** The words of the glossary. */
export function termDocuments(view: View): SearchDocument[] {
  return [...view.portal.terms.keys()].map((id) => {
    const name = named(view, 'terms', id, 'term');
    return {
      id: `term:${id}`,
      href: route.term(view.locale.code, id),
      title: name?.text ?? id,
      ...(name === undefined || name.lang === view.locale.code ? {} : { lang: name.lang }),
      summary: nameText(view, 'terms', id, 'definition'),
      keywords: termWords(view, id),
      text: '',
      boost: 0.8,
      facets: { kind: ['term'] },
    };
  });
}

/** The pages that list: HUBs, kinds of office, municipalities. */
export function listDocuments(view: View): SearchDocument[] {
  const lang = view.locale.code;
  const { hubs, serviceTypes, municipalities, services } = view.portal;
  const inTown = new Set([...services.values()].map(({ municipality }) => municipality));
  const list = (
    kind: 'hub' | 'type' | 'town',
    collection: 'hubs' | 'service-types' | 'municipalities',
    id: string,
    href: string,
    word = 'name',
  ): SearchDocument => {
    const name = named(view, collection, id, word) ?? named(view, collection, id);
    return {
      id: `${kind}:${id}`,
      href,
      title: name?.text ?? id,
      ...(name === undefined || name.lang === lang ? {} : { lang: name.lang }),
      summary: kind === 'hub' ? nameText(view, 'hubs', id, 'description') : '',
      keywords: [...new Set([...bothNames(view, collection, id), ...bothNames(view, collection, id, word)])],
      text: '',
      facets: { kind: [kind], ...(kind === 'hub' ? { hub: [id] } : { [kind]: [id] }) },
    };
  };
  return [
    ...[...hubs.keys()].map((id) => list('hub', 'hubs', id, route.hub(lang, id))),
    ...[...serviceTypes.keys()].map((id) =>
      list('type', 'service-types', id, route.serviceType(lang, id), 'plural'),
    ),
    ...[...municipalities.keys()]
      .filter((id) => inTown.has(id))
      .map((id) => list('town', 'municipalities', id, route.municipality(lang, id))),
  ];
}
