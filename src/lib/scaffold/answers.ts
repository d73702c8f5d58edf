import { Trouble } from '#src/lib/command/trouble.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import type { Kind, Known, Question } from './kind.ts';
import { listOf, refuseAmong } from './question.ts';

/** Asks a person; undefined where there is none to ask. */
export type Ask = (question: Question, known: Known, otherwise: string | undefined) => Promise<string>;

/** Why an answer will not do; undefined when it will. */
export function refusal(question: Question, answer: string, known: Known): Say | undefined {
  const choices = question.among?.(known);
  for (const one of choices ? (question.many ? listOf(answer) : [answer]) : []) {
    const why = refuseAmong(one, choices ?? []);
    if (why) return why;
  }
  return question.refuse?.(answer, known);
}

/**
 * All answers of a kind: those given as flags, those of a person, and what stands where nobody answers. Without a
 * person to ask, everything that is missing or wrong is said at once.
 */
export async function answersFor(
  kind: Kind,
  given: Readonly<Record<string, string>>,
  world: Omit<Known, 'answers'>,
  ask?: Ask,
): Promise<Known> {
  const answers: Record<string, string> = {};
  const known: Known = { ...world, answers };
  const wrong: Say[] = Object.keys(given)
    .filter((name) => !kind.questions.some((question) => question.name === name))
    .map((name) => unknownFlag(name, kind));
  for (const question of kind.questions) {
    if (question.when?.(known) === false) continue;
    const flag = given[question.name];
    const otherwise = question.otherwise?.(known);
    const answer = (flag ?? (ask ? await ask(question, known, otherwise) : otherwise) ?? '').trim();
    if (answer === '') {
      if (!question.optional) wrong.push(missing(question, known));
      continue;
    }
    const why = refusal(question, answer, known);
    if (why) wrong.push(say(`--${question.name}: ${why.it}`, `--${question.name}: ${why.en}`));
    answers[question.name] = answer;
  }
  if (wrong.length > 0)
    throw new Trouble(
      say(
        [...wrong.map(({ it }) => it), 'Non ho scritto niente.'].join('\n'),
        [...wrong.map(({ en }) => en), 'Nothing was written.'].join('\n'),
      ),
    );
  return known;
}

function missing({ name, ask, among }: Question, known: Known): Say {
  const choices = among?.(known).map(({ value }) => value) ?? [];
  const list = choices.length > 0 ? ` (${choices.join(', ')})` : '';
  return say(`Manca --${name}. ${ask.it}${list}`, `--${name} is missing. ${ask.en}${list}`);
}

function unknownFlag(name: string, { name: kind, questions }: Kind): Say {
  const names = questions.map((question) => `--${question.name}`);
  const meant = nearest(`--${name}`, names);
  return meant === undefined
    ? say(
        `L’opzione --${name} non esiste per «${kind}». Ci sono: ${names.join(', ')}.`,
        `There is no option --${name} for “${kind}”. There are: ${names.join(', ')}.`,
      )
    : say(
        `L’opzione --${name} non esiste. Volevi scrivere ${meant}?`,
        `There is no option --${name}. Did you mean ${meant}?`,
      );
}
