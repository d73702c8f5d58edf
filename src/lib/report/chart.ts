import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import type { Table } from './table.ts';

/**
 * A table as bars in SVG, one for each row. Everything is drawn in the text's own colour and parts are told apart by
 * patterns: it reads in dark schemes, forced colours and on paper. Words stand outside of the drawing: they can wrap
 * and grow. Each bar has a name and a description; for numbers there is the table beside.
 */
export function chartHtml({ id, columns, rows, parts }: Table): Html {
  const shown = parts ? columns : columns.slice(0, 1);
  const sums = rows.map(({ values }) => sum(values.slice(0, shown.length)));
  const longest = Math.max(0, ...sums);
  if (longest === 0) return EMPTY;
  const share = (count: number): string => `${((count / longest) * 100).toFixed(2)}%`;
  return html`<div class="chart">
    ${
      parts &&
      html`${patterns(id)}
      <ul class="legend">
        ${shown.map(
          ({ label }, index) =>
            html`<li><svg aria-hidden="true" width="20" height="14"><rect width="20" height="14" ${fill(id, index)} /></svg>
              ${label.it} <span class="en" lang="en">${label.en}</span></li>`,
        )}
      </ul>`
    }
    ${rows.map(({ label, values }, row) => {
      const own = values.slice(0, shown.length);
      const name = `${id}-${row}`;
      const bars = own.map((value, index) =>
        value === 0
          ? EMPTY
          : html`<rect x="${share(sum(own.slice(0, index)))}" width="${share(value)}" height="100%" ${fill(id, index)} />`,
      );
      return html`<p aria-hidden="true">${label.it}: ${sums[row]}</p>
        <svg class="chart-bar" role="img" aria-labelledby="${name}-title ${name}-desc" width="100%" height="16">
          <title id="${name}-title">${label.it}: ${sums[row]}</title>
          <desc id="${name}-desc">${shown.map((column, index) => `${column.label.it} ${own[index]}`).join(', ')}</desc>
          ${bars}
        </svg>`;
    })}
  </div>`;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** What fills the second part, the third…; the first is solid, the last is empty. */
const SHAPES = ['M-2 2l4-4M0 8l8-8M6 10l4-4', 'M2 2h2v2h-2zM6 6h2v2h-2z', 'M0 2h8M0 6h8', 'M0 0l8 8M0 8l8-8'];

const patterns = (id: string): Html =>
  html`<svg class="patterns" aria-hidden="true" width="0" height="0">
    <defs>
      ${SHAPES.map(
        (shape, index) =>
          html`<pattern id="${id}-${index + 1}-part" width="8" height="8" patternUnits="userSpaceOnUse"><path d="${shape}" fill="none" stroke="currentColor" stroke-width="1.6" /></pattern>`,
      )}
    </defs>
  </svg>`;

function fill(id: string, index: number): Html {
  const colour = index === 0 ? 'currentColor' : index > SHAPES.length ? 'none' : `url(#${id}-${index}-part)`;
  return html`fill="${colour}" stroke="currentColor"`;
}
