/**
 * Prints what the funders count: pages shared with the national portal, materials, sheets and translations.
 *
 *     npm run report -- [--from 2025-06-01] [--to 2026-05-31] [--project pleiadi] [--hub salute] [--lang ar]
 *                       [--kind scheda] [--format text|csv|json|html]
 */
import { parseArgs } from 'node:util';
import { Trouble } from '#src/lib/command/trouble.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { say } from '#src/lib/domain/say.ts';
import { formatOf } from '#src/lib/report/formats.ts';
import { readQuery } from '#src/lib/report/query.ts';
import { makeReport } from '#src/lib/report/report.ts';
import { complain } from './complain.ts';
import { settings } from './settings.ts';

try {
  const { format = 'text', ...asked } = options();
  const write = formatOf(format);
  const { root, today, cache } = settings();
  const portal = await loadPortal({ root, today, cache });
  const report = makeReport(portal, portal.ledger, readQuery(asked, portal, today), today);
  process.stdout.write(write(report, portal.site.name));
} catch (error) {
  complain(error);
  // Asked in a way that cannot be meant.
  process.exitCode = 2;
}

function options() {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      options: { from: text, to: text, project: text, hub: text, lang: text, kind: text, format: text },
    }).values;
  } catch (cause) {
    throw new Trouble(
      say(
        'Si chiede così: npm run report -- --from 2025-06-01 --to 2026-05-31 [--project …] [--hub …] [--lang …] [--kind …] [--format text|csv|json|html]',
        'Ask like this: npm run report -- --from 2025-06-01 --to 2026-05-31 [--project …] [--hub …] [--lang …] [--kind …] [--format text|csv|json|html]',
      ),
      { cause },
    );
  }
}
