import { readingLang } from '#src/lib/domain/reading.ts';
import { pageState, type State } from '#src/lib/domain/translation.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { pieceRoute } from '#src/lib/domain/route.ts';
import { formatDate, languageName } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { cardOf, dossierLink, sheetsOut } from './links.ts';
import { hubsInOrder } from './lists.ts';
import { nameHtml, wordsHtml } from './names.ts';
import type { View } from './view.ts';

/** States in which a translation can be handed over. */
const READY: readonly State[] = ['current', 'minor', 'machine'];

/** All sheets by HUB, each with one mark for every language it can be handed over in. */
export function deskHtml(view: View): Html {
  return html`${hubsInOrder(view).map(([hub]) => {
    const sheets = sheetsOut(view).filter(({ id }) => id.startsWith(`${hub}/`));
    return (
      sheets.length > 0 &&
      html`<section>
        <h2>${nameHtml(view, 'hubs', hub)}</h2>
        <ul class="plain desk">
          ${sheets.map((piece) => row(view, piece))}
        </ul>
      </section>`
    );
  })}`;
}

function row(view: View, piece: Piece<SheetData>): Html {
  const { href, title, lang } = cardOf(view, piece);
  const { verified, code } = piece.data;
  const { t, locale } = view;
  const states = view.locales.map((other) => [other, pageState(piece, other.code)] as const);
  const ready = states.filter(([, state]) => READY.includes(state)).map(([other]) => other.code);
  const date =
    verified === 'never' ? t('desk.never') : t('desk.verified', { date: formatDate(locale, verified) });
  return html`<li data-sheet="${piece.id}" data-ready="${ready.join(' ')}" data-verified="${verified}">
    <a href="${href}">${wordsHtml(view, { text: title, lang })}</a> <small><b translate="no">${code}</b> · ${date} · ${dossierLink(view, code)}</small>
    ${marks(view, piece, states)}
  </li>`;
}

/** A mark links to the sheet in its language; languages without a translation have none. */
function marks(view: View, piece: Piece, states: readonly (readonly [View['locale'], State])[]): Html {
  const { t, locale } = view;
  return html`<ul class="marks" aria-label="${t('desk.languages')}">
    ${states
      .filter(([, state]) => state !== 'missing')
      .map(
        ([other, state]) =>
          html`<li><a class="mark ${state}" href="${pieceRoute(piece.kind, other.code, piece.id)}" hreflang="${other.tag}"><span aria-hidden="true">${other.code}</span><span class="visually-hidden">${languageName(locale, other.code)}: ${t(`desk.state.${state}`)}</span></a></li>`,
      )}
  </ul>`;
}

/** The languages into which any sheet is translated, for the choice of one. */
export function deskLanguages(view: View): [string, string][] {
  return view.locales
    .filter(({ code }) =>
      sheetsOut(view).some((piece) => readingLang(piece, { ...view.locale, code, bridge: [] }) === code),
    )
    .map(({ code }) => [code, languageName(view.locale, code)]);
}
