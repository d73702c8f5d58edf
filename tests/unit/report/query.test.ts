import { beforeAll, describe, expect, test } from 'vitest';
import { Trouble } from '#src/lib/command/trouble.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { formatOf } from '#src/lib/report/formats.ts';
import { readQuery, type Asked } from '#src/lib/report/query.ts';
import { gate, TODAY } from '#tests/unit/content/minimal.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await gate({
    'projects/vecchio/index.it.mdx': `---
title: Vecchio
summary: Un progetto finito da anni.
status: published
fund: FAMI
lead: Regione
start: 2018-10
end: 2024-02
---

È finito.
`,
  });
});

test.each<[string, Asked, string, string]>([
  ['nothing: this year until today', {}, '2026-01-01', TODAY],
  [
    'a project that has ended: from its first day to its last',
    { project: 'vecchio' },
    '2018-10-01',
    '2024-02-29',
  ],
  ['a project that goes on: until today', { project: 'casper' }, '2026-01-01', TODAY],
  ['a last day alone: its year', { to: '2025-03-31' }, '2025-01-01', '2025-03-31'],
  ['both days', { from: '2025-06-01', to: '2026-05-31' }, '2025-06-01', '2026-05-31'],
])('who asks for %s', (_, asked, from, to) => {
  expect(readQuery(asked, portal, TODAY)).toMatchObject({ from, to });
});

describe('a sentence in both languages says', () => {
  test.each<[string, Asked, RegExp, RegExp]>([
    [
      'which day does not exist',
      { from: '2026-02-30' },
      /2026-02-30 non è un giorno/,
      /2026-02-30 is not a day/,
    ],
    ['that days are written with the year first', { to: '31/05/2026' }, /non è un giorno/, /is not a day/],
    ['that the days are swapped', { from: '2026-05-02', to: '2026-05-01' }, /scambia/, /swap/],
    [
      'which projects there are',
      { project: 'x' },
      /progetto\. Ci sono: casper, vecchio\./,
      /no such project/,
    ],
    ['which HUBs there are', { hub: 'x' }, /HUB\. Ci sono: salute\./, /no such HUB/],
    ['which languages there are', { lang: 'xx' }, /lingua\. Ci sono: it, en, ar\./, /no such language/],
    ['which kinds there are', { kind: 'x' }, /tipo\. Ci sono: notizia,/, /no such kind/],
  ])('%s', (_, asked, italian, english) => {
    const trouble = caught(() => readQuery(asked, portal, TODAY));
    expect(trouble.say.it).toMatch(italian);
    expect(trouble.say.en).toMatch(english);
  });

  test('which forms the report has', () => {
    expect(caught(() => formatOf('xml')).say.it).toMatch(/text, csv, json, html/);
    expect(caught(() => formatOf('toString')).say.en).toMatch(/no such form/);
  });
});

function caught(work: () => unknown): Trouble {
  try {
    work();
  } catch (error) {
    if (error instanceof Trouble) return error;
    throw error;
  }
  throw new Error('It was understood.');
}
