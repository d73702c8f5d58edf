import type { Place } from '#src/lib/domain/finding.ts';
import { say, type Say, type ToolLanguage } from '#src/lib/domain/say.ts';

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

/** Somebody has worked on the same file meanwhile. */
export const changedSince = (path: string, target: string): Refusal =>
  new Refusal(
    { path, line: 1, column: 1 },
    say(
      `${target} è cambiato dopo l’esportazione: si perderebbero quei cambiamenti.`,
      `${target} has changed since the export: those changes would be lost.`,
    ),
    say(
      'Esporta di nuovo, oppure aggiungi --overwrite se vale questo file.',
      'Export again, or add --overwrite if this file holds.',
    ),
  );
