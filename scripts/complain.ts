import { Trouble } from '#src/lib/command/trouble.ts';

/** Ends a command with what stopped it: in plain words when it is known, with its trace when it is not. */
export function complain(error: unknown): void {
  if (!(error instanceof Trouble)) throw error;
  console.error(`\n${error.say.it}\n\n${error.say.en}\n`);
  process.exitCode = 1;
}
