import type { NewsData } from '#src/lib/domain/news.ts';
import type { Reading } from '#src/lib/domain/reading.ts';
import { addressText } from '#src/lib/view/services.ts';
import { localeOf, type View } from '#src/lib/view/view.ts';
import { absolute } from './alternates.ts';
import { bodyData, publishing } from './publisher.ts';

/** A news item as schema.org `NewsArticle`, and its `Event` where it tells of one. */
export function newsData(view: View, { piece, words, lang }: Reading<NewsData>, path: string): object[] {
  const { portal } = view;
  const { published, expires, sources, event } = piece.data;
  const url = absolute(portal, path);
  const translated = piece.translations[lang]?.pin?.at;
  const pages = sources.flatMap((source) => source.url ?? []);
  const article = {
    '@type': 'NewsArticle',
    headline: words.title,
    description: words.summary,
    url,
    inLanguage: localeOf(portal.site.languages, lang).tag,
    datePublished: published,
    ...(translated !== undefined && translated > published ? { dateModified: translated } : {}),
    ...(expires === undefined ? {} : { expires }),
    ...(pages.length > 0 ? { isBasedOn: pages } : {}),
    ...publishing(portal),
  };
  return event ? [article, eventData(view, event, words, url)] : [article];
}

function eventData(
  view: View,
  { start, end, service, address, online, languages }: NonNullable<NewsData['event']>,
  { title, summary }: { title: string; summary: string },
  url: string,
): object {
  const { portal } = view;
  const office = service === undefined ? undefined : portal.services.get(service);
  const body = portal.organisations.get(office?.organisation ?? '');
  const where = address ?? (office && addressText(view, office));
  const places = [
    ...(where === undefined && !office
      ? []
      : [
          {
            '@type': 'Place',
            ...(office ? { name: office.name } : {}),
            ...(where === undefined ? {} : { address: where }),
          },
        ]),
    ...(online === undefined ? [] : [{ '@type': 'VirtualLocation', url: online }]),
  ];
  const mode = places.length > 1 ? 'Mixed' : online === undefined ? 'Offline' : 'Online';
  return {
    '@type': 'Event',
    name: title,
    description: summary,
    url,
    startDate: start,
    ...(end === undefined ? {} : { endDate: end }),
    ...(places.length > 0
      ? { location: places, eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode` }
      : {}),
    ...(languages.length > 0 ? { inLanguage: languages } : {}),
    ...(body ? { organizer: bodyData(body) } : {}),
  };
}
