import { KIND_NAMES } from '#src/lib/domain/feed-kind.ts';
import { compare } from '#src/lib/domain/finding.ts';
import { FEED_KINDS, type FeedKind } from '#src/lib/domain/ledger.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import type { Stream } from './channels.ts';
import type { Made } from './items.ts';
import { pageHtml } from './page.ts';
import { FEED } from './places.ts';
import type { Share } from './share.ts';

/** What has no date of its own. */
const UNDATED = 'senza-data';

/** A link between pages of the feed, which works in a folder on a disk too. */
const toPage = (id: string, lang: string, from: string): string => {
  const up = '../'.repeat(from.split('/').length - 2);
  return `${up}${FEED.page(id, lang).slice(FEED.root.length)}`;
};

const sheet = (title: string, body: Html): string =>
  pageHtml({ title, language: SOURCE, dir: 'ltr' }, html`<main><h1>${title}</h1>\n${body}\n</main>`);

const rows = (items: readonly Made[], from: string): Html =>
  html`<ul>
${items.map(({ content, lang }) => html`<li>${content.date_published !== undefined && html`<time datetime="${content.date_published}">${content.date_published}</time> `}<a href="${toPage(content.id, lang, from)}" hreflang="${content.language}"><bdi lang="${content.language}">${content.title}</bdi></a> (${content.language}, ${content.theme})</li>\n`)}</ul>`;

/** Index pages for a person: the front one, one for each kind, one for each year, newest first. */
export function* indexPages({ portal, items }: Share, all: readonly Stream[]): Generator<[string, string]> {
  const name = portal.site.name;
  const sorted = [...items].sort(
    (a, b) =>
      compare(b.content.date_published ?? '', a.content.date_published ?? '') ||
      compare(a.content.id, b.content.id) ||
      compare(a.lang, b.lang),
  );
  const kinds = FEED_KINDS.filter((kind) => items.some(({ content }) => content.kind === kind));
  const yearOf = ({ content }: Made): string => content.date_published?.slice(0, 4) ?? UNDATED;
  const years = [...new Set(sorted.map(yearOf))];
  const count = (of: (made: Made) => boolean): number => items.filter(of).length;
  const kindRow = (kind: FeedKind): Html =>
    html`<li><a href="pages/${kind}/index.html">${KIND_NAMES[kind].it}</a> (${count(({ content }) => content.kind === kind)})</li>\n`;
  const feedRow = ({ channel, title }: Stream): Html =>
    html`<li>${title}: <a href="${FEED.atom(channel).slice(FEED.root.length)}">Atom</a>, <a href="${FEED.rss(channel).slice(FEED.root.length)}">RSS</a>, <a href="${FEED.json(channel).slice(FEED.root.length)}">JSON Feed</a></li>\n`;
  yield [
    FEED.index,
    sheet(
      `${name}: pagine da condividere`,
      html`<p>${items.length} pagine, ognuna nella sua lingua, con i campi per il portale nazionale.</p>
<h2>Per tipo</h2>
<ul>${kinds.map(kindRow)}</ul>
<h2>Per data</h2>
<ul>${years.map((year) => html`<li><a href="pages/per-data/${year}.html">${year === UNDATED ? 'Senza data' : year}</a> (${count((made) => yearOf(made) === year)})</li>\n`)}</ul>
<h2>Per programmi</h2>
<ul>
<li><a href="items.json">Tutte le pagine in JSON e CSV, lingua per lingua</a> (<a href="item.schema.json">schema</a>)</li>
<li><a href="items.csv">Tutte le pagine in una tabella, senza i testi</a></li>
<li><a href="feeds.opml">Tutti i feed (OPML)</a></li>
</ul>
<h2>Feed</h2>
<ul>${all.map(feedRow)}</ul>`,
    ),
  ];
  for (const kind of kinds) {
    const path = FEED.kindIndex(kind);
    const own = sorted.filter(({ content }) => content.kind === kind);
    yield [path, sheet(`${name}: ${KIND_NAMES[kind].it}`, rows(own, path))];
  }
  for (const year of years) {
    const path = FEED.dateIndex(year);
    const own = sorted.filter((made) => yearOf(made) === year);
    yield [path, sheet(`${name}: ${year === UNDATED ? 'senza data' : year}`, rows(own, path))];
  }
}
