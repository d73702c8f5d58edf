/**
 * What depends on a law, a value, an office, a word, a document, or on an address of the web that changed or died.
 *
 *     npm run impact -- fact:permesso-marca-da-bollo [law:… service:… term:… document:…] [--json] [--en]
 *     npm run impact -- url:https://www.example.org/page
 */
import { relative } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { say } from '#src/lib/domain/say.ts';
import { impactsIn } from '#src/lib/impact/impact.ts';
import { impactText } from '#src/lib/impact/text.ts';
import { complain } from '#scripts/complain.ts';
import { readFlags } from '#scripts/flags.ts';
import { settings } from '#scripts/settings.ts';

const CALL = 'npm run impact -- fact:… | law:… | service:… | term:… | document:… | url:https://… [--json]';
const flag = { type: 'boolean', default: false } as const;

try {
  const { values, positionals } = readFlags(CALL, {
    allowPositionals: true,
    options: { json: flag, en: flag },
  });
  if (positionals.length === 0)
    throw new Trouble(say(`Di che cosa? Si scrive così: ${CALL}`, `Of what? Write it like this: ${CALL}`));
  const place = settings();
  const portal = await loadPortal(place);
  const impacts = positionals.map(impactsIn(portal, place.today));
  const prefix = `${relative(process.cwd(), place.root)}/`;
  process.stdout.write(
    values.json
      ? `${JSON.stringify(impacts, null, 2)}\n`
      : impacts.map((impact) => impactText(impact, values.en ? 'en' : 'it', prefix)).join('\n'),
  );
} catch (error) {
  complain(error);
}
