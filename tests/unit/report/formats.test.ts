import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { parse as parseHtml, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, test } from 'vitest';
import { csvCell } from '#src/lib/command/csv.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { chartHtml } from '#src/lib/report/chart.ts';
import { formatOf } from '#src/lib/report/formats.ts';
import { readQuery } from '#src/lib/report/query.ts';
import { makeReport, type Report } from '#src/lib/report/report.ts';
import { proper } from '#src/lib/report/table.ts';
import { TODAY } from '#tests/unit/content/minimal.ts';
import { countable, LEDGER } from './portal.ts';

let portal: Portal;
let report: Report;
const write = (format: string, of = report): string => formatOf(format)(of, portal.site.name);

beforeAll(async () => {
  portal = await countable();
  report = makeReport(portal, LEDGER, readQuery({ to: '2026-06-30' }, portal, TODAY), TODAY);
});

describe('as CSV', () => {
  test('every number of every table is a line, and another reader finds it', () => {
    const rows = parse<Record<string, string>>(write('csv'), { columns: true });
    const numbers = report.tables.flatMap(({ rows: of }) => of.flatMap(({ values }) => values));
    expect(rows.map(({ value }) => Number(value))).toEqual(numbers);
    expect(rows).toContainEqual(
      expect.objectContaining({ table: 'shared-by-hub', row: 'salute', measure: 'shared', value: '3' }),
    );
  });

  test('lines end as RFC 4180 says', () => {
    expect(write('csv').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(write('csv').endsWith('\r\n')).toBe(true);
  });

  test('any text comes back from a cell, and none is a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('=+-@"\',;\r\n\t a1è中')) }), (text) => {
        const [[cell] = []] = parse(`${csvCell(text)},x\r\n`, { relax_column_count: true });
        expect(cell).toMatch(/^(?![=+\-@\t\r\n].)/s);
        expect(cell === text || cell === `'${text}`).toBe(true);
      }),
    );
  });
});

test('as JSON it is the report itself', () => {
  expect(JSON.parse(write('json'))).toEqual(JSON.parse(JSON.stringify(report)));
});

test('as text each table has its title in both languages and its rows', () => {
  const text = write('text');
  expect(text).toContain('Pagine condivise per HUB · Pages shared by HUB');
  expect(text).toMatch(/^ {2}Salute +3 +2 +2 +1 +3$/m);
});

test('text and page say that the ledger is empty, and only then', () => {
  const empty = makeReport(portal, [], report.query, TODAY);
  for (const format of ['text', 'html']) {
    expect(write(format, empty)).toContain('Il registro non ha ancora nessun invio');
    expect(write(format)).not.toContain('Il registro non ha ancora nessun invio');
  }
});

describe('as a page', () => {
  const elements = (node: DefaultTreeAdapterTypes.Node, name: string): DefaultTreeAdapterTypes.Element[] => [
    ...('tagName' in node && node.tagName === name ? [node] : []),
    ...('childNodes' in node ? node.childNodes.flatMap((child) => elements(child, name)) : []),
  ];

  test('each chart has a name and a description, and a table beside with the same numbers', () => {
    const page = parseHtml(write('html'));
    const charts = elements(page, 'svg').filter(({ attrs }) =>
      attrs.some(({ value }) => value === 'chart-bar'),
    );
    expect(charts.length).toBeGreaterThanOrEqual(20);
    for (const chart of charts) {
      const [title, desc] = ['title', 'desc'].map((name) => elements(chart, name)[0]?.attrs[0]?.value);
      expect(chart.attrs).toContainEqual({ name: 'role', value: 'img' });
      expect(chart.attrs).toContainEqual({ name: 'aria-labelledby', value: `${title} ${desc}` });
      const section =
        chart.parentNode && 'parentNode' in chart.parentNode ? chart.parentNode.parentNode : null;
      expect(section && elements(section, 'table')).toHaveLength(1);
    }
  });

  test('no id stands twice, nothing is a script, nothing comes from elsewhere', () => {
    const html = write('html');
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(html).not.toMatch(/<script|src=|href=/);
  });
});

describe('a chart', () => {
  const table = {
    id: 'prova',
    title: proper('Prova'),
    rowsAre: proper('Riga'),
    columns: [
      { id: 'a', label: proper('A') },
      { id: 'b', label: proper('B') },
    ],
    rows: [
      { id: 'x', label: proper('X & Y'), values: [3, 1] },
      { id: 'y', label: proper('Y'), values: [0, 2] },
    ],
  };

  test('of parts gives each row a bar as long as its sum, in patterns and in the text’s colour', () => {
    const svg = chartHtml({ ...table, parts: true }).text;
    expect(svg).toContain('<rect x="0.00%" width="75.00%"');
    expect(svg).toContain('<rect x="75.00%" width="25.00%"');
    expect(svg).toContain('<rect x="0.00%" width="50.00%"');
    expect(svg).toContain('fill="url(#prova-1-part)"');
    expect(svg).not.toMatch(/#[0-9a-f]{3,6}"/);
  });

  test('of counts that overlap shows the first', () => {
    expect(chartHtml(table).text).toContain('width="100.00%"');
    expect(chartHtml(table).text).not.toContain('url(');
  });

  test('escapes names, and is nothing where there is nothing', () => {
    expect(chartHtml(table).text).toContain('X &amp; Y');
    expect(chartHtml({ ...table, rows: [] }).text).toBe('');
  });
});
