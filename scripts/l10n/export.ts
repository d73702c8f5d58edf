import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { say } from '#src/lib/domain/say.ts';
import { exportsOf, WORK, type Want } from '#scripts/l10n/exports.ts';
import type { Command } from '#scripts/l10n/command.ts';
import { xliff12 } from '#src/lib/translation/xliff/write-1.ts';
import { xliff21 } from '#src/lib/translation/xliff/write.ts';

/** `npm run l10n -- export <lang>`: exchange files for the programs translators use. */
export const exportXliff: Command = {
  name: 'export',
  help: say(
    'scrive file XLIFF per i programmi di traduzione: un pezzo, «catalogues» (testi brevi), «interface», o tutto ciò che manca o è vecchio',
    'writes XLIFF files for translation programs: a piece, “catalogues” (short texts), “interface”, or all that is missing or stale',
  ),
  args: [
    { name: 'lingua', kind: 'lang' },
    { name: 'pezzo', kind: 'text', optional: true, many: true },
  ],
  flags: {
    missing: { help: say('solo ciò che manca', 'only what is missing') },
    stale: { help: say('solo ciò il cui italiano è cambiato', 'only what has its Italian changed') },
    all: { help: say('tutto, anche ciò che va bene', 'everything, what is in order too') },
    xliff: {
      value: 'text',
      among: ['2.1', '1.2'],
      help: say('la versione: 2.1 (di solito) o 1.2', 'the version: 2.1 (the usual one) or 1.2'),
    },
    out: { value: 'text', help: say('la cartella in cui scrivere: xliff', 'the folder to write to: xliff') },
  },
  async run({ args, flags, settings, portal, speak }) {
    const [lang = '', ...names] = args;
    const content = await portal();
    const locale = content.site.languages.find(({ code }) => code === lang);
    if (!locale || lang === content.site.source)
      throw new Trouble(
        say(`La lingua «${lang}» non si esporta.`, `The language “${lang}” cannot be exported.`),
      );
    const want: Want = WORK.find((one) => flags[one]) ?? (names.length > 0 ? 'all' : 'work');
    const { found, unknown, known } = exportsOf({ portal: content, locale, settings, names, want });
    const [wrong] = unknown;
    if (wrong !== undefined) {
      const meant = nearest(wrong, known);
      throw new Trouble(
        say(
          `«${wrong}» non esiste.${meant ? ` Volevi scrivere «${meant}»?` : ''}`,
          `“${wrong}” does not exist.${meant ? ` Did you mean “${meant}”?` : ''}`,
        ),
      );
    }
    const folder = resolve(typeof flags['out'] === 'string' ? flags['out'] : 'xliff');
    mkdirSync(folder, { recursive: true });
    const files = found.map(({ name, exchange }) => {
      const file = join(folder, `${name}.${lang}.xlf`);
      writeFileSync(file, flags['xliff'] === '1.2' ? xliff12(exchange) : xliff21(exchange));
      return relative(process.cwd(), file);
    });
    const end = say(
      files.length === 0 ? 'Non c’è niente da tradurre.' : `${files.length} file.`,
      files.length === 0 ? 'There is nothing to translate.' : `${files.length} files.`,
    );
    return { text: [...files.map((file) => `✓ ${file}`), end[speak]].join('\n'), json: { files } };
  },
};
