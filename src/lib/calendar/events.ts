import { published, SOURCE, type Lang, type Locale } from '#src/lib/domain/locale.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { readingLang } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import { strings } from '#src/lib/i18n/strings.ts';
import { calendarText, stamp, text, utc, type Line } from './lines.ts';

/** One event to keep, in the best words there are for a language. */
export function eventCalendar(portal: Portal, piece: Piece<NewsData>, lang: Lang): string | undefined {
  const lines = eventLines(portal, piece, localeOf(portal, lang));
  return lines && calendarText(productOf(portal, lang), [], lines);
}

/** All events of the portal, past and to come, for who subscribes in one language. */
export function eventsCalendar(portal: Portal, lang: Lang): string {
  const locale = localeOf(portal, lang);
  const name = `${portal.site.name}: ${strings(locale, portal.interface)('newsKind.event')}`;
  const events = [...portal.news.values()].filter(({ data }) => data.status !== 'draft');
  return calendarText(
    productOf(portal, lang),
    nameLines(name),
    events.flatMap((piece) => eventLines(portal, piece, locale) ?? []),
  );
}

/**
 * A calendar's name as RFC 7986 gives it, and as older programs look for it; programs that subscribe may ask again
 * once a day.
 */
export const nameLines = (name: string): Line[] => [
  ['NAME', text(name)],
  ['X-WR-CALNAME', text(name)],
  ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
];

export const productOf = ({ site }: Portal, lang: Lang): string =>
  `-//${new URL(site.url).hostname}//Portale//${lang.toUpperCase()}`;

/** One VEVENT. Its identity is the same in all languages and for ever; its stamp is a day of the content, no clock. */
function eventLines(portal: Portal, piece: Piece<NewsData>, locale: Locale): Line[] | undefined {
  const { event, published: day } = piece.data;
  if (!event) return undefined;
  const words = readingLang(piece, locale);
  const { title, summary } = (piece.translations[words] ?? piece.source).words;
  const at = (lang: Lang): string => new URL(route.news(lang, piece.id), portal.site.url).href;
  const place = placeOf(portal, event);
  const online = event.online === undefined ? [] : [event.online];
  const language = `LANGUAGE=${portal.site.languages.find(({ code }) => code === words)?.tag ?? words}`;
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', at(SOURCE)],
    ['DTSTAMP', stamp(day)],
    ['DTSTART', utc(event.start)],
    ...(event.end === undefined ? [] : [['DTEND', utc(event.end)] as const]),
    [`SUMMARY;${language}`, text(title)],
    [`DESCRIPTION;${language}`, text([summary, ...online].join('\n'))],
    ...(place === undefined ? [] : [['LOCATION', text(place)] as const]),
    ['URL', at(locale.code)],
    ['END', 'VEVENT'],
  ];
}

/** Where it is, in Italian as it must be shown to a driver. */
function placeOf(portal: Portal, { service, address }: NonNullable<NewsData['event']>): string | undefined {
  if (address !== undefined) return address;
  const office = service === undefined ? undefined : portal.services.get(service);
  if (!office) return undefined;
  const town = portal.municipalities.get(office.municipality ?? '')?.name;
  const { street, postalCode } = office.address ?? {};
  return [office.name, street, [postalCode, town].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

function localeOf({ site }: Portal, lang: Lang): Locale {
  const locale = published(site.languages).find(({ code }) => code === lang);
  if (!locale) throw new Error(`No language ${lang} in content/site.yaml`);
  return locale;
}
