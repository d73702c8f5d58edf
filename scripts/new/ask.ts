import input from '@inquirer/input';
import select from '@inquirer/select';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say, type ToolLanguage } from '#src/lib/domain/say.ts';
import { refusal, type Ask } from '#src/lib/scaffold/answers.ts';
import { KINDS } from '#src/lib/scaffold/kinds.ts';
import type { Kind } from '#src/lib/scaffold/kind.ts';

/** How many answers fit on a screen. */
const SCREEN = 12;

/** Asks the person at the terminal, one question at a time, until the answer will do. */
export const asker =
  (speak: ToolLanguage): Ask =>
  async (question, known, otherwise) => {
    const { ask, among, many, optional } = question;
    const choices = among?.(known) ?? [];
    const leave = { it: '(lascia vuoto)', en: '(leave empty)' }[speak];
    if (choices.length > 0 && !many)
      return until(
        select({
          message: ask[speak],
          pageSize: SCREEN,
          ...(otherwise === undefined ? {} : { default: otherwise }),
          choices: [
            ...(optional ? [{ value: '', name: leave }] : []),
            ...choices.map(({ value, name }) => ({
              value,
              name: name === value ? value : `${name} (${value})`,
            })),
          ],
        }),
      );
    const list = choices.length > 0 ? ` [${choices.map(({ value }) => value).join(', ')}]` : '';
    return until(
      input({
        message: `${ask[speak]}${list}${optional ? ` ${leave}` : ''}`,
        ...(otherwise === undefined ? {} : { default: otherwise }),
        validate: (answer) => {
          const text = answer.trim();
          if (text === '')
            return optional === true || { it: 'Serve una risposta.', en: 'An answer is needed.' }[speak];
          return refusal(question, text, known)?.[speak] ?? true;
        },
      }),
    );
  };

/** What the person wants to make. */
export const askKind = (speak: ToolLanguage): Promise<Kind> =>
  until(
    select({
      message: { it: 'Che cosa vuoi fare?', en: 'What do you want to make?' }[speak],
      pageSize: SCREEN,
      choices: KINDS.map((kind) => ({ value: kind, name: kind.what[speak] })),
    }),
  );

/** Ctrl+C ends everything, in plain words. */
async function until<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError')
      throw new Trouble(say('Interrotto: non ho scritto niente.', 'Stopped: nothing was written.'), {
        cause: error,
      });
    throw error;
  }
}
