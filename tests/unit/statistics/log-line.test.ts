import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLogLine } from '#src/lib/statistics/log-line.ts';

const COMMON =
  '203.0.113.9 - anna rossi [01/Nov/2026:23:59:59 +0100] "GET /it/salute/?q=tbc HTTP/1.1" 200 5120';
const VISIT = { day: '2026-11-01', method: 'GET', path: '/it/salute/', status: 200 };

describe('a line of a server’s log', () => {
  test.each([
    ['in the common format', COMMON, VISIT],
    [
      'in the combined format',
      `${COMMON} "https://x.example/" "Mozilla/5.0 \\"x\\""`,
      { ...VISIT, agent: 'Mozilla/5.0 \\"x\\"' },
    ],
    ['with more at its end', `${COMMON} "-" "-" 0.003 cache=HIT`, { ...VISIT, agent: '-' }],
    ['without address, hour and query', '- - - [01/Nov/2026] "GET /it/salute/ HTTP/1.1" 200 -', VISIT],
    [
      'with a day as ISO writes it',
      '- - - [2026-11-01T10:00:00+01:00] "GET /it/salute/ HTTP/2.0" 304 0',
      { ...VISIT, status: 304 },
    ],
    ['of an IPv6 address', COMMON.replace('203.0.113.9', '2001:db8::1'), VISIT],
    ['asked through a proxy', COMMON.replace('/it/salute/', 'https://portale.example.org/it/salute/'), VISIT],
    ['with an encoded address', COMMON.replace('/it/salute/', '/it/%73alute/'), VISIT],
  ])('is read %s', (_, line, read) => {
    expect(parseLogLine(line)).toEqual(read);
  });

  test.each([
    ['an empty line', ''],
    ['another log’s line', '2026/11/01 10:00:00 [error] 7#7: *1 open() failed'],
    ['a day that does not exist', COMMON.replace('01/Nov', '31/Nov')],
    ['a request that is none', COMMON.replace(/"GET.*1"/, '"\\x16\\x03\\x01"')],
    ['a line that breaks off', COMMON.slice(0, 60)],
  ])('is not guessed at: %s', (_, line) => {
    expect(parseLogLine(line)).toBeUndefined();
  });

  test('never hands on who asked, nor what they searched', () => {
    const word = fc.stringMatching(/^[a-z0-9.]{6,15}$/);
    fc.assert(
      fc.property(word, word, word, word, (address, user, query, referer) => {
        const line = `${address}9 - ${user}9 [01/Nov/2026:10:00:00 +0100] "GET /it/?q=${query}9 HTTP/1.1" 200 1 "https://${referer}9/" "Firefox"`;
        expect(parseLogLine(line)).toEqual({ ...VISIT, path: '/it/', agent: 'Firefox' });
      }),
    );
  });
});
