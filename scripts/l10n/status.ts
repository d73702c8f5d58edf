import { say } from '#src/lib/domain/say.ts';
import { countStates, coverage } from '#src/lib/translation/coverage.ts';
import { STATE_NAMES } from '#src/lib/translation/report/names.ts';
import { columns } from '#src/lib/translation/report/table.ts';
import { reaches, WORK_STATES, type WorkState } from '#src/lib/translation/state.ts';
import type { Command } from './command.ts';

/** How far each language is. */
export const status: Command = {
  name: 'status',
  help: say(
    'Quanto è tradotto in ogni lingua: pezzi, testi brevi, interfaccia.',
    'How much is translated in each language: pieces, short texts, interface.',
  ),
  args: [],
  flags: {
    lang: { value: 'lang', help: say('solo queste lingue: ar,ur', 'these languages only: ar,ur') },
    hub: { value: 'hub', help: say('solo un HUB', 'one HUB only') },
    quick: {
      help: say(
        'solo gli stati, senza controllare i testi: non trova i file difettosi',
        'states alone, without checking the texts: does not find faulty files',
      ),
    },
    'fail-on': {
      value: 'state',
      help: say(
        'finisce con 1 se un pezzo è in questo stato o peggio',
        'ends with 1 if a piece is in this state or worse',
      ),
    },
  },
  statesOnly: ({ quick }) => quick === true,
  async run({ flags, portal, speak }) {
    const langs = typeof flags['lang'] === 'string' ? flags['lang'].split(',') : undefined;
    const hub = typeof flags['hub'] === 'string' ? flags['hub'] : undefined;
    const rows = coverage(await portal(), { langs, hub });
    const least = flags['fail-on'] as WorkState | undefined;
    const failing = least
      ? rows.flatMap(({ cells }) => cells).filter(({ state }) => reaches(state, least))
      : [];
    const head = [
      speak === 'it' ? 'lingua' : 'language',
      ...WORK_STATES.map((state) => STATE_NAMES[state][speak]),
      ...(speak === 'it'
        ? ['parole da tradurre', 'parole da rivedere']
        : ['words to translate', 'words to go over']),
      speak === 'it' ? 'testi brevi' : 'short texts',
      speak === 'it' ? 'interfaccia' : 'interface',
    ];
    const table = rows.map(({ lang, cells, short, toTranslate, toReview, interface: own }) => {
      const counts = countStates(cells);
      const all = Object.values(short).flatMap((states) => Object.entries(states));
      const done = all.filter(([state]) => state !== 'missing').reduce((sum, [, count]) => sum + count, 0);
      const total = all.reduce((sum, [, count]) => sum + count, 0);
      const strings = own.missing + own.faults > 0 ? `−${own.missing} ✗${own.faults}` : '✓';
      return [
        lang,
        ...WORK_STATES.map((state) => counts[state] ?? 0),
        toTranslate,
        toReview,
        `${done}/${total}`,
        `${strings}${own.machine ? ` ${STATE_NAMES.machine[speak]}` : ''}`,
      ];
    });
    const worst = failing.map(
      ({ lang, piece, state }) => `✗ ${lang}  ${piece}  ${STATE_NAMES[state][speak]}`,
    );
    return {
      text: [columns([head, ...table]), ...worst].join('\n'),
      json: rows,
      exit: failing.length > 0 ? 1 : 0,
    };
  },
};
