import type { Locale } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { stringFaults, type StringFault } from '#src/lib/i18n/faults.ts';
import { missingKeys } from '#src/lib/i18n/strings.ts';
import { interfaceStrings, ownStrings, type Added } from './interface-strings.ts';
import type { WorkState } from './state.ts';

/** How far the interface is in a language. */
export interface InterfaceState {
  /** Keys for which readers get the Italian. */
  missing: string[];
  /** What is wrong with the strings that are there. */
  faults: StringFault[];
  /** Translated by a program and checked by nobody. */
  machine: boolean;
}

/** The state of the interface’s strings: those that ship, with those that the content adds. */
export const interfaceState = (portal: Portal, locale: Locale): InterfaceState => ({
  missing: missingKeys(locale, portal.interface),
  faults: stringFaults(locale, portal.interface),
  machine: locale.interface.status === 'machine',
});

/**
 * Each string that a language needs: its Italian without the values, and how far its translation is. Faulty are those with
 * other values than the Italian's; of the others somebody vouches for all together, in `site.yaml`.
 */
export function interfaceStates(
  locale: Locale,
  added: Added,
): Map<string, { italian: string; state: WorkState }> {
  const own = ownStrings(locale, added);
  const faulty = new Set(stringFaults(locale, new Map(added)).map(({ key }) => key));
  const { status } = locale.interface;
  const rest = status === 'source' || status === 'approved' ? 'current' : status;
  return new Map(
    [...interfaceStrings(locale, added)].map(([key, italian]) => [
      key,
      {
        italian: italian.replace(/\{\{[^{}]*\}\}/g, ' '),
        state: own[key] === undefined ? 'missing' : faulty.has(key) ? 'faulty' : rest,
      },
    ]),
  );
}
