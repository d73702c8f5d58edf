/**
 * Visits to pages from the server's logs, by page, language, HUB and month: `content/statistics/<month>.yaml`.
 *
 *     npm run stats -- access.log access.log.1.gz [--month 2026-10] [--replace] [--dry-run] [--en]
 */
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import { statisticsText } from '#src/lib/statistics/text.ts';
import { complain } from './complain.ts';
import { readFlags } from './flags.ts';
import { settings } from './settings.ts';
import { countVisits } from './stats/run.ts';

const CALL = 'npm run stats -- access.log access.log.1.gz [--month 2026-10] [--replace] [--dry-run] [--en]';
const flag = { type: 'boolean', default: false } as const;

try {
  const { values, positionals } = readFlags(CALL, {
    allowPositionals: true,
    options: { 'dry-run': flag, replace: flag, en: flag, month: { type: 'string' } },
  });
  if (positionals.length === 0)
    throw new Trouble(say(`Di quali registri? ${CALL}`, `Of which logs? ${CALL}`));
  const lang = values.en ? 'en' : 'it';
  const { 'dry-run': dryRun, replace, month } = values;
  const { months } = await countVisits(
    positionals,
    { dryRun, replace, month },
    settings(),
    ({ tally, months, hubs }) => {
      console.log(statisticsText(tally, months, hubs, lang));
    },
  );
  const names = [...months.keys()].join(', ');
  const done = dryRun
    ? say('Prova: non ho scritto niente.', 'A trial: nothing was written.')
    : say(`✓ Scritto: ${names}.`, `✓ Written: ${names}.`);
  console.log(done[lang]);
} catch (error) {
  complain(error);
}
