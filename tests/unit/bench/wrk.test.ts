import { expect, test } from 'vitest';
import { servingRows, VISITS } from '#src/lib/bench/serving.ts';
import { servedIn } from '#src/lib/bench/wrk.ts';

const OUTPUT = `Running 2s test @ http://127.0.0.1:1
  1 threads and 64 connections
Requests/sec:  20000.00

{"requests":40000,"microseconds":2000000,"bytes":120000000,"p50":2100,"p99":9400,"broken":1,"statuses":2,"late":3}
`;

test('what wrk counted is told by the second, the request and the millisecond', () => {
  expect(servedIn('pages', OUTPUT)).toEqual({
    what: 'pages',
    requests: 40_000,
    perSecond: 20_000,
    bytesPerRequest: 3000,
    p50: 2.1,
    p99: 9.4,
    errors: 6,
  });
});

test('a wrk that said nothing of the kind is an error with its last words', () => {
  expect(() => servedIn('pages', 'unable to connect')).toThrow('unable to connect');
});

test('one error misses the goal, and so does one visit too few', () => {
  const run = { ...servedIn('pages', OUTPUT), errors: 0 };
  const met = (errors: number, requests: number): (boolean | undefined)[] =>
    servingRows([{ ...run, errors }], { ...run, requests, errors }).map((row) => row.met);
  expect(met(0, VISITS)).toEqual([true, true, true]);
  expect(met(1, VISITS)).toEqual([true, false, false]);
  expect(met(0, VISITS - 1)).toEqual([true, true, false]);
});
