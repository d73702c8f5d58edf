import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';

/** The arguments of a command; what it does not know is refused, with the way it is called. */
export function readFlags<Config extends ParseArgsConfig>(
  call: string,
  config: Config,
): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (cause) {
    const what = process.argv.slice(2).join(' ');
    throw new Trouble(
      say(
        `Non capisco «${what}». Si scrive così: ${call}`,
        `“${what}” is not clear. Write it like this: ${call}`,
      ),
      { cause },
    );
  }
}
