import { resolve } from 'node:path';
import { dayIn } from '#src/lib/domain/date.ts';

export interface Settings {
  /** The content root: `CONTENT` in the environment builds another region. */
  root: string;
  /** Where the built site goes: `OUT` in the environment, else `dist`. */
  out: string;
  /** Today in Italy; `TODAY` in the environment sets it, so that a build can be repeated. */
  today: string;
  cache: string;
}

/** What the commands read from their environment, in one place. */
export function settings(content?: string): Settings {
  return {
    root: resolve(content ?? process.env['CONTENT'] ?? 'content'),
    out: resolve(process.env['OUT'] ?? 'dist'),
    today: process.env['TODAY'] ?? dayIn(new Date(), 'Europe/Rome'),
    cache: resolve(process.env['CACHE'] ?? 'node_modules/.cache/portal'),
  };
}
