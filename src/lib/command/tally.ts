/** How many tests ended in which way. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

/** One step of the tests, done. */
export interface StepResult {
  name: string;
  tally: Tally;
  seconds: number;
}

/** A step that is no list of tests counts as one. */
export const oneTest = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** What we read of vitest's JSON report. */
interface VitestReport {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/**
 * The totals of a vitest run, from its JSON report; undefined stands for a report that was not written. A run that
 * says it failed without a failed test (a file that could not be read, no tests at all) counts as one failed.
 */
export function vitestTally(report: string | undefined, ok: boolean): Tally {
  const found = report === undefined ? undefined : (JSON.parse(report) as VitestReport);
  const passed = found?.numPassedTests ?? 0;
  const failed = found?.numFailedTests ?? 0;
  const skipped = (found?.numPendingTests ?? 0) + (found?.numTodoTests ?? 0);
  const whole = ok && found?.success === true;
  return { passed, failed: whole ? failed : Math.max(failed, 1), skipped };
}

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((one, other) => ({
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }));
}

/** `12 passed, 0 failed`, the line that machines read; skipped tests are named only when there are any. */
export function totalLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** What each step came to and how long it took. */
export function summary(results: readonly StepResult[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  return results
    .map(({ name, tally, seconds }) => {
      const mark = tally.failed === 0 ? '✓' : '✗';
      return `${mark} ${name.padEnd(width)}  ${seconds.toFixed(1).padStart(7)} s  ${totalLine(tally)}`;
    })
    .join('\n');
}
