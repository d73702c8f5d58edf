import { lettersOf } from '#src/lib/domain/script.ts';

/** Fewer letters may be a name or an address. */
const LEAST = 12;

/** How much of a text must be in the letters of its language: Chinese ones say more each, Latin texts quote others. */
const SHARES: Readonly<Record<string, number>> = { Latn: 0.1, Hans: 0.25, Hant: 0.25, Hani: 0.25 };

/** Whether a text is mostly in another script than its language's; a Latin one, whether it is hardly in Latin at all. */
export function isForeignScript(text: string, script: string): boolean {
  const own = lettersOf(script);
  if (!own) return false;
  const letters = lengthOf(text, /\p{L}+/gu);
  const mine = lengthOf(text, new RegExp(`(?:${own.source})+`, 'gu'));
  return letters >= LEAST && mine / letters <= (SHARES[script] ?? 0.5);
}

/** How much of a text a pattern covers. Patterns of whole runs find a few words where single letters are thousands. */
const lengthOf = (text: string, runs: RegExp): number =>
  (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0);
