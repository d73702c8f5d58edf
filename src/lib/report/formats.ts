import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import { reportCsv } from './csv.ts';
import { reportPage } from './html.ts';
import type { Report } from './report.ts';
import { reportText } from './text.ts';

/** How the report can be written; `site` is the portal's name. */
export const FORMATS: Readonly<Record<string, (report: Report, site: string) => string>> = {
  text: reportText,
  csv: reportCsv,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
  html: reportPage,
};

export function formatOf(name: string): (report: Report, site: string) => string {
  const found = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (found) return found;
  const known = Object.keys(FORMATS).join(', ');
  throw new Trouble(
    say(
      `--format ${name}: non c’è, come forma del rapporto. Ci sono: ${known}.`,
      `--format ${name}: the report has no such form. There are: ${known}.`,
    ),
  );
}
