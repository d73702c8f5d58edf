import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { COLUMNS } from './quality-columns.ts';
import type { Quality } from './quality.ts';

/** The sheets and how they stand, as a table with what its heads mean. */
export function qualityHtml(sheets: readonly Quality[]): Html {
  return html`<dl class="heads">
      ${COLUMNS.map(({ head, means }) => html`<div><dt><code translate="no">${head}</code></dt><dd>${means.it} <span class="en" lang="en">${means.en}</span></dd></div>`)}
    </dl>
    <div class="scroll" role="region" aria-label="Le schede" tabindex="0">
      <table>
        <caption>
          Le schede; <strong>*</strong>: da guardare
          <span class="en" lang="en">The sheets; *: somebody should look</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Scheda</th>
            ${COLUMNS.map(({ head }) => html`<th scope="col">${head}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${sheets.map(row)}
        </tbody>
      </table>
    </div>`;
}

function row(sheet: Quality): Html {
  const { id, title, status } = sheet;
  const name = status === 'draft' ? html`${title}` : html`<a href="${route.sheet(SOURCE, id)}">${title}</a>`;
  return html`<tr>
    <th scope="row">${name}</th>
    ${COLUMNS.map(({ cell, weak }) => html`<td>${cell(sheet)}${weak(sheet) && html`<strong>*</strong>`}</td>`)}
  </tr>`;
}
