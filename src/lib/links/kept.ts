import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import { writeWhole } from '#src/lib/machine/whole.ts';
import { outcomeSchema } from './outcome.ts';

const roundSchema = z.object({
  /** When it was asked, ISO 8601 in UTC. */
  asked: z.iso.datetime(),
  outcomes: z.array(outcomeSchema),
});

/** What came of asking for every address once. */
export type Round = z.infer<typeof roundSchema>;

const fileIn = (cache: string): string => join(cache, 'links.json');

/**
 * Keeps a round, so that it can be shown again without asking.
 *
 * @throws {Trouble} when nobody at all could be reached: then it is this machine that has no network, and what was kept stays
 */
export function keepRound(cache: string, round: Round): void {
  if (round.outcomes.length > 0 && round.outcomes.every(({ kind }) => kind === 'unreachable'))
    throw new Trouble(
      say(
        'Non si raggiunge nessun sito: qui manca la rete? Il controllo di prima è rimasto: npm run check:links -- --offline',
        'No site at all can be reached: is there no network here? The former check is kept: npm run check:links -- --offline',
      ),
    );
  writeWhole(fileIn(cache), `${JSON.stringify(round, null, 2)}\n`);
}

/**
 * The round that was kept last.
 *
 * @throws {Trouble} when there is none, or it cannot be read
 */
export async function lastRound(cache: string): Promise<Round> {
  try {
    return roundSchema.parse(JSON.parse(await readFile(fileIn(cache), 'utf8')));
  } catch (cause) {
    throw new Trouble(
      say(
        'Non c’è un controllo dei collegamenti da mostrare. Prima, con la rete: npm run check:links',
        'There is no check of links to show. First, with the network: npm run check:links',
      ),
      { cause },
    );
  }
}
