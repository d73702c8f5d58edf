/**
 * The gate: every finding of every file, and how the sheets stand.
 *
 *     npm run check -- [--lang en] [--format text|json|github|gitlab] [--content folder] [--no-cache]
 *     npm run check -- --report content [--json]
 */
import { parseArgs } from 'node:util';
import { relative, resolve } from 'node:path';
import { FORMATS, report, summary, type Format } from '#src/lib/check/report.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { qualityText } from '#src/lib/editorial/quality-text.ts';
import { qualityOf } from '#src/lib/editorial/quality.ts';
import { waitingIn } from '#src/lib/editorial/waiting.ts';
import { settings } from '#scripts/settings.ts';
import { tellEditors } from '#scripts/tell-editors.ts';

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'it' },
    format: { type: 'string', default: 'text' },
    content: { type: 'string' },
    report: { type: 'string' },
    json: { type: 'boolean', default: false },
    'no-cache': { type: 'boolean', default: false },
  },
});
const { root, today, cache } = settings(values.content);
const lang = values.lang === 'en' ? 'en' : 'it';
const format = FORMATS.find((known) => known === values.format) ?? ('text' satisfies Format);
const portal = await loadPortal({ root, today, ...(values['no-cache'] ? {} : { cache }) });
await tellEditors({ root });
if (values.report === undefined) findings();
else if (values.report === 'content') content();
else {
  console.error('Conosco solo «--report content». / Only “--report content” is known.');
  process.exitCode = 2;
}

function findings(): void {
  const text = report(portal.findings, format, lang, `${relative(process.cwd(), resolve(root))}/`);
  if (text !== '') console.log(text);
  if (format === 'text') console.log(summary(portal.findings, lang));
  process.exitCode = portal.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function content(): void {
  const sheets = qualityOf(portal, today);
  const waiting = waitingIn(portal, today);
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ day: today, sheets, waiting }, null, 2)}\n`
      : qualityText(portal, sheets, waiting, lang),
  );
}
