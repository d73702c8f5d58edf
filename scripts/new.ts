/**
 * Begins a new text, office, value…: asks what is needed, or takes it as flags, writes the files and checks them.
 *
 *     npm run new
 *     npm run new:sheet -- --hub salute --title "Scegliere il pediatra" --kind guide …
 *     npm run new:sheet -- --help
 */
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { report } from '#src/lib/check/report.ts';
import { Trouble } from '#src/lib/command/trouble.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { say } from '#src/lib/domain/say.ts';
import { KINDS } from '#src/lib/scaffold/kinds.ts';
import type { Kind } from '#src/lib/scaffold/kind.ts';
import { complain } from '#scripts/complain.ts';
import { asker, askKind } from '#scripts/new/ask.ts';
import { makeNew, type Made } from '#scripts/new/make.ts';
import { settings } from '#scripts/settings.ts';
import { tellEditors } from '#scripts/tell-editors.ts';

const { values, positionals } = parseArgs({ strict: false, allowPositionals: true, options: flags() });
const speak = values['en'] === true ? 'en' : 'it';
// A flag without a value, or that nobody knows, is handed on as empty: it is refused with the name that was meant.
const given = Object.fromEntries(
  Object.entries(values)
    .filter(([name]) => name !== 'help' && name !== 'en')
    .map(([name, value]) => [name, typeof value === 'string' ? value : '']),
);
const person = process.stdin.isTTY && process.stdout.isTTY;
const place = settings();

try {
  const [name, ...more] = positionals;
  const kind = name === undefined && person ? await askKind(speak) : kindOf(name);
  if (more.length > 0)
    throw new Trouble(
      say(
        `Non capisco «${more.join(' ')}»: scrivi --nome valore.`,
        `“${more.join(' ')}”: write --name value.`,
      ),
    );
  if (values['help'] === true || kind === undefined)
    console.log(kind ? help(kind) : KINDS.map(help).join('\n\n'));
  else {
    tell(await makeNew(kind, given, place, person ? asker(speak) : undefined));
    await tellEditors(place);
  }
} catch (error) {
  complain(error);
}

/** Every flag of every kind has a value. */
function flags(): Record<string, { type: 'string' | 'boolean' }> {
  const names = KINDS.flatMap(({ questions }) => questions.map((question) => question.name));
  return {
    ...Object.fromEntries(names.map((flag) => [flag, { type: 'string' as const }])),
    help: { type: 'boolean' },
    en: { type: 'boolean' },
  };
}

function kindOf(name: string | undefined): Kind | undefined {
  const kind = KINDS.find((one) => one.name === name);
  if (kind || name === undefined) return kind;
  const names = KINDS.map((one) => one.name);
  const meant = nearest(name, names);
  throw new Trouble(
    say(
      `«${name}» non si può fare. ${meant ? `Volevi scrivere «${meant}»?` : `Ci sono: ${names.join(', ')}.`}`,
      `“${name}” cannot be made. ${meant ? `Did you mean “${meant}”?` : `There are: ${names.join(', ')}.`}`,
    ),
  );
}

function help({ name, what, questions }: Kind): string {
  const lines = questions.map(
    ({ name: flag, ask, optional }) => `  --${flag}${optional ? ' (facoltativo)' : ''}: ${ask[speak]}`,
  );
  return [`npm run new:${name} -- …   ${what[speak]}`, ...lines].join('\n');
}

function tell({ draft, advice }: Made): void {
  const prefix = `${relative(process.cwd(), place.root)}/`;
  for (const { path } of draft.files) console.log(`✓ ${prefix}${path}`);
  for (const { to } of draft.copies) console.log(`✓ ${prefix}${to}`);
  if (advice.length > 0) console.log(report(advice, 'text', speak, prefix));
  const next = {
    draft: say(
      'È una bozza: nessuno la vede finché «status» non cambia. Completa i testi «Da scrivere:», poi npm run check.',
      'It is a draft: nobody sees it before “status” changes. Write the texts “Da scrivere:”, then npm run check.',
    ),
    live: say(
      'Si pubblica con il prossimo commit. Completa ciò che sai, poi npm run check.',
      'It is published with the next commit. Add what you know, then npm run check.',
    ),
  };
  console.log(next[draft.state][speak]);
  if (draft.page !== undefined)
    console.log(
      `${{ it: 'Per vederla: npm run dev, poi', en: 'To see it: npm run dev, then' }[speak]} http://localhost:${process.env['PORT'] ?? '4321'}${draft.page}`,
    );
}
