import type { Say } from '#src/lib/domain/say.ts';

/** Something that stops a command, said in the two languages of the tools, with what to do about it. */
export class Trouble extends Error {
  readonly say: Say;

  constructor(say: Say, options?: ErrorOptions) {
    super(`${say.it}\n${say.en}`, options);
    this.name = 'Trouble';
    this.say = say;
  }
}
