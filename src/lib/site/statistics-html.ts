import type { Piece } from '#src/lib/domain/piece.ts';
import { readingLang } from '#src/lib/domain/reading.ts';
import { pieceRoute } from '#src/lib/domain/route.ts';
import { NO_HUB } from '#src/lib/domain/statistics.ts';
import { formatDate, formatNumber } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { sumsBy, visitsOf } from '#src/lib/statistics/sums.ts';
import { isOut } from '#src/lib/view/links.ts';
import { nameHtml, wordsHtml } from '#src/lib/view/names.ts';
import { langAttributes, type View } from '#src/lib/view/view.ts';

/** Pages that are listed; more is a matter for the file. */
const LISTED = 50;

/** The first and the last day that were counted. */
export function statisticsDays({ portal }: View): { first: string; last: string } {
  const months = [...portal.statistics.values()];
  return { first: months[0]?.first ?? '', last: months.at(-1)?.last ?? '' };
}

/** Visits by month, HUB, language and page: tables in which each number has its bar. */
export function statisticsHtml(view: View): Html {
  const { portal, t, locale } = view;
  const visits = visitsOf(portal.statistics, new Set(portal.hubs.keys()));
  const names = titles(view);
  const months = sumsBy(visits, ({ month }) => month).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return html`${table(view, 'mesi', t('stats.month'), months, (month) => html`${formatDate(locale, month)}`)}
${table(
  view,
  'temi',
  t('search.hub'),
  sumsBy(visits, ({ hub }) => hub),
  (hub) => (hub === NO_HUB ? html`${t('stats.others')}` : nameHtml(view, 'hubs', hub)),
)}
${table(
  view,
  'lingue',
  t('language.label'),
  sumsBy(visits, ({ lang }) => lang),
  (lang) => languageHtml(view, lang),
)}
${table(
  view,
  'pagine',
  t('stats.page'),
  sumsBy(visits, ({ page }) => page).slice(0, LISTED),
  (page) => names.get(page) ?? html`<bdi dir="ltr">${page}</bdi>`,
)}`;
}

function table(
  view: View,
  id: string,
  title: string,
  sums: readonly [name: string, count: number][],
  name: (id: string) => Html,
): Html {
  const most = Math.max(1, ...sums.map(([, count]) => count));
  return html`<section>
<h2 id="${id}">${title}</h2>
<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="counts">
<thead><tr><th scope="col">${title}</th><th scope="col">${view.t('stats.visits')}</th></tr></thead>
<tbody>${sums.map(([key, count]) => html`<tr><th scope="row">${name(key)}</th><td>${formatNumber(view.locale, count)}${bar(view, count / most)}</td></tr>`)}</tbody>
</table></div>
</section>`;
}

/** A bar in the text's own colour, from the side where reading begins; the number stands beside it. */
function bar({ locale }: View, share: number): Html {
  const width = (share * 100).toFixed(2);
  const x = locale.dir === 'rtl' ? (100 - share * 100).toFixed(2) : '0';
  return html`<svg class="chart-bar" aria-hidden="true" width="100%" height="12"><rect x="${x}%" width="${width}%" height="100%" fill="currentColor" /></svg>`;
}

/** A language by its own name: it is found by who speaks it. */
function languageHtml(view: View, code: string): Html {
  const language = view.portal.site.languages.find((one) => one.code === code);
  return language ? html`<span${langAttributes(view, code)}>${language.name}</span>` : html`${code}`;
}

/** Titles of pieces as links, by their address without the language. */
function titles(view: View): Map<string, Html> {
  const { portal, locale } = view;
  const { sheets, news, projects, media, pages, journeys } = portal;
  const pieces: Piece[] = [sheets, news, projects, media, pages, journeys].flatMap((ofKind) => [
    ...(ofKind as ReadonlyMap<string, Piece>).values(),
  ]);
  const named = [...portal.hubs.keys()].map((hub) => [`/${hub}/`, nameHtml(view, 'hubs', hub)] as const);
  return new Map([
    ...named,
    ...pieces.filter(isOut).map((piece) => {
      const lang = readingLang(piece, locale);
      const { title } = (piece.translations[lang] ?? piece.source).words;
      const path = pieceRoute(piece.kind, locale.code, piece.id);
      const link = html`<a href="${path}">${wordsHtml(view, { text: title, lang })}</a>`;
      return [path.slice(locale.code.length + 1), link] as const;
    }),
  ]);
}
