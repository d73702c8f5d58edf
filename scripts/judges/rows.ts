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

/** Runs a judge and takes its time. */
export async function timed(
  judge: string,
  of: string,
  work: () => Promise<Omit<Row, 'judge' | 'of' | 'seconds'>> | Omit<Row, 'judge' | 'of' | 'seconds'>,
): Promise<Row> {
  const start = performance.now();
  const result = await work();
  return { judge, of, ...result, seconds: (performance.now() - start) / 1000 };
}

export const hasPassed = ({ judged, faults, skipped }: Row): boolean =>
  skipped === undefined && judged > 0 && faults.length === 0;

/** A row for a screen, and below it the first of its faults. */
export function rowText(row: Row): string {
  const { judge, of, judged, faults, seconds, skipped } = row;
  if (skipped !== undefined) return `! ${judge} | ${of} | non giudicato / not judged: ${skipped}`;
  const mark = hasPassed(row) ? '✓' : '✗';
  const counts = `${String(judged).padStart(7)} | ${String(faults.length).padStart(4)} | ${seconds.toFixed(1).padStart(6)} s`;
  const shown = faults.slice(0, 10).map((fault) => `\n    ${fault}`);
  return `${mark} ${judge.padEnd(36)} | ${of.padEnd(34)} | ${counts}${shown.join('')}`;
}
