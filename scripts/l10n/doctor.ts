import { say } from '#src/lib/domain/say.ts';
import { examine } from '#src/lib/translation/doctor.ts';
import type { Command } from './command.ts';

/** What is wrong with the translations, besides being behind. */
export const doctor: Command = {
  name: 'doctor',
  help: say(
    'Che cosa non va nelle traduzioni: file difettosi, impronte perse, testi dell’interfaccia.',
    'What is wrong with the translations: faulty files, lost fingerprints, interface strings.',
  ),
  args: [],
  flags: {},
  async run({ portal, speak }) {
    const found = examine(await portal());
    const errors = found.filter(({ severity }) => severity === 'error').length;
    const lines = found.map(
      ({ severity, where, what }) => `${severity === 'error' ? '✗' : '!'} ${where}  ${what[speak]}`,
    );
    const total =
      speak === 'it'
        ? `${errors} errori, ${found.length - errors} avvisi.`
        : `${errors} errors, ${found.length - errors} warnings.`;
    return { text: [...lines, total].join('\n'), json: found, exit: errors > 0 ? 1 : 0 };
  },
};
