import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';

/** Where the site is shown when nobody says otherwise. */
export const USUAL_PORT = 4321;

/**
 * The port that a person wrote, or the usual one.
 *
 * @throws {Trouble} when it is no port
 */
export function portFrom(written: string | undefined): number {
  if (written === undefined || written === '') return USUAL_PORT;
  const port = Number(written);
  if (/^\d+$/.test(written) && port <= 65535) return port;
  throw new Trouble(
    say(
      `PORT deve essere un numero da 0 a 65535, per esempio PORT=4322. Trovato: ${written}`,
      `PORT must be a number from 0 to 65535, for example PORT=4322. Found: ${written}`,
    ),
  );
}
