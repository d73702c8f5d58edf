import type { Reading } from '#src/lib/domain/reading.ts';
import { label } from '#src/lib/domain/reading.ts';
import { valueOn } from '#src/lib/domain/fact.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { needsConfirmation } from '#src/lib/domain/source.ts';
import { comma, formatDuration, formatList, formatMoney } from '#src/lib/i18n/format.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { confirmMark, factHtml } from './facts.ts';
import { isOut } from './links.ts';
import { named, nameHtml, wordsHtml } from './names.ts';
import type { View } from './view.ts';

type SheetReading = Reading<SheetData>;

const labelHtml = (view: View, reading: Reading, key: string): Html => {
  const found = label(reading, key);
  return found ? wordsHtml(view, found) : EMPTY;
};

/** The mark of what a line of data rests on; a fact that already carries its own is not marked twice. */
function cited(view: View, reading: SheetReading, id: string | undefined, fact?: string): Html {
  const value = fact === undefined ? undefined : view.portal.facts.get(fact);
  const own = value && valueOn(value, view.today)?.source;
  if (own && needsConfirmation(own)) return EMPTY;
  return confirmMark(
    view,
    reading.piece.data.sources.find((source) => source.id === id),
  );
}

/** Whether a sheet can be linked to: drafts have no page. */
function hasPage(view: View, sheet: string): boolean {
  const piece = view.portal.sheets.get(sheet);
  return piece !== undefined && isOut(piece);
}

/** The documents to bring; those to choose from stand together. */
export function documentsHtml(view: View, reading: SheetReading, group?: string): Html {
  const { documents } = reading.piece.data;
  const wanted = documents.filter((document) => group === undefined || document.group === group);
  const item = ({ ref, need, original, copies, source }: SheetData['documents'][number]): Html => {
    const about = view.portal.documents.get(ref);
    const note = labelHtml(view, reading, `documents/${ref}/note`);
    const parts = [
      original && copies > 0 ? view.t('document.original') : '',
      copies > 0 ? view.t('document.copies', { count: copies }) : '',
      need === 'if' ? view.t('document.if') : '',
    ]
      .filter(Boolean)
      .join(comma(view.locale));
    return html`<li>
      ${nameHtml(view, 'documents', ref)}${about && named(view, 'documents', ref)?.lang !== SOURCE && html` <bdi class="it" lang="it" dir="ltr" translate="no">${about.name}</bdi>`}${parts !== '' && html` <small>(${parts})</small>`}${note !== EMPTY && html`<br /><small>${note}</small>`}${about?.sheet !== undefined && about.sheet !== reading.piece.id && hasPage(view, about.sheet) && html` <a href="${route.sheet(view.locale.code, about.sheet)}">${view.t('document.how')}</a>`}${cited(view, reading, source)}
    </li>`;
  };
  const groups = [
    ...new Set(wanted.flatMap((document) => (document.need === 'one-of' ? [document.group ?? ''] : []))),
  ];
  return html`<ul class="documents">
    ${wanted.filter(({ need }) => need !== 'one-of').map(item)}${groups.map(
      (name) =>
        html`<li>
          ${view.t('document.oneOf')}
          <ul>
            ${wanted.filter((document) => document.need === 'one-of' && (document.group ?? '') === name).map(item)}
          </ul>
        </li>`,
    )}
  </ul>`;
}

function costValue(view: View, cost: SheetData['costs'][number]): Html {
  if (cost.fact !== undefined) return factHtml(view, cost.fact);
  return cost.amount === undefined
    ? html`<span class="fact">${view.t('sheet.free')}</span>`
    : html`<span class="fact">${formatMoney(view.locale, cost.amount)}</span>`;
}

/** What it costs, as a list of label and amount. */
export function costsHtml(view: View, reading: SheetReading): Html {
  return html`<dl class="data">
    ${reading.piece.data.costs.map((cost) => {
      const note = labelHtml(view, reading, `costs/${cost.id}/note`);
      return html`<div>
        <dt>${labelHtml(view, reading, `costs/${cost.id}/label`)}</dt>
        <dd>
          ${costValue(view, cost)}${note !== EMPTY && html`<br /><small>${note}</small>`}${cited(view, reading, cost.source, cost.fact)}
        </dd>
      </div>`;
    })}
  </dl>`;
}

/** How long it takes or lasts, and by when. */
export function timesHtml(view: View, reading: SheetReading): Html {
  return html`<dl class="data">
    ${reading.piece.data.times.map(
      (time) =>
        html`<div>
          <dt>${labelHtml(view, reading, `times/${time.id}/label`)}</dt>
          <dd>
            ${time.fact !== undefined ? factHtml(view, time.fact) : html`<span class="fact">${formatDuration(view.locale, time.duration ?? 'P0D')}</span>`}${cited(view, reading, time.source, time.fact)}
          </dd>
        </div>`,
    )}
  </dl>`;
}

/** "In short" from data: for whom, cost, time, where. */
export function inShort(view: View, reading: SheetReading): { title: string; body: Html }[] {
  const { audience, costs, times, where } = reading.piece.data;
  const rows = [
    {
      title: view.t('sheet.audience'),
      body: html`${formatList(
        view.locale,
        audience.map((id) => view.t(`audience.${id}`)),
      )}`,
    },
  ];
  if (costs.length > 0) rows.push({ title: view.t('sheet.cost'), body: costsHtml(view, reading) });
  if (times.length > 0) rows.push({ title: view.t('sheet.time'), body: timesHtml(view, reading) });
  if (where.types.length + where.online.length > 0) {
    const types = where.types.map(
      (type) =>
        html`<li>
          <a href="${route.serviceType(view.locale.code, type)}">${nameHtml(view, 'service-types', type)}</a>
        </li>`,
    );
    const online = where.online.map(
      ({ id, url, auth }) =>
        html`<li>
          <a href="${url}" rel="external noreferrer">${labelHtml(view, reading, `online/${id}/label`)}</a>
          <small>(${view.t(`auth.${auth}`)})</small>
        </li>`,
    );
    rows.push({
      title: view.t('sheet.where'),
      body: html`<ul class="plain">
        ${types}${online}
      </ul>`,
    });
  }
  return rows;
}
