import { say } from '#src/lib/domain/say.ts';
import { queue } from '#src/lib/translation/queue.ts';
import { STATE_NAMES } from '#src/lib/translation/report/names.ts';
import { columns } from '#src/lib/translation/report/table.ts';
import type { Command } from './command.ts';

/** What to translate next. */
export const todo: Command = {
  name: 'todo',
  help: say(
    'Che cosa tradurre in una lingua, dal più urgente, in parole.',
    'What to translate into a language, the most urgent first, in words.',
  ),
  args: [{ name: 'lingua', kind: 'lang' }],
  flags: { hub: { value: 'hub', help: say('solo un HUB', 'one HUB only') } },
  async run({ args: [lang = ''], flags, portal, speak }) {
    const tasks = queue(await portal(), lang, typeof flags['hub'] === 'string' ? flags['hub'] : undefined);
    const rows = tasks.map(({ what, state, priority, due, parts, ids }) => [
      priority,
      STATE_NAMES[state][speak],
      due,
      what,
      parts.length > 0 ? parts.join(', ') : ids ? `${ids.length} ${speak === 'it' ? 'voci' : 'entries'}` : '',
    ]);
    const words = tasks.reduce((sum, { due }) => sum + due, 0);
    const total =
      speak === 'it'
        ? `${tasks.length} cose da fare, ${words} parole.`
        : `${tasks.length} things to do, ${words} words.`;
    return { text: [...(rows.length > 0 ? [columns(rows)] : []), total].join('\n'), json: tasks };
  },
};
