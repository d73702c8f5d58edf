import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';

/**
 * A span of time that a person wrote.
 *
 * @throws {Trouble} when it is no whole number of milliseconds
 */
export function milliseconds(written: string, call: string): number {
  if (/^\d{1,7}$/.test(written)) return Number(written);
  throw new Trouble(
    say(
      `«${written}» non è un numero di millisecondi. Si scrive così: ${call}`,
      `“${written}” is no number of milliseconds. Write it like this: ${call}`,
    ),
  );
}
