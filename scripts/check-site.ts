/**
 * The output gate: all that is wrong with a built site, read from its files alone.
 *
 *     npm run check:site [-- folder] [--lang en] [--format text|json|github|gitlab]
 */
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { worldDigest } from '#src/lib/build/world.ts';
import { FORMATS, report, type Format } from '#src/lib/check/report.ts';
import { gateSite } from '#src/lib/sitegate/gate.ts';
import { gateSummary } from '#src/lib/sitegate/summary.ts';
import { complain } from './complain.ts';
import { settings } from './settings.ts';

const { values, positionals } = parseArgs({
  options: {
    lang: { type: 'string', default: 'it' },
    format: { type: 'string', default: 'text' },
  },
  allowPositionals: true,
});
const { out, cache } = settings();
const root = resolve(positionals[0] ?? out);
const lang = values.lang === 'en' ? 'en' : 'it';
const format = FORMATS.find((known) => known === values.format) ?? ('text' satisfies Format);

try {
  const kept = { cache: join(cache, 'sitegate'), code: await worldDigest() };
  const gated = await gateSite(root, { kept });
  const text = report(gated.findings, format, lang, `${relative(process.cwd(), root)}/`);
  if (text !== '') console.log(text);
  if (format === 'text') console.log(gateSummary(gated));
  process.exitCode = gated.findings.length > 0 ? 1 : 0;
} catch (error) {
  complain(error);
}
