import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Pin } from '#src/lib/domain/pin.ts';
import { say, type ToolLanguage } from '#src/lib/domain/say.ts';
import { comparePieces, type Mark, type PartDiff } from '#src/lib/translation/compare.ts';
import { History } from '#src/lib/translation/history.ts';
import { findPiece } from '#src/lib/translation/pieces.ts';
import { reasonLine, STATE_NAMES } from '#src/lib/translation/report/names.ts';
import type { Command } from './command.ts';
import { readNow, recordOf, vocabularyIn } from './files.ts';

/** What has changed in the Italian since a translation was made. */
export const diff: Command = {
  name: 'diff',
  help: say(
    'Che cosa è cambiato in italiano da questa traduzione: [-tolto-] {+aggiunto+}.',
    'What has changed in the Italian since this translation: [-gone-] {+come+}.',
  ),
  args: [
    { name: 'lingua', kind: 'lang' },
    { name: 'pezzo', kind: 'piece' },
  ],
  flags: {},
  async run({ args: [lang = '', name = ''], settings: { root }, portal, speak }) {
    const content = await portal();
    const folder = findPiece(content, name)?.folder ?? name;
    const path = `${folder}/index.${SOURCE}.mdx`;
    const now = readNow(root, path).record;
    const file = `${folder}/index.${lang}.mdx`;
    if (!existsSync(join(root, file)))
      throw new Trouble(
        say(
          `La traduzione ${file} non c’è ancora: è tutto da tradurre.`,
          `There is no translation ${file} yet: everything is to be translated.`,
        ),
      );
    const translation = readNow(root, file).record;
    const pin = (translation.value as { l10n?: Pin } | undefined)?.l10n;
    if (!pin)
      throw new Trouble(
        say(
          `${file} non ha l10n: npm run check dice perché.`,
          `${file} has no l10n: npm run check says why.`,
        ),
      );
    const old = await new History(root).blob(pin.source);
    if (!old.ok) throw new Trouble(old.why);
    const parts = comparePieces(recordOf(path, old.value), now, vocabularyIn(content, root), translation);
    const none = speak === 'it' ? 'L’italiano non è cambiato.' : 'The Italian has not changed.';
    return { text: parts.map((part) => partText(part, speak)).join('\n\n') || none, json: parts };
  },
};

function partText({ part, state, risk, units }: PartDiff, speak: ToolLanguage): string {
  const weight = STATE_NAMES[state === 'same' ? 'current' : state][speak];
  return [
    `## ${part} · ${weight}`,
    ...risk.reasons.map((reason) => `   ${reasonLine(reason, speak)}`),
    ...units.flatMap(({ marks, translation }) => [
      `  it  ${marks.map(markText).join('')}`,
      ...(translation === undefined ? [] : [`   →  ${translation}`]),
    ]),
  ].join('\n');
}

const markText = ({ op, text }: Mark): string =>
  op === 'same' ? text : op === 'gone' ? `[-${text}-]` : `{+${text}+}`;
