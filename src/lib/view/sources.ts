import type { Reading } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { needsConfirmation, type Source } from '#src/lib/domain/source.ts';
import { formatDate } from '#src/lib/i18n/format.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { italian, langAttributes, type View } from './view.ts';

/** The numbered list of sources that citations lead to, with what is uncertain in each. */
export function sourcesHtml(view: View, sources: readonly Source[], title = view.t('sheet.sources')): Html {
  if (sources.length === 0) return EMPTY;
  const weak = sources.some(needsConfirmation);
  return html`<section class="sources" id="fonti">
    <h2>${title}</h2>
    ${weak && html`<p class="small">${view.t('confirm.explain')}</p>`}
    <ol>
      ${sources.map((source, index) => html`<li id="fonte-${index + 1}">${sourceHtml(view, source)}</li>`)}
    </ol>
  </section>`;
}

function sourceHtml(view: View, source: Source): Html {
  const { t, locale } = view;
  const mark = needsConfirmation(source) && html` <strong class="confirm">${t('confirm.mark')}</strong>`;
  if (source.law !== undefined) {
    const law = view.portal.laws.get(source.law);
    return html`<a href="${route.law(locale.code, source.law)}"
        >${italian(view, [law?.label ?? source.law, source.where].filter(Boolean).join(', '))}</a
      >${mark}`;
  }
  const dates = [
    source.date === undefined
      ? t('sheet.sourceUndated')
      : t('sheet.sourceDate', { date: formatDate(locale, source.date) }),
    source.checked === undefined
      ? ''
      : t('sheet.sourceChecked', { date: formatDate(locale, source.checked) }),
  ];
  return html`<a href="${source.url ?? ''}" rel="external noreferrer"
      >${italian(view, source.title ?? source.url ?? '')}</a
    >${source.publisher !== undefined && html`, ${italian(view, source.publisher)}`}
    <small>(${dates.filter(Boolean).join('; ')})</small>${mark}`;
}

/** What changed, newest first. The notes are in Italian: they are made for whoever looks after the sheet. */
export function changesHtml(view: View, { piece }: Reading<SheetData>): Html {
  return html`<details class="changes">
    <summary>${view.t('sheet.changes')}</summary>
    <ul>
      ${piece.data.changes.map(({ date, note }) => html`<li>${formatDate(view.locale, date)}: <span${langAttributes(view, 'it')}>${note}</span></li>`)}
    </ul>
    <p><a href="${route.changes(piece.id.slice(0, piece.id.indexOf('/')))}" hreflang="it" type="application/atom+xml">${view.t('sheet.changesFeed')}</a></p>
  </details>`;
}
