/**
 * Pages of an old WordPress portal as drafts, their addresses as redirects.
 *
 *     npm run import:wordpress -- export.xml --dry-run
 *     npm run import:wordpress -- export.xml [--hub salute --topic iscrizione-sanitaria] [--en]
 */
import { relative } from 'node:path';
import { say } from '#src/lib/domain/say.ts';
import { wordPressText } from '#src/lib/import/wordpress/text.ts';
import { complain } from './complain.ts';
import { readFlags } from './flags.ts';
import { importWordPress } from './import-wordpress/run.ts';
import { oneFile } from './one-file.ts';
import { settings } from './settings.ts';

const CALL =
  'npm run import:wordpress -- export.xml [--hub salute --topic iscrizione-sanitaria] [--dry-run] [--en]';
const flag = { type: 'boolean', default: false } as const;

try {
  const { values, positionals } = readFlags(CALL, {
    allowPositionals: true,
    options: {
      'dry-run': flag,
      en: flag,
      hub: { type: 'string' },
      topic: { type: 'string', multiple: true, default: [] },
    },
  });
  const file = oneFile(positionals, CALL);
  const place = settings();
  const lang = values.en ? 'en' : 'it';
  const prefix = `${relative(process.cwd(), place.root)}/`;
  const { hub, topic: topics, 'dry-run': dryRun } = values;
  const plan = await importWordPress(file, { hub, topics, dryRun }, place, (found) => {
    console.log(wordPressText(found, { lang, file, prefix }));
  });
  const done = dryRun
    ? say('Prova: non ho scritto niente.', 'A trial: nothing was written.')
    : say(`✓ ${plan.drafts.length} bozze scritte.`, `✓ ${plan.drafts.length} drafts written.`);
  console.log(done[lang]);
} catch (error) {
  complain(error);
}
