import { markdownTable } from './table.ts';
import type { Row } from './verdict.ts';
import type { Served } from './wrk.ts';

/** As many pages as people were to be reached by the information of CASPER II, whose site this is: each of them, once. */
export const VISITS = 868_928;

const [PER_SECOND, P99] = [20_000, 25];

/** The long run against its goal, and each of the others: requests a second, the slowest hundredth, errors. */
export const servingRows = (runs: readonly Served[], long: Served | undefined): Row[] => [
  ...runs.flatMap(({ what, perSecond, p99, errors }): Row[] => [
    {
      what: `${what}: requests a second`,
      value: Math.round(perSecond).toLocaleString('en'),
      goal: `≥ ${PER_SECOND.toLocaleString('en')}`,
      met: perSecond >= PER_SECOND,
    },
    {
      what: `${what}: p99, errors`,
      value: `${p99.toFixed(1)} ms, ${errors}`,
      goal: `≤ ${P99} ms, 0`,
      met: p99 <= P99 && errors === 0,
    },
  ]),
  ...(long
    ? [
        {
          what: `${VISITS.toLocaleString('en')} pages in one run: answers, errors`,
          value: `${long.requests.toLocaleString('en')}, ${long.errors}`,
          goal: `≥ ${VISITS.toLocaleString('en')}, 0`,
          met: long.requests >= VISITS && long.errors === 0,
        },
      ]
    : []),
];

/** How one nginx answered, as a Markdown table. */
export const servingTable = (runs: readonly Served[]): string =>
  markdownTable([
    [
      '',
      'Requests a second',
      '… of nginx’s own processor',
      'Bytes an answer, headers too',
      'p50',
      'p99',
      'Errors',
    ],
    ...runs.map(({ what, perSecond, perProcessor, bytesPerRequest, p50, p99, errors }) => [
      what,
      Math.round(perSecond).toLocaleString('en'),
      perProcessor === undefined ? 'not measured' : Math.round(perProcessor).toLocaleString('en'),
      Math.round(bytesPerRequest).toLocaleString('en'),
      `${p50.toFixed(2)} ms`,
      `${p99.toFixed(2)} ms`,
      String(errors),
    ]),
  ]);
