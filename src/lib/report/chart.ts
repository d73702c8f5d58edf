import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import type { Table } from './table.ts';

/**
 * A table as horizontal bars in SVG. Everything is drawn in the text's own colour, parts are told apart by patterns:
 * it reads in dark schemes, forced colours and on paper. Widths are shares of what there is, type has one size.
 */
export function chartHtml({ id, title, rowsAre, columns, rows, parts }: Table): Html {
  const shown = parts ? columns : columns.slice(0, 1);
  const sums = rows.map(({ values }) => sum(values.slice(0, shown.length)));
  const longest = Math.max(0, ...sums);
  if (longest === 0) return EMPTY;
  const legend = shown.length > 1 ? shown.length * LINE + GAP : 0;
  const height = legend + rows.length * ROW;
  return html`<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-desc" width="100%" height="${height}">
<title id="${id}-title">${title.it}</title>
<desc id="${id}-desc">${rowsAre.it}: ${shown.map(({ label }) => label.it).join(', ')}. ${rows.map(({ label, values }) => `${label.it} ${values.slice(0, shown.length).join(', ')}`).join('; ')}.</desc>
${shown.length > 1 && patterns(id)}
${
  legend > 0 &&
  shown.map(
    ({ label }, index) =>
      html`<rect x="1" y="${index * LINE + 3}" width="16" height="12" ${fill(id, index)}/><text x="24" y="${index * LINE + 14}">${label.it} · ${label.en}</text>`,
  )
}
${rows.map(({ label, values }, row) => {
  const top = legend + row * ROW;
  const all = sums[row] ?? 0;
  const bars = values.slice(0, shown.length).map((value, index, list) => {
    const share = (count: number): string => `${((count / longest) * FULL).toFixed(2)}%`;
    return value === 0
      ? EMPTY
      : html`<rect x="${share(sum(list.slice(0, index)))}" y="${top + LINE}" width="${share(value)}" height="${BAR}" ${fill(id, index)}/>`;
  });
  return html`<text y="${top + 14}">${label.it}</text>${bars}<text x="${((all / longest) * FULL).toFixed(2)}%" dx="6" y="${top + LINE + 13}">${all}</text>`;
})}
</svg>`;
}

const LINE = 20;
const BAR = 16;
const GAP = 12;
const ROW = 44;
/** How much of the width the longest bar takes, in percent: its number stands behind it. */
const FULL = 86;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** What fills the second part, the third…; the first is solid, the last is empty. */
const SHAPES = ['M-2 2l4-4M0 8l8-8M6 10l4-4', 'M2 2h2v2h-2zM6 6h2v2h-2z', 'M0 2h8M0 6h8', 'M0 0l8 8M0 8l8-8'];

const patterns = (id: string): Html[] => [
  html`<defs>${SHAPES.map((shape, index) => html`<pattern id="${id}-${index + 1}" width="8" height="8" patternUnits="userSpaceOnUse"><path d="${shape}" fill="none" stroke="currentColor" stroke-width="1.6"/></pattern>`)}</defs>`,
];

function fill(id: string, index: number): Html {
  const colour = index === 0 ? 'currentColor' : index > SHAPES.length ? 'none' : `url(#${id}-${index})`;
  return html`fill="${colour}" stroke="currentColor"`;
}
