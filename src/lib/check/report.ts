import type { Finding } from '#src/lib/domain/finding.ts';
import type { ToolLanguage } from '#src/lib/domain/say.ts';

export const FORMATS = ['text', 'json', 'github', 'gitlab'] as const;
export type Format = (typeof FORMATS)[number];

/** What can be reported: a finding of the gate, or of any other check that says as much. */
export type Reported = Omit<Finding, 'rule'> & {
  rule: string;
  /** What the file is made from, where a person would mend that. */
  source?: string;
};

/** A report of findings. `prefix` is put before paths, for annotations that want them from the repository's root. */
export function report(
  findings: readonly Reported[],
  format: Format,
  lang: ToolLanguage,
  prefix: string,
): string {
  if (format === 'json')
    return JSON.stringify(
      findings.map((f) => ({ ...f, path: prefix + f.path })),
      null,
      2,
    );
  if (format === 'gitlab')
    return JSON.stringify(
      findings.map((f) => gitlab(f, lang, prefix)),
      null,
      2,
    );
  if (format === 'github') return findings.map((f) => github(f, lang, prefix)).join('\n');
  return findings.map((f) => text(f, lang, prefix)).join('\n');
}

function text(f: Reported, lang: ToolLanguage, prefix: string): string {
  const mark = f.severity === 'error' ? '✗' : '!';
  const words = `${f.what[lang]} ${f.mend[lang]}`.replace(/\s+/g, ' ');
  const from = f.source === undefined ? '' : `  ← ${visible(f.source)}`;
  return `${mark} ${visible(prefix + f.path)}:${f.line}:${f.column}  ${visible(words)}  [${f.rule}]${from}`;
}

/** A name can hold line ends, colours and characters that turn a line round: they are shown, not obeyed. */
const visible = (name: string): string =>
  name.replace(
    /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A workflow command: https://docs.github.com/actions/reference/workflow-commands */
function github(f: Reported, lang: ToolLanguage, prefix: string): string {
  const data = (value: string): string =>
    value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (value: string): string => data(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return `::${f.severity} file=${property(prefix + f.path)},line=${f.line},col=${f.column},title=${property(f.rule)}::${data(`${f.what[lang]} ${f.mend[lang]}`)}`;
}

/** A Code Quality entry: https://docs.gitlab.com/ci/testing/code_quality/ */
function gitlab(f: Reported, lang: ToolLanguage, prefix: string): object {
  return {
    description: `${f.what[lang]} ${f.mend[lang]}`,
    check_name: f.rule,
    fingerprint: [f.rule, f.path, f.line, f.column, f.what.en].join('|'),
    severity: f.severity === 'error' ? 'major' : 'minor',
    location: { path: prefix + f.path, lines: { begin: f.line } },
  };
}

/** The last line of a report. */
export function summary(findings: readonly Reported[], lang: ToolLanguage): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  return lang === 'it' ? `${errors} errori, ${warnings} avvisi.` : `${errors} errors, ${warnings} warnings.`;
}
