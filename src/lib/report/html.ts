import { say, type Say } from '#src/lib/domain/say.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { chartHtml } from './chart.ts';
import { asked, NOTHING, tellable } from './words.ts';
import type { Report } from './report.ts';
import type { Table } from './table.ts';

/** The report as sections of a page: each table under its chart, Italian with English beside. */
export function reportHtml({ nothingShared, tables }: Pick<Report, 'nothingShared' | 'tables'>): Html {
  return html`${nothingShared && html`<p class="notice">${both(NOTHING)}</p>`}
${tellable({ nothingShared, tables }).map(
  (table) => html`<section>
<h2 id="${table.id}">${both(table.title)}</h2>
${table.note && html`<p class="small">${both(table.note)}</p>`}
${table.rows.length === 0 ? html`<p>${both(NO_ROWS)}</p>` : html`${CHARTED.test(table.id) && chartHtml({ ...table, id: `chart-${table.id}` })}${tableHtml(table)}`}
</section>`,
)}`;
}

/** Tables whose numbers are of one kind, and can be compared as lengths. */
const CHARTED = /^(visits|shared|published|sheets|translations)-by-/;

const NO_ROWS = say('Niente da contare.', 'Nothing to count.');

const tableHtml = ({
  id,
  rowsAre,
  columns,
  rows,
}: Table): Html => html`<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0"><table class="counts">
<thead><tr><th scope="col">${both(rowsAre)}</th>${columns.map(({ label }) => html`<th scope="col">${both(label)}</th>`)}</tr></thead>
<tbody>${rows.map(({ label, values }) => html`<tr><th scope="row">${both(label)}</th>${values.map((value) => html`<td>${value}</td>`)}</tr>`)}</tbody>
</table></div>`;

/** Italian, and English beside where it says something else. */
const both = ({ it, en }: Say): Html =>
  it === en ? html`${it}` : html`${it} <span class="en" lang="en">${en}</span>`;

/** The report as a document of its own, to be sent or printed: nothing in it comes from elsewhere. */
export function reportPage(report: Report, site: string): string {
  const title = `Indicatori · ${site}`;
  return `<!doctype html>\n${
    html`<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1rem; }
table { border-collapse: collapse; }
th, td { padding: 0.3em 0.8em 0.3em 0; border-bottom: 1px solid; text-align: start; vertical-align: top; }
td { font-variant-numeric: tabular-nums; }
.chart { max-width: 40rem; margin-bottom: 1rem; }
.chart p { margin: 0.4em 0 0; }
.chart-bar { display: block; height: 1rem; }
.patterns { position: absolute; }
.legend { list-style: none; padding: 0; }
.en { opacity: 0.8; font-weight: normal; font-style: italic; }
.scroll { overflow-x: auto; }
section { break-inside: avoid; }
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${both(asked(report.query))}</p>
${reportHtml(report)}
</main>
</body>
</html>`.text
  }\n`;
}
