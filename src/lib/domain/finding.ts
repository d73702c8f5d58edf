import type { RuleId } from './rule.ts';
import type { Say } from './say.ts';

/** `error`: a reader would suffer from it. `warning`: somebody should look. */
export type Severity = 'error' | 'warning';

/** A place in a file of `content/`: 1-based line and column (columns in UTF-16 units, as editors count). */
export interface Place {
  path: string;
  line: number;
  column: number;
}

/** Something a person should look at: where, what, how to mend it, and which rule says so. */
export interface Finding extends Place {
  rule: RuleId;
  severity: Severity;
  what: Say;
  mend: Say;
}

export function finding(
  rule: RuleId,
  place: Place,
  what: Say,
  mend: Say,
  severity: Severity = 'error',
): Finding {
  const { path, line, column } = place;
  return { rule, severity, path, line, column, what, mend };
}

/** Sorted by file, line, column and rule, so that two runs print the same report. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.path, b.path) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.rule, b.rule) ||
      compare(a.what.it, b.what.it),
  );
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
