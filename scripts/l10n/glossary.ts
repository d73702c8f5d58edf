import { say } from '#src/lib/domain/say.ts';
import { glossaryCsv } from '#src/lib/translation/glossary/csv.ts';
import { glossaryEntries } from '#src/lib/translation/glossary/entries.ts';
import { glossaryTbx } from '#src/lib/translation/glossary/tbx.ts';
import type { Command } from './command.ts';

/** The glossary, for the programs of translators. */
export const glossary: Command = {
  name: 'glossary',
  help: say('Il glossario per i programmi di traduzione.', 'The glossary for translators’ programs.'),
  args: [],
  flags: {
    format: {
      value: 'text',
      among: ['csv', 'tbx'],
      help: say('csv o tbx (TBX-Basic)', 'csv or tbx (TBX-Basic)'),
    },
  },
  async run({ flags, portal }) {
    const content = await portal();
    const entries = glossaryEntries(content);
    const text = flags['format'] === 'tbx' ? glossaryTbx(entries, content.site.name) : glossaryCsv(entries);
    return { text: text.trimEnd(), json: entries };
  },
};
