import { describe, expect, test } from 'vitest';
import { oneTest, sum, summary, totalLine, vitestTally } from '#src/lib/command/tally.ts';

const report = (numbers: object): string =>
  JSON.stringify({
    success: true,
    numPassedTests: 3,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    ...numbers,
  });

describe('the totals of the tests', () => {
  test.each([
    ['all passed', report({}), true, { passed: 3, failed: 0, skipped: 0 }],
    [
      'some failed',
      report({ success: false, numFailedTests: 2 }),
      false,
      { passed: 3, failed: 2, skipped: 0 },
    ],
    [
      'some wait',
      report({ numPendingTests: 1, numTodoTests: 2 }),
      true,
      { passed: 3, failed: 0, skipped: 3 },
    ],
    ['a file could not be read', report({ success: false }), false, { passed: 3, failed: 1, skipped: 0 }],
    ['a late error ended the run', report({}), false, { passed: 3, failed: 1, skipped: 0 }],
    ['there is no report', undefined, false, { passed: 0, failed: 1, skipped: 0 }],
    [
      'there is no report of a run that says it went well',
      undefined,
      true,
      { passed: 0, failed: 1, skipped: 0 },
    ],
  ])('are true when %s', (_, text, ok, expected) => {
    expect(vitestTally(text, ok)).toEqual(expected);
  });

  test('add up, each other step being one test', () => {
    const total = sum([oneTest(true), oneTest(false), { passed: 3, failed: 1, skipped: 2 }]);
    expect(total).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  test('are one line, which names skipped tests only when there are any', () => {
    expect(totalLine({ passed: 4, failed: 0, skipped: 0 })).toBe('4 passed, 0 failed');
    expect(totalLine({ passed: 4, failed: 1, skipped: 2 })).toBe('4 passed, 1 failed, 2 skipped');
  });

  test('stand beside each step with its seconds', () => {
    const table = summary([
      { name: 'lint', tally: oneTest(true), seconds: 2.345 },
      { name: 'unit and contract', tally: oneTest(false), seconds: 12 },
    ]);
    expect(table.split('\n')).toEqual([
      '✓ lint                   2.3 s  1 passed, 0 failed',
      '✗ unit and contract     12.0 s  0 passed, 1 failed',
    ]);
  });
});
