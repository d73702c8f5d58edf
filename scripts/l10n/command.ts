import type { Portal } from '#src/lib/domain/portal.ts';
import type { Say, ToolLanguage } from '#src/lib/domain/say.ts';
import type { Settings } from '#scripts/settings.ts';

/** A flag: with a value, or alone. */
export interface Flag {
  value?: 'lang' | 'hub' | 'state' | 'text';
  /** For `text`: what it may be. */
  among?: readonly string[];
  help: Say;
}

/** What a subcommand gets. Flags and arguments have been checked. */
export interface Context {
  settings: Settings;
  args: readonly string[];
  flags: Readonly<Record<string, string | true>>;
  /** The language the tool speaks. */
  speak: ToolLanguage;
  /** Today’s content, read once. */
  portal: () => Promise<Portal>;
  /** Tells who waits what is being done. */
  progress: (what: Say) => void;
}

/** What a subcommand says, and how it ends: 0 well, 1 something to mend. */
export interface Answer {
  text: string;
  json: unknown;
  exit?: 0 | 1;
}

/** One subcommand of `npm run l10n`: a module each, listed in `table.ts`. */
export interface Command {
  name: string;
  help: Say;
  /** Arguments in order. */
  args: readonly { name: string; kind: 'lang' | 'piece' | 'text'; optional?: true; many?: true }[];
  flags: Readonly<Record<string, Flag>>;
  /** Whether with these flags it asks for states alone, of which much less is read. */
  statesOnly?: (flags: Context['flags']) => boolean;
  run: (context: Context) => Promise<Answer>;
}
