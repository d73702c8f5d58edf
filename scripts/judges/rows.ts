/** One judge's line in the table. */
export interface Row {
  judge: string;
  /** What was judged, and how many of it. */
  of: string;
  judged: number;
  faults: readonly string[];
  seconds: number;
  /** Why it could not judge: said, and not counted as passed. */
  skipped?: string;
}

/** Runs a judge and takes its time. One that breaks off has judged nothing, and that is a fault: the others still run. */
export async function timed(
  judge: string,
  of: string,
  work: () => Promise<Omit<Row, 'judge' | 'of' | 'seconds'>> | Omit<Row, 'judge' | 'of' | 'seconds'>,
): Promise<Row> {
  const start = performance.now();
  const result = await Promise.resolve()
    .then(work)
    .catch((error: unknown) => ({ judged: 0, faults: [`broke off: ${String(error)}`] }));
  return { judge, of, ...result, seconds: (performance.now() - start) / 1000 };
}

export const hasPassed = ({ judged, faults, skipped }: Row): boolean =>
  skipped === undefined && judged > 0 && faults.length === 0;

/** How many rows passed, failed and were not run; a row that judged nothing has not passed. */
export function tally(rows: readonly Row[]): { passed: number; failed: number; notRun: number } {
  const [passed, notRun] = [
    rows.filter(hasPassed).length,
    rows.filter(({ skipped }) => skipped !== undefined).length,
  ];
  return { passed, failed: rows.length - passed - notRun, notRun };
}

/** A row for a screen, and below it the first of its faults. */
export function rowText(row: Row): string {
  const { judge, of, judged, faults, seconds, skipped } = row;
  if (skipped !== undefined) return `! ${judge} | ${of} | non giudicato / not judged: ${skipped}`;
  const mark = hasPassed(row) ? '✓' : '✗';
  const counts = `${String(judged).padStart(7)} | ${String(faults.length).padStart(4)} | ${seconds.toFixed(1).padStart(6)} s`;
  const nothing = judged === 0 && faults.length === 0 ? '\n    niente da giudicare / nothing was judged' : '';
  const shown = faults.slice(0, 10).map((fault) => `\n    ${fault}`);
  return `${mark} ${judge.padEnd(36)} | ${of.padEnd(34)} | ${counts}${nothing}${shown.join('')}`;
}
