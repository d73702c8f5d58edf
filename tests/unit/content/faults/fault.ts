import type { RuleId } from '#src/lib/domain/rule.ts';
import type { Changes } from '#tests/unit/content/minimal.ts';

/** One way of getting content wrong, and what the gate says of it. */
export interface Fault {
  /** What is wrong, in words. */
  name: string;
  files: Changes;
  findings: readonly Expected[];
}

/** One finding: `path:line:column`, rule, and the sentence in both languages. */
export interface Expected {
  at: string;
  rule: RuleId;
  it: string;
  en: string;
  /** What the remedy says, where it is more than the help of the field. */
  mend?: string;
  severity?: 'warning';
}

export const fault = (name: string, files: Changes, ...findings: Expected[]): Fault => ({
  name,
  files,
  findings,
});

export const says = (
  at: string,
  rule: RuleId,
  it: string,
  en: string,
  more: Pick<Expected, 'mend' | 'severity'> = {},
): Expected => ({ at, rule, it, en, ...more });

/** The folder of a sheet of its own for one fault. */
export const sheet = (slug: string): string => `sheets/salute/${slug}`;
export const italian = (slug: string): string => `${sheet(slug)}/index.it.mdx`;
