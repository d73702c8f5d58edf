/** What a judge found: whether all is as the standard says, and a line for each thing that is not. */
export interface Verdict {
  ok: boolean;
  details: string[];
}

/** Judges the built files in a folder by the rules of somebody else: a standard, not our code. */
export interface Judge {
  name: string;
  /** @param root the folder of the built site */
  run: (root: string) => Promise<Verdict>;
}

/** All is well when there is nothing to tell. Long lists are cut: the first faults show the pattern. */
export const verdict = (details: readonly string[], most = 50): Verdict => ({
  ok: details.length === 0,
  details:
    details.length > most
      ? [...details.slice(0, most), `… e altri ${details.length - most} / and ${details.length - most} more`]
      : [...details],
});
