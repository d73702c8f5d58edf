import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { statisticsSchema } from '#src/lib/domain/statistics.ts';
import { monthStatistics, monthText } from '#src/lib/statistics/month.ts';
import { sumsBy, total, visitsOf } from '#src/lib/statistics/sums.ts';
import { Tally } from '#src/lib/statistics/tally.ts';

const HUBS = new Set(['salute']);
const PAGES = new Map(
  ['it', 'ar', 'no'].flatMap((lang) =>
    ['/', '/salute/', '/salute/tessera/', '/servizi/'].map(
      (page) => [`/${lang}${page}`, { lang, page }] as const,
    ),
  ),
);
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const line = (
  path: string,
  { method = 'GET', status = 200, agent = FIREFOX, day = '03/Oct/2026' } = {},
): string => `- - - [${day}:10:00:00 +0200] "${method} ${path} HTTP/1.1" ${status} 1 "-" "${agent}"`;

function tallied(...lines: string[]): Tally {
  const tally = new Tally(PAGES);
  lines.forEach((text, index) => {
    tally.add(text, () => `access.log:${index + 1}`);
  });
  return tally;
}

test('only pages that people were given count', () => {
  const tally = tallied(
    line('/it/salute/'),
    line('/it/salute/?utm_source=x', { status: 304 }),
    line('/it/salute/index.html'),
    line('/it/salute', { status: 301 }),
    line('/it/salute/', { status: 500 }),
    line('/it/salute/', { method: 'HEAD' }),
    line('/it/tolta/'),
    line('/_astro/x.css'),
    line('/it/salute/', {
      agent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    }),
    line('/it/salute/', { agent: 'curl/8.1' }),
    line('/it/salute/', { agent: '-' }),
    'una riga qualsiasi',
    'e un’altra',
  );
  expect(tally.visits).toBe(3);
  expect(tally.left).toEqual({ unreadable: 2, method: 1, answer: 2, elsewhere: 2, robot: 3 });
  expect(tally.firstUnreadable).toBe('access.log:12');
  expect(tally.lines).toBe(13);
});

test('pages that were read little in a language are counted together, by HUB', () => {
  const tally = tallied(
    ...Array<string>(5).fill(line('/it/salute/tessera/')),
    ...Array<string>(4).fill(line('/ar/salute/tessera/', { day: '30/Oct/2026' })),
    line('/ar/salute/'),
    line('/no/servizi/'),
    line('/it/', { day: '01/Nov/2026' }),
  );
  const months = [...tally.months].map(([name, month]) => [name, monthStatistics(month, HUBS)]);
  expect(months).toEqual([
    [
      '2026-10',
      {
        first: '2026-10-03',
        last: '2026-10-30',
        pages: { '/salute/tessera/': { it: 5 } },
        few: { salute: { ar: 5 }, '-': { no: 1 } },
      },
    ],
    ['2026-11', { first: '2026-11-01', last: '2026-11-01', pages: {}, few: { '-': { it: 1 } } }],
  ]);
});

test('whatever is counted, the file holds all of it, reads back the same and is what the check wants', () => {
  const request = fc.constantFrom(...PAGES.keys());
  fc.assert(
    fc.property(fc.array(request, { minLength: 1, maxLength: 80 }), (paths) => {
      const tally = tallied(...paths.map((path) => line(path)));
      const month = tally.months.get('2026-10');
      const made = month && monthStatistics(month, HUBS);
      if (!made) throw new Error('No month');
      expect(statisticsSchema.parse(parse(monthText(made)))).toEqual(made);
      const visits = visitsOf(new Map([['2026-10', made]]), HUBS);
      expect(total(visits)).toBe(paths.length);
      const arabic = paths.filter((path) => path.startsWith('/ar/')).length;
      expect(new Map(sumsBy(visits, ({ lang }) => lang)).get('ar') ?? 0).toBe(arabic);
      const health = paths.filter((path) => path.includes('/salute/')).length;
      expect(new Map(sumsBy(visits, ({ hub }) => hub)).get('salute') ?? 0).toBe(health);
    }),
  );
});
