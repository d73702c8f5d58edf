import type { Portal } from '#src/lib/domain/portal.ts';

/**
 * The portal that the build command has loaded, for Astro's pages, which run in the same process but in a
 * bundle of their own. Pages never read content themselves.
 */
export interface Handoff {
  portal: Portal;
  today: string;
  /** Addresses to render; undefined for all. */
  only?: ReadonlySet<string> | undefined;
}

const KEY = Symbol.for('portal.handoff');

export function handOff(handoff: Handoff): void {
  (globalThis as Record<symbol, unknown>)[KEY] = handoff;
}

/** The portal handed over, or undefined where Astro was started by itself. */
export function handedOver(): Handoff | undefined {
  return (globalThis as Record<symbol, unknown>)[KEY] as Handoff | undefined;
}
