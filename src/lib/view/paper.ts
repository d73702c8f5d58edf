import type { Piece } from '#src/lib/domain/piece.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { dateWords } from '#src/lib/i18n/date-words.ts';
import { formatDate } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { cardOf, isOut, sheetLinks } from './links.ts';
import { successorOf } from './gone.ts';
import { nameHtml, nameText, wordsHtml } from './names.ts';
import { trustHtml } from './notices.ts';
import { firstDay, paperChanges } from './paper-changes.ts';
import { qrFile } from './qr.ts';
import type { View } from './view.ts';

/**
 * What paper has and the screen has not: the way back to what is true by then. The day is that of the words, not of the
 * printer. The picture is asked for last, and not lazily: what no reader scrolls to must be there when the page is printed.
 */
export function paperBack(view: View, { data }: Piece<SheetData>): Html {
  const say = view.t('paper.scan', { date: formatDate(view.locale, view.today) });
  const file = route.qr(view.locale.code, data.code);
  return html`<p class="paper"><img class="qr" src="${file}" alt="" width="99" height="99" fetchpriority="low">${say}</p>`;
}

/** The QR codes of all sheets in one language, by path: each leads to what has changed since today. */
export function* qrFiles(view: View): Generator<[path: string, svg: string]> {
  const { portal, locale } = view;
  for (const { data } of [...portal.sheets.values()].filter(isOut)) {
    yield [route.qr(locale.code, data.code).slice(1), paperQr(view, data.code)];
  }
}

/** The QR code of one sheet, as an SVG file. */
export function paperQr({ portal, locale, today }: View, code: string): string {
  return qrFile(new URL(`${route.paper(locale.code, code)}#${today}`, portal.site.url).href);
}

/** What changed on a sheet since a day that stands on paper; whole without a script, which hides what came before. */
export function paperHtml(view: View, piece: Piece<SheetData>): Html {
  const { t, locale, today } = view;
  const { data } = piece;
  const changes = paperChanges(view, piece);
  const days = [...new Set(changes.map(({ day }) => day))];
  const { href, title, lang } = cardOf(view, piece);
  return html`<p class="lead">${wordsHtml(view, { text: title, lang })} · <b translate="no">${data.code}</b></p>
    ${
      data.status === 'archived' &&
      html`<div class="notice danger">
        <p><strong>${t('sheet.archived')}</strong></p>
        ${data.replacedBy !== undefined && html`<p>${t('sheet.replacedBy')}</p>${sheetLinks(view, [data.replacedBy])}`}
      </div>`
    }
    <div id="paper" data-first="${firstDay(piece)}" data-made="${today}" data-dates="${dateWords(locale).join('|')}"
      data-future="${t('paper.future', { date: '{date}' })}" data-before="${t('paper.before', { date: '{date}' })}"
      data-old="${t('paper.old', { date: '{date}' })}" data-known="${t('paper.known', { date: '{date}' })}"
      data-same="${t('paper.same', { date: '{date}' })}">
      <p class="notice" role="status">${t('paper.compare')}</p>
      ${
        days.length === 0
          ? html`<p class="paper-nothing">${t('paper.nothing')}</p>`
          : html`<ul class="plain paper-days">
              ${days.map(
                (day) =>
                  html`<li data-day="${day}">
                    <h2><time datetime="${day}">${formatDate(locale, day)}</time></h2>
                    <ul>
                      ${changes.filter((change) => change.day === day).map(({ what, heavy }) => html`<li>${heavy ? html`<strong>${what}</strong>` : what}</li>`)}
                    </ul>
                  </li>`,
              )}
            </ul>`
      }
    </div>
    <p><a class="button" href="${href}">${t('paper.open')}</a></p>
    ${trustHtml(view, data, data.sources, nameText(view, 'hubs', piece.id.slice(0, piece.id.indexOf('/'))))}`;
}

/** What is said of a sheet that was once printed and is no more. `id` is the one it had. */
export function goneHtml(view: View, id: string): Html {
  const { t, portal, locale } = view;
  const hub = id.slice(0, id.indexOf('/'));
  const successor = successorOf(portal, id);
  return html`<div class="notice danger">
      <p><strong>${t('paper.gone')}</strong></p>
      ${successor && html`<p>${t('sheet.replacedBy')}</p>${sheetLinks(view, [successor.id])}`}
    </div>
    ${portal.hubs.has(hub) && html`<p><a href="${route.hub(locale.code, hub)}">${nameHtml(view, 'hubs', hub)}</a></p>`}`;
}
