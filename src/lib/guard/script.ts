import { lettersOf } from '#src/lib/domain/script.ts';

/** Fewer letters may be a name or an address. */
const LEAST = 12;

/** Whether a text is mostly in another script than its language's. Latin texts may hold anything. */
export function isForeignScript(text: string, script: string): boolean {
  const own = script === 'Latn' ? undefined : lettersOf(script);
  if (!own) return false;
  const letters = lengthOf(text, /\p{L}+/gu);
  const mine = lengthOf(text, new RegExp(`(?:${own.source})+`, 'gu'));
  return letters >= LEAST && mine / letters <= (script.startsWith('Han') ? 0.25 : 0.5);
}

/** How much of a text a pattern covers. Patterns of whole runs find a few words where single letters are thousands. */
const lengthOf = (text: string, runs: RegExp): number =>
  (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0);
