/** The mediators’ tools: `npm run l10n -- <command>`. */
import { loadPortal } from '#src/lib/content/load.ts';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { checkArguments, COMMON, Misuse, readArguments, unknown, usage } from '#scripts/l10n/arguments.ts';
import type { Command } from '#scripts/l10n/command.ts';
import { COMMANDS } from '#scripts/l10n/table.ts';
import { settings } from '#scripts/settings.ts';

const [name = '', ...words] = process.argv.slice(2);
const speak = words.includes('--en') || name === '--en' ? 'en' : 'it';

try {
  const command = COMMANDS.find((one) => one.name === name);
  if (command) process.exitCode = await run(command);
  else if (['', '--help', 'help', '--en'].includes(name)) console.log(help(COMMANDS));
  else
    throw unknown(
      say('Il comando', 'The command'),
      name,
      COMMANDS.map((one) => one.name),
    );
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(error.say[speak]);
  process.exitCode = error instanceof Misuse ? 2 : 1;
}

async function run(command: Command): Promise<number> {
  const given = readArguments(command, words);
  if (given.flags['help']) {
    console.log(help([command]));
    return 0;
  }
  const place = settings();
  const progress = (what: Say): void => {
    if (process.stderr.isTTY) console.error(`… ${what[speak]}`);
  };
  const slow = setTimeout(() => progress(say('leggo i contenuti', 'reading the content')), 700);
  const portal = await loadPortal({
    ...place,
    level: command.statesOnly?.(given.flags) ? 'states' : 'whole',
  }).finally(() => clearTimeout(slow));
  checkArguments(command, given, portal);
  const {
    text,
    json,
    exit = 0,
  } = await command.run({
    ...given,
    settings: place,
    speak,
    portal: () => Promise.resolve(portal),
    progress,
  });
  console.log(given.flags['json'] ? JSON.stringify(json, null, 2) : text);
  return exit;
}

function help(commands: readonly Command[]): string {
  return commands
    .flatMap((command) => [
      usage(command),
      `    ${command.help.it}`,
      `    ${command.help.en}`,
      ...Object.entries({ ...command.flags, ...COMMON }).map(
        ([flag, { help: about }]) => `      --${flag}: ${about.it} / ${about.en}`,
      ),
    ])
    .join('\n');
}
