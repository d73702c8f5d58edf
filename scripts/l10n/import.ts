import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { report } from '#src/lib/check/report.ts';
import { TRANSLATION_STATUSES } from '#src/lib/domain/pin.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Command } from '#scripts/l10n/command.ts';
import { importOf } from '#scripts/l10n/imports.ts';
import type { Status } from '#src/lib/translation/xliff/declare.ts';
import type { Outcome } from '#src/lib/translation/xliff/import-piece.ts';
import { decodeXml } from '#src/lib/translation/xliff/encoding.ts';
import { Refusal, refusalText } from '#src/lib/translation/xliff/refusal.ts';

/** An exchange file of a piece is some tens of kilobytes; a whole catalogue some hundreds. */
const LIMIT = 8 * 1024 * 1024;

/** `npm run l10n -- import <file…>`: all the files, or none. */
export const importXliff: Command = {
  name: 'import',
  help: say(
    'riporta nei contenuti le traduzioni di file XLIFF fatti con «export»; se uno non va, non scrive niente',
    'brings the translations of XLIFF files made with “export” into the content; if one is wrong, nothing is written',
  ),
  args: [{ name: 'file', kind: 'text', many: true }],
  flags: {
    status: {
      value: 'text',
      among: TRANSLATION_STATUSES,
      help: say(
        'lo stato da dichiarare, al posto di quello del file',
        'the status to declare, not the file’s',
      ),
    },
    by: {
      value: 'text',
      help: say('chi ha tradotto: un ruolo o un ente', 'who translated: a role or a body'),
    },
    engine: { value: 'text', help: say('il motore, se è machine', 'the engine, if it is machine') },
    overwrite: {
      help: say(
        'anche se la traduzione è cambiata dopo l’esportazione',
        'although the translation has changed since the export',
      ),
    },
    'dry-run': { help: say('controlla e non scrive', 'checks and does not write') },
  },
  async run({ args, flags, settings, portal, speak }) {
    const content = await portal();
    const text = (flag: string): string | undefined =>
      typeof flags[flag] === 'string' ? flags[flag] : undefined;
    const wishes = {
      status: TRANSLATION_STATUSES.find((status: Status) => status === text('status')),
      by: text('by'),
      engine: text('engine'),
      overwrite: flags['overwrite'] === true,
    };
    const outcomes = args.map((file): Outcome => {
      try {
        return importOf({ portal: content, settings, path: file, text: read(file), wishes });
      } catch (error) {
        if (error instanceof Refusal) return { path: file, refusals: [error], warnings: [] };
        throw error;
      }
    });
    const twice = doubles(outcomes, args);
    const refusals = [...outcomes.flatMap((outcome) => outcome.refusals), ...twice];
    const writing = refusals.length === 0 && flags['dry-run'] !== true;
    if (writing) write(settings.root, outcomes);
    const root = `${relative(process.cwd(), settings.root)}/`;
    const lines = [
      ...refusals.map((refusal) => refusalText(refusal, speak)),
      ...outcomes.flatMap(({ warnings }) =>
        warnings.length > 0 ? [report(warnings, 'text', speak, root)] : [],
      ),
      ...(refusals.length > 0
        ? [say('Non è stato scritto niente.', 'Nothing was written.')[speak]]
        : outcomes.flatMap((outcome) => [
            told(outcome, root)[speak],
            ...(outcome.next ? [outcome.next[speak]] : []),
          ])),
    ];
    return {
      text: lines.join('\n'),
      json: {
        written: writing ? outcomes.filter((one) => one.text !== undefined).map(({ path }) => path) : [],
        refusals: refusals.map(({ place, what, mend }) => ({ ...place, what, mend })),
        warnings: outcomes.flatMap(({ warnings }) => warnings),
      },
      ...(refusals.length > 0 ? { exit: 1 as const } : {}),
    };
  },
};

function read(file: string): string {
  const at = { path: file, line: 1, column: 1 };
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined)
    throw new Refusal(
      at,
      say('Il file non c’è.', 'There is no such file.'),
      say('Controlla il nome.', 'Check the name.'),
    );
  if (size > LIMIT)
    throw new Refusal(
      at,
      say('Il file è troppo grande.', 'The file is too big.'),
      say('Importa un pezzo alla volta.', 'Import one piece at a time.'),
    );
  return decodeXml(file, readFileSync(file));
}

/** Two files for one text: nobody can say which one holds. */
const doubles = (outcomes: readonly Outcome[], files: readonly string[]): Refusal[] =>
  outcomes.flatMap(({ path }, index) => {
    const first = outcomes.findIndex((other) => other.path === path);
    if (first === index) return [];
    return [
      new Refusal(
        { path: files[index] ?? '', line: 1, column: 1 },
        say(`Anche ${files[first] ?? ''} è per ${path}.`, `${files[first] ?? ''} is for ${path} too.`),
        say('Importane uno solo.', 'Import only one.'),
      ),
    ];
  });

/** Every text goes to a file of its own first, so that a full disk leaves nothing half written. */
function write(root: string, outcomes: readonly Outcome[]): void {
  const made = outcomes.flatMap(({ path, text }) => {
    if (text === undefined) return [];
    const file = join(root, path);
    const partial = join(dirname(file), `.${String(process.pid)}.part`);
    mkdirSync(dirname(file), { recursive: true });
    const unique = `${partial}${path.length}${path.slice(path.lastIndexOf('/') + 1)}`;
    writeFileSync(unique, text);
    return [{ unique, file }];
  });
  for (const { unique, file } of made) renameSync(unique, file);
}

const told = ({ path, text, status }: Outcome, root: string) => {
  const as = status === undefined ? '' : ` (${status})`;
  return text === undefined
    ? say(`= ${root}${path}${as}: diceva già così`, `= ${root}${path}${as}: said so already`)
    : say(`✓ ${root}${path}${as}`, `✓ ${root}${path}${as}`);
};
