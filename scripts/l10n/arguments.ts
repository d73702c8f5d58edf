import { Trouble } from '#src/lib/command/trouble.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { allPieces, findPiece, targets } from '#src/lib/translation/pieces.ts';
import { WORK_STATES } from '#src/lib/translation/state.ts';
import type { Command, Flag } from './command.ts';

/** A command written wrongly: it ends with 2. */
export class Misuse extends Trouble {}

/** Flags that every subcommand has. */
export const COMMON: Readonly<Record<string, Flag>> = {
  json: { help: say('scrive JSON', 'writes JSON') },
  en: { help: say('parla inglese', 'speaks English') },
  help: { help: say('spiega il comando', 'explains the command') },
};

export interface Given {
  args: string[];
  flags: Record<string, string | true>;
}

/** Arguments and flags of a subcommand, as written. A flag nobody knows is refused, with the nearest one. */
export function readArguments(command: Command, words: readonly string[]): Given {
  const known = { ...COMMON, ...command.flags };
  const given: Given = { args: [], flags: {} };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    if (!word.startsWith('--')) {
      given.args.push(word);
      continue;
    }
    const [name = '', inline] = word.slice(2).split(/=(.*)/s);
    const flag = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!flag)
      throw unknown(
        say('L’opzione', 'The option'),
        `--${name}`,
        Object.keys(known).map((key) => `--${key}`),
      );
    if (flag.value === undefined) given.flags[name] = true;
    else {
      const value = inline ?? words[++at];
      if (value === undefined || value.startsWith('--'))
        throw new Misuse(say(`--${name} vuole un valore.`, `--${name} wants a value.`));
      given.flags[name] = value;
    }
  }
  const least = command.args.filter(({ optional }) => !optional).length;
  const most = command.args.some(({ many }) => many) ? Infinity : command.args.length;
  if (!given.flags['help'] && (given.args.length < least || given.args.length > most))
    throw new Misuse(say(`Si scrive così: ${usage(command)}`, `Write it like this: ${usage(command)}`));
  return given;
}

/** Refuses languages, pieces, HUBs and states that do not exist, with the nearest that does. */
export function checkArguments(command: Command, { args, flags }: Given, portal: Portal): void {
  const langs = targets(portal).map(({ code }) => code);
  const lang = (value: string): void => among(say('La lingua', 'The language'), value, langs);
  command.args.forEach(({ kind }, index) => {
    const value = args[index];
    if (value === undefined) return;
    if (kind === 'lang') lang(value);
    if (kind === 'piece' && value !== 'catalogues' && !findPiece(portal, value))
      throw unknown(
        say('Il pezzo', 'The piece'),
        value,
        allPieces(portal).flatMap(({ folder, id }) => [folder, id]),
      );
  });
  for (const [name, value] of Object.entries(flags)) {
    const flag = command.flags[name];
    if (value === true || !flag) continue;
    if (flag.value === 'lang') value.split(',').forEach(lang);
    if (flag.value === 'hub') among(say('L’HUB', 'The HUB'), value, [...portal.hubs.keys()]);
    if (flag.value === 'state') among(say('Lo stato', 'The state'), value, WORK_STATES);
    if (flag.among) among(say('Il valore', 'The value'), value, flag.among);
  }
}

function among(what: Say, value: string, known: readonly string[]): void {
  if (!known.includes(value)) throw unknown(what, value, known);
}

/** A name that does not exist, and what was probably meant. */
export function unknown(what: Say, value: string, known: readonly string[]): Misuse {
  const meant = nearest(value, known);
  const list = known.length <= 30 ? known.join(', ') : '';
  return new Misuse(
    say(
      `${what.it} «${value}» non esiste. ${meant ? `Volevi scrivere «${meant}»?` : list && `Ci sono: ${list}.`}`.trim(),
      `${what.en} “${value}” does not exist. ${meant ? `Did you mean “${meant}”?` : list && `There are: ${list}.`}`.trim(),
    ),
  );
}

/** `npm run l10n -- diff <lang> <piece>`. */
export function usage({ name, args, flags }: Command): string {
  const words = args.map((arg) => (arg.optional ? `[${arg.name}]` : `<${arg.name}>`) + (arg.many ? '…' : ''));
  const options = Object.entries(flags).map(
    ([flag, { value }]) => `[--${flag}${value ? ` <${value}>` : ''}]`,
  );
  return ['npm run l10n --', name, ...words, ...options].join(' ');
}
