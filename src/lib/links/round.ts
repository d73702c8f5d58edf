import { setTimeout as pause } from 'node:timers/promises';
import { askFor, type AskOptions } from './ask.ts';
import type { Outcome } from './outcome.ts';

export interface RoundOptions extends AskOptions {
  /** Milliseconds between two questions to the same host. */
  delay: number;
  /** Told of each outcome as it comes. */
  told?: (outcome: Outcome) => void;
}

/**
 * Asks for one address after the other, host by host, as a person would who has time: never two at once. A host whose
 * name is not known is not asked again.
 *
 * @param urls those of a host together
 */
export async function askAll(urls: readonly string[], options: RoundOptions): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let [last, unknown] = ['', ''];
  for (const url of urls) {
    const { host } = new URL(url);
    if (host === last && host !== unknown) await pause(options.delay);
    const outcome: Outcome =
      host === unknown ? { url, kind: 'unreachable', code: 'ENOTFOUND' } : await askFor(url, options);
    if (outcome.code === 'ENOTFOUND') unknown = host;
    last = host;
    outcomes.push(outcome);
    options.told?.(outcome);
  }
  return outcomes;
}
