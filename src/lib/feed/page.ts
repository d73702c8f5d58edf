import { KIND_NAMES } from '#src/lib/domain/feed-kind.ts';
import { html, Html, type Html as Markup } from '#src/lib/prose/markup.ts';
import { jsonLd } from '#src/lib/site/structured.ts';
import type { Item } from './item.ts';

/** A whole page: words, no script, no style. `title` is plain text. */
export function pageHtml(
  about: { title: string; language: string; dir: 'ltr' | 'rtl'; head?: Markup },
  body: Markup,
): string {
  return html`<!doctype html>
<html lang="${about.language}" dir="${about.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${about.title}</title>
${about.head}</head>
<body>
${body}
</body>
</html>
`.text;
}

/** The page of an item, for a person to paste from and for a machine to read: words, fields, JSON-LD. */
export function itemPage(item: Item, dir: 'ltr' | 'rtl'): string {
  const head = html`<meta name="robots" content="noindex">
<link rel="canonical" href="${item.url}">
${item.translations.map(({ language, url }) => html`<link rel="alternate" hreflang="${language}" href="${url}">\n`)}${new Html(`<script type="application/ld+json">${jsonLd([structured(item)])}</script>\n`)}`;
  return pageHtml(
    { title: item.title, language: item.language, dir, head },
    html`<main>
<article>
<h1>${item.title}</h1>
<p>${item.abstract}</p>
${new Html(item.body_html)}
</article>
<section lang="it" dir="ltr">
<h2>Dati</h2>
<dl>
${fields(item).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>
</section>
</main>`,
  );
}

const link = (url: string): Markup => html`<a href="${url}">${url}</a>`;
/** Words in the item's own language among the Italian names of the fields. */
const own = (item: Item, words: string): Markup =>
  item.language === 'it' ? html`${words}` : html`<bdi lang="${item.language}">${words}</bdi>`;

/** The fields in the order of the schema, by Italian names, those that are known. */
function fields(item: Item): [string, Markup][] {
  const rows: [string, Markup | string | number | undefined][] = [
    ['Identificativo', item.id],
    ['Tipo', KIND_NAMES[item.kind].it],
    ['Tema', item.theme],
    ['HUB', list(item.hub)],
    ['Lingua', item.language],
    ['Stato della traduzione', item.language === 'it' ? undefined : item.state],
    ['Traduzione automatica', item.machine ? 'sì, nessuno l’ha controllata' : undefined],
    [
      'Altre lingue',
      links(
        item.translations.map(({ language, title, url, state }) => [url, `${language}: ${title} (${state})`]),
      ),
    ],
    ['Pagina originale', link(item.url)],
    ['Percorso', item.breadcrumb.map(({ name }) => name).join(' › ')],
    ['Regione', item.region],
    ['Province', list(item.province)],
    ['Comuni', list(item.municipality)],
    ['Pubblicato il', item.date_published],
    ['Aggiornato il', item.date_updated],
    ['Verificato il', item.date_verified],
    ['Valido fino al', item.valid_until],
    ['Inizio', item.date_start],
    ['Fine', item.date_end],
    ['Luogo', item.venue],
    ['Online', item.online_url === undefined ? undefined : link(item.online_url)],
    ['Organizza', item.organizer],
    ['Destinatari', item.target && own(item, item.target.join(', '))],
    ['Tipo di servizio', item.service_type === undefined ? undefined : own(item, item.service_type)],
    ['Indirizzo', item.address],
    ['Coordinate', item.lat === undefined || item.lon === undefined ? undefined : `${item.lat}, ${item.lon}`],
    ['Orari', item.opening_hours],
    ['Telefoni', list(item.phones)],
    ['E-mail', list(item.emails)],
    ['Lingue parlate', item.languages_spoken && own(item, item.languages_spoken.join(', '))],
    ['Livello della norma', item.law_level],
    ['Riferimento', item.law_ref],
    ['Testo ufficiale', item.law_url === undefined ? undefined : link(item.law_url)],
    ['Fondo', item.fund],
    ['Codice del progetto', item.project_code],
    ['CUP', item.cup],
    ['Partner', list(item.partners)],
    ['Finanziamento in euro', item.budget],
    ['Progetto', item.project],
    [
      'Allegati',
      links(
        item.attachments.map(({ url, title, mime, bytes }) => [
          url,
          [title, mime, bytes === undefined ? '' : `${bytes} byte`].filter(Boolean).join(', '),
        ]),
      ),
    ],
    ['Immagine', item.image && html`${link(item.image.url)} (${item.image.credit})`],
    ['Ufficio', item.source_office],
    ['Contatto', item.contact_email],
    [
      'Licenza',
      item.licence.url === undefined
        ? item.licence.name
        : html`<a href="${item.licence.url}">${item.licence.name}</a>`,
    ],
    ['Finanziamento', own(item, item.funding_statement)],
    ['Cambiamento', item.change === 'new' ? 'nuovo' : 'aggiornato'],
    ['Impronta', item.content_sha256],
    ['Primo invio', item.first_shared_on],
    ['Ultimo invio', item.last_shared_on],
  ];
  return rows.flatMap(([name, value]): [string, Markup][] =>
    value === undefined || value === '' ? [] : [[name, value instanceof Html ? value : html`${value}`]],
  );
}

const list = (values: readonly string[] | undefined): string | undefined =>
  values === undefined || values.length === 0 ? undefined : values.join(', ');

const links = (of: readonly (readonly [string, string])[]): Markup | undefined =>
  of.length === 0
    ? undefined
    : html`<ul>${of.map(([url, name]) => html`<li><a href="${url}">${name}</a></li>`)}</ul>`;

const TYPES: Readonly<Partial<Record<Item['kind'], string>>> = {
  notizia: 'NewsArticle',
  evento: 'Event',
  progetto: 'Project',
  norma: 'Legislation',
  servizio: 'GovernmentOffice',
};

/** The item in schema.org's words. */
function structured(item: Item): object {
  const type = TYPES[item.kind] ?? 'Article';
  const isWork = !['Event', 'Project', 'GovernmentOffice'].includes(type);
  return {
    '@type': type,
    '@id': item.tag,
    identifier: item.id,
    url: item.url,
    name: item.title,
    description: item.abstract,
    ...(isWork && {
      inLanguage: item.language,
      about: { '@type': 'Thing', name: item.theme },
      datePublished: item.date_published,
      dateModified: item.date_updated,
      expires: item.valid_until,
      license: item.licence.url ?? item.licence.name,
      publisher: { '@type': 'Organization', name: item.source_office, email: item.contact_email },
      spatialCoverage: { '@type': 'AdministrativeArea', name: item.municipality ?? item.region },
      funding: { '@type': 'Grant', name: item.funding_statement },
    }),
    ...(type === 'Event' && {
      startDate: item.date_start,
      endDate: item.date_end,
      location: item.venue ?? item.online_url ?? item.region,
    }),
    ...(type === 'GovernmentOffice' && {
      address: item.address,
      telephone: item.phones,
      email: item.emails,
      openingHours: item.opening_hours,
      areaServed: item.municipality ?? item.region,
      ...(item.lat !== undefined && {
        geo: { '@type': 'GeoCoordinates', latitude: item.lat, longitude: item.lon },
      }),
    }),
    ...(item.image && { image: item.image.url }),
  };
}
