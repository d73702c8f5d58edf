import { parseArgs } from 'node:util';
import { isDay } from '#src/lib/domain/date.ts';
import { FEED_KINDS, type FeedKind } from '#src/lib/domain/ledger.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { say } from '#src/lib/domain/say.ts';
import { Trouble } from '#src/lib/command/trouble.ts';

/** What `npm run export -- …` is asked. */
export interface ExportOptions {
  since?: string;
  only?: FeedKind;
  dryRun: boolean;
  confirm: boolean;
  out: string;
  help: boolean;
}

const FLAGS = {
  since: { type: 'string' },
  only: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  confirm: { type: 'boolean', default: false },
  out: { type: 'string', default: 'feed-export' },
  help: { type: 'boolean', default: false },
} as const;

export const HELP = `npm run export -- [opzioni / options]

  --dry-run        dice che cosa è nuovo, aggiornato o ritirato, e non scrive niente
                   says what is new, updated or withdrawn, and writes nothing
  --confirm        dopo l’invio: scrive anche il registro, content/ledger/<giorno>.json
                   after sending: writes the ledger too, content/ledger/<day>.json
  --since <giorno> lo ZIP e l’elenco contano come non inviato ciò che è stato inviato da quel giorno in poi
                   ZIP and list count what was sent on that day or later as not sent
  --only <tipo>    ZIP, elenco e registro di un solo tipo / ZIP, list and ledger of one kind only:
                   ${FEED_KINDS.join(', ')}
  --out <cartella> dove scrivere / where to write (feed-export)
  --help           questo testo / this text
`;

/**
 * Reads the arguments.
 *
 * @throws Trouble for flags that do not exist and values that cannot be
 */
export function exportOptions(args: readonly string[]): ExportOptions {
  const { since, only, 'dry-run': dryRun, confirm, out, help } = parsed(args);
  if (since !== undefined && !isDay(since))
    throw refused(
      `--since vuole un giorno, 2026-05-02, non «${since}».`,
      `--since wants a day, 2026-05-02, not “${since}”.`,
    );
  const kind = FEED_KINDS.find((known) => known === only);
  if (only !== undefined && kind === undefined) {
    const meant = nearest(only, FEED_KINDS);
    throw refused(
      `--only vuole un tipo, non «${only}».${meant ? ` Volevi scrivere «${meant}»?` : ''} I tipi: ${FEED_KINDS.join(', ')}.`,
      `--only wants a kind, not “${only}”.${meant ? ` Did you mean “${meant}”?` : ''} Kinds: ${FEED_KINDS.join(', ')}.`,
    );
  }
  if (confirm && dryRun)
    throw refused(
      '--confirm scrive il registro, --dry-run niente: scegli.',
      '--confirm writes the ledger, --dry-run nothing: choose.',
    );
  if (confirm && since !== undefined)
    throw refused(
      '--since non va con --confirm: il registro segue l’ultimo invio.',
      '--since does not go with --confirm: the ledger follows the last run.',
    );
  if (out.trim() === '') throw refused('--out vuole una cartella.', '--out wants a folder.');
  return {
    ...(since !== undefined && { since }),
    ...(kind !== undefined && { only: kind }),
    dryRun,
    confirm,
    out,
    help,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: FLAGS, strict: true, allowPositionals: false }).values;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw refused(
      `Non capisco queste opzioni (${message}). Guarda --help.`,
      `These options are not understood (${message}). See --help.`,
    );
  }
}

const refused = (it: string, en: string): Trouble => new Trouble(say(it, en));
