import { expect, test } from 'vitest';
import { hasPassed, rowText, tally, timed } from '#scripts/judges/rows.ts';

test('a judge that breaks off has failed, and the others still run', async () => {
  const row = await timed('gate', 'a site', () => Promise.reject(new Error('no site')));
  expect(hasPassed(row)).toBe(false);
  expect(row.faults).toEqual(['broke off: Error: no site']);
});

test('a judge that judged nothing has not passed, and says so', async () => {
  const row = await timed('gate', 'a site', () => ({ judged: 0, faults: [] }));
  expect(hasPassed(row)).toBe(false);
  expect(rowText(row)).toContain('nothing was judged');
});

test('a judge that could not run counts as neither passed nor failed', async () => {
  const rows = [
    await timed('a', '', () => ({ judged: 3, faults: [] })),
    await timed('b', '', () => ({ judged: 3, faults: ['one'] })),
    await timed('c', '', () => ({ judged: 0, faults: [], skipped: 'nginx is not installed' })),
    await timed('d', '', () => ({ judged: 0, faults: [] })),
  ];
  expect(tally(rows)).toEqual({ passed: 1, failed: 2, notRun: 1 });
  expect(rows.map(rowText).join('\n')).toContain('nginx is not installed');
});
