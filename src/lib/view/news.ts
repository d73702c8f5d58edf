import type { NewsData } from '#src/lib/domain/news.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { formatDate } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { cardOf } from './links.ts';
import { wordsHtml } from './names.ts';
import type { View } from './view.ts';

/** A news item in a list: kind, date, title, summary. */
export function newsItem(view: View, piece: Piece<NewsData>): Html {
  const { href, title, summary, lang } = cardOf(view, piece);
  const { kind, date } = piece.data;
  return html`<li class="card">
    <p class="small">
      ${view.t(`newsKind.${kind}`)} ·
      ${date === undefined ? view.t('news.undated') : formatDate(view.locale, date)}
    </p>
    <a href="${href}">${wordsHtml(view, { text: title, lang })}</a>
    <p>${wordsHtml(view, { text: summary, lang })}</p>
  </li>`;
}
