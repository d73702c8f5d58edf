import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Reading } from '#src/lib/domain/reading.ts';
import { pairRoute, pieceRoute } from '#src/lib/domain/route.ts';
import { formatList, languageName } from '#src/lib/i18n/format.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { handoutLink } from '#src/lib/view/handout.ts';
import { langAttributes, localeOf, type View } from '#src/lib/view/view.ts';
import type { Pair } from './sides.ts';

/** The languages that have a piece in words of their own: those in which it can stand beside the Italian. */
export const languagesBeside = ({ available }: Pick<Reading, 'available'>): Lang[] =>
  available.filter((lang) => lang !== SOURCE);

/** Where a page in two languages leads who chooses `lang`: to its pair with Italian, or to the piece alone. */
export const pairIn =
  ({ reading }: Pair['own']) =>
  (lang: Lang): string => {
    const { kind, id } = reading.piece;
    return languagesBeside(reading).includes(lang)
      ? pairRoute(kind, lang, id, SOURCE)
      : pieceRoute(kind, lang, id);
  };

/**
 * On a piece's own page: the way to the same in two languages. From a translation to it and the Italian; from the
 * Italian, which whoever works at a counter reads, to each language. Nothing where the page has no words of its own.
 */
export function pairLinks(view: View, reading: Reading): Html {
  const { locale, t } = view;
  const { kind, id } = reading.piece;
  const others = languagesBeside(reading);
  if (locale.code !== SOURCE) {
    if (!others.includes(locale.code)) return EMPTY;
    const names = [locale.code, SOURCE].map((lang) => languageName(locale, lang));
    return html`<p class="in-two">
      <a href="${pairRoute(kind, locale.code, id, SOURCE)}">${t('pair.title')}: ${formatList(locale, names)}</a>
    </p>`;
  }
  if (others.length === 0) return EMPTY;
  return html`<details class="in-two">
    <summary>${t('pair.title')}</summary>
    <ul class="inline">
      ${others.map((lang) => html`<li>${nameLink(view, lang, pairRoute(kind, lang, id, SOURCE))}</li>`)}
    </ul>
  </details>`;
}

/** On a page in two languages: each of them alone, and room for the choice of another second language. */
export function choiceHtml({ own, beside }: Pair): Html {
  const { view, reading } = own;
  const { kind, id } = reading.piece;
  const link = (lang: Lang): Html => nameLink(view, lang, pieceRoute(kind, lang, id));
  return html`<p class="pair-choice">
      ${view.t('pair.alone')}: ${link(reading.lang)} · ${link(beside.reading.lang)}${handoutLink(view, id, beside.reading.lang)}
    </p>
    ${secondHtml(own, beside.reading.lang)}`;
}

/**
 * The choice of another second language, whose words a script fetches from its own page: hidden from who has none.
 * Nothing where there is no other.
 */
function secondHtml({ view, reading }: Pair['own'], now: Lang): Html {
  const { kind, id } = reading.piece;
  const others = languagesBeside(reading).filter((lang) => lang !== reading.lang && lang !== now);
  if (others.length === 0) return EMPTY;
  const option = (lang: Lang, value: string): Html => {
    const { tag, dir, name } = localeOf(view.locales, lang);
    return html`<option value="${value}" lang="${tag}" dir="${dir}">${name}</option>`;
  };
  return html`<p class="pair-second" data-failed="${view.t('pair.failed')}" hidden>
    <label
      >${view.t('pair.second')}
      <select autocomplete="off">
        ${option(now, '')}${others.map((lang) => option(lang, pairRoute(kind, lang, id, now)))}
      </select></label
    >
    <span role="status"></span>
  </p>`;
}

function nameLink(view: View, lang: Lang, href: string): Html {
  const { tag, name } = localeOf(view.locales, lang);
  return html`<a href="${href}" hreflang="${tag}"${langAttributes(view, lang)}>${name}</a>`;
}
