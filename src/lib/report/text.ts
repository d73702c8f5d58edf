import { say, type Say } from '#src/lib/domain/say.ts';
import type { Report } from './report.ts';
import type { Table } from './table.ts';
import { asked, NOTHING, tellable } from './words.ts';

/** The report for a screen: columns in line, Italian with English beside. */
export function reportText({ query, nothingShared, tables }: Report): string {
  const opening = [
    say(`Indicatori. ${asked(query).it}`, `Indicators. ${asked(query).en}`),
    ...(nothingShared ? [NOTHING] : []),
  ].map(({ it, en }) => `${it}\n${en}`);
  return `${[...opening, ...tellable({ nothingShared, tables }).map(tableText)].join('\n\n')}\n`;
}

function tableText({ title, note, rowsAre, columns, rows }: Table): string {
  const cells = [
    [rowsAre.it, ...columns.map(({ label }) => label.it)],
    ...rows.map(({ label, values }) => [label.it, ...values.map(String)]),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => width(row[column]))));
  const lines = cells.map((row) =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - width(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join('  ')
      .trimEnd(),
  );
  return [both(title), ...(note ? [both(note)] : []), ...lines.map((line) => `  ${line}`)].join('\n');
}

const both = ({ it, en }: Say): string => (it === en ? it : `${it} · ${en}`);

const width = (text = ''): number => Array.from(text).length;
