import { parseArgs } from 'node:util';
import { relative, resolve } from 'node:path';
import { FORMATS, report, summary, type Format } from '#src/lib/check/report.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { settings } from '#scripts/settings.ts';

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'it' },
    format: { type: 'string', default: 'text' },
    content: { type: 'string' },
    'no-cache': { type: 'boolean', default: false },
  },
});
const { root, today, cache } = settings(values.content);
const lang = values.lang === 'en' ? 'en' : 'it';
const format = FORMATS.find((known) => known === values.format) ?? ('text' satisfies Format);
const portal = await loadPortal({ root, today, ...(values['no-cache'] ? {} : { cache }) });
const text = report(portal.findings, format, lang, `${relative(process.cwd(), resolve(root))}/`);
if (text !== '') console.log(text);
if (format === 'text') console.log(summary(portal.findings, lang));
process.exitCode = portal.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
