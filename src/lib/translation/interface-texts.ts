import type { Locale } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { stringFaults, type StringFault } from '#src/lib/i18n/faults.ts';
import { missingKeys } from '#src/lib/i18n/strings.ts';

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
