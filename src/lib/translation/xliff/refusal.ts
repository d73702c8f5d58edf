import type { Place } from '#src/lib/domain/finding.ts';
import type { Say, ToolLanguage } from '#src/lib/domain/say.ts';

/** Why an exchange file is not taken: where, what, and what to do. Nothing is written when there is one. */
export class Refusal extends Error {
  readonly place: Place;
  readonly what: Say;
  readonly mend: Say;

  constructor(place: Place, what: Say, mend: Say) {
    super(`${place.path}:${place.line}:${place.column} ${what.en}`);
    this.name = 'Refusal';
    this.place = { path: place.path, line: place.line, column: place.column };
    this.what = what;
    this.mend = mend;
  }
}

/** One line, as the check writes them. */
export const refusalText = ({ place, what, mend }: Refusal, speak: ToolLanguage): string =>
  `✗ ${place.path}:${place.line}:${place.column}  ${what[speak]} ${mend[speak]}`;
