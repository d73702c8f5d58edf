import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { HEAD } from '#src/lib/domain/piece.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { gulpease } from '#src/lib/prose/sentences.ts';
import type { Written } from './written.ts';

/** The Gulpease index from which a text is easy for who has finished middle school. */
export const EASY = 60;

/** What everybody reads first: whether the sheet is for them, and what to do. */
export const READ_FIRST: Readonly<Record<string, Say>> = {
  [HEAD]: say('il titolo e il riassunto', 'the title and the summary'),
  who: say('la sezione «who»', 'section “who”'),
  how: say('la sezione «how»', 'section “how”'),
};

/** The parts that everybody reads first and that are hard to read. */
export const checkReadability = (written: readonly Written[]): Finding[] =>
  Object.entries(READ_FIRST).flatMap(([part, name]) => {
    const own = written.filter((one) => one.part === part);
    const index = gulpease(own.map(({ text }) => text));
    const first = own[0];
    if (index === undefined || index >= EASY || !first) return [];
    const shown = Math.floor(index);
    return [
      finding(
        'readability-low',
        first.place,
        say(
          `Per ${name.it} l’indice Gulpease è ${shown}, sotto ${EASY}: si legge a fatica.`,
          `For ${name.en} the Gulpease index is ${shown}, below ${EASY}: hard to read.`,
        ),
        say('Usa frasi più corte e parole più comuni.', 'Use shorter sentences and commoner words.'),
        'warning',
      ),
    ];
  });
