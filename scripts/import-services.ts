/**
 * Offices from somebody's table: columns by their names, duplicates by name and address, what is unknown stays unknown.
 *
 *     npm run import:services -- uffici.csv --dry-run
 *     npm run import:services -- uffici.csv [--type caf] [--source https://…] [--map "Recapito=phone"]… [--skip] [--en]
 */
import { relative } from 'node:path';
import { say } from '#src/lib/domain/say.ts';
import { officesText } from '#src/lib/import/offices-text.ts';
import { complain } from '#scripts/complain.ts';
import { readFlags } from '#scripts/flags.ts';
import { importServices } from '#scripts/import-services/run.ts';
import { oneFile } from './one-file.ts';
import { settings } from '#scripts/settings.ts';

const CALL =
  'npm run import:services -- uffici.csv [--dry-run] [--type caf] [--source https://…] [--map "Recapito=phone"] [--skip] [--en]';
const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

try {
  const { values, positionals } = readFlags(CALL, {
    allowPositionals: true,
    options: {
      'dry-run': flag,
      skip: flag,
      en: flag,
      type: text,
      source: text,
      map: { type: 'string', multiple: true, default: [] },
    },
  });
  const file = oneFile(positionals, CALL);
  const place = settings();
  const lang = values.en ? 'en' : 'it';
  const prefix = `${relative(process.cwd(), place.root)}/`;
  const { type, source, map, skip } = values;
  const plan = await importServices(
    file,
    { type, source, map, skip, dryRun: values['dry-run'] },
    place,
    (table, found) => {
      console.log(officesText(table, found, { lang, file, prefix }));
    },
  );
  const done = values['dry-run']
    ? say('Prova: non ho scritto niente.', 'A trial: nothing was written.')
    : say(`✓ ${plan.files.length} uffici scritti.`, `✓ ${plan.files.length} offices written.`);
  console.log(done[lang]);
} catch (error) {
  complain(error);
}
