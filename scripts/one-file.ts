import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';

/**
 * The one file that a command was given.
 *
 * @param call how the command is written, for who wrote it otherwise
 * @throws {Trouble} when there is none, or more than one
 */
export function oneFile([file, ...more]: readonly string[], call: string): string {
  if (file === undefined || more.length > 0)
    throw new Trouble(say(`Di un file alla volta: ${call}`, `One file at a time: ${call}`));
  return file;
}
