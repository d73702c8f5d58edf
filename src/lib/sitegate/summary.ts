import type { Gated } from './gate.ts';

/** The last line of what the output gate has to say, in Italian and English. */
export function gateSummary({ findings, files, pages, read, seconds }: Gated): string {
  const mark = findings.length === 0 ? '✓' : '✗';
  return (
    `${mark} cancello di uscita / output gate: ${files} file, ${pages} pagine / pages ` +
    `(${read} lette / read), ${findings.length} difetti / faults, ${seconds.toFixed(1)} s`
  );
}
