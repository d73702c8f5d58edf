/** What a judge found: how much it judged, whether all is as the standard says, a line for each thing that is not. */
export interface Verdict {
  ok: boolean;
  /** Files, unless the judge says what else it counts. */
  judged: number;
  details: string[];
}

/** Judges the built files in a folder by the rules of somebody else: a standard, not our code. */
export interface Judge {
  name: string;
  /** @param root the folder of the built site */
  run: (root: string) => Promise<Verdict>;
}

/**
 * All is well when something was judged and there is nothing to tell. Long lists are cut: the first faults show the
 * pattern.
 */
export const verdict = (details: readonly string[], judged: number, most = 50): Verdict => ({
  ok: judged > 0 && details.length === 0,
  judged,
  details:
    details.length > most
      ? [...details.slice(0, most), `… e altri ${details.length - most} / and ${details.length - most} more`]
      : [...details],
});
