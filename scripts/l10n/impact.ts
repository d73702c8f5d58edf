import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { FORMATS, report, type Format } from '#src/lib/check/report.ts';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { say, type ToolLanguage } from '#src/lib/domain/say.ts';
import { History } from '#src/lib/translation/history.ts';
import { impactOf, impactTotals, type Impact } from '#src/lib/translation/impact.ts';
import { impactOfShortTexts, shortTextsAt } from '#src/lib/translation/impact-short.ts';
import { findPiece } from '#src/lib/translation/pieces.ts';
import { reasonLine, STATE_NAMES } from '#src/lib/translation/report/names.ts';
import type { Command } from './command.ts';
import { readNow, recordOf, vocabularyIn } from './files.ts';

/** An impact and the place in the file that it comes from. */
type Placed = Impact & { path: string; line: number };

/** What the Italian changes since a commit do to the translations. */
export const impact: Command = {
  name: 'impact',
  help: say(
    'Quali sezioni italiane sono cambiate da un commit, quanto pesa, e quante traduzioni restano indietro.',
    'Which Italian sections have changed since a commit, what weight that has, and how many translations fall behind.',
  ),
  args: [],
  flags: {
    base: {
      value: 'text',
      help: say('il commit di partenza: origin/main', 'the commit to start from: origin/main'),
    },
    format: {
      value: 'text',
      among: FORMATS,
      help: say('text, json, github o gitlab', 'text, json, github or gitlab'),
    },
    'fail-on': {
      value: 'text',
      among: ['minor', 'major'],
      help: say('finisce con 1 da questo peso in su', 'ends with 1 from this weight on'),
    },
  },
  async run({ flags, settings: { root }, portal, speak, progress }) {
    const content = await portal();
    const base = typeof flags['base'] === 'string' ? flags['base'] : 'HEAD';
    const history = new History(root);
    const changed = await history.changedSince(base);
    if (!changed.ok) throw new Trouble(changed.why);
    const vocabulary = vocabularyIn(content, root);
    const impacts: Placed[] = [];
    for (const path of changed.value) {
      const role = roleOf(path);
      const piece = role?.role === 'piece' && role.lang === SOURCE ? findPiece(content, path) : undefined;
      const entity = shortTextsAt(path);
      if ((!piece && !entity) || !existsSync(join(root, path))) continue;
      const before = await history.fileAt(base, path);
      if (before === undefined) continue;
      progress(say(path, path));
      const [then, now] = [recordOf(path, before), readNow(root, path)];
      const found = piece
        ? impactOf(piece, then, now.record, vocabulary)
        : entity
          ? impactOfShortTexts(content, entity, then, now.record, vocabulary)
          : [];
      for (const one of found) impacts.push({ ...one, path, line: lineOf(now.text, one.part) });
    }
    const format = (flags['format'] ?? 'text') as Format;
    const least = flags['fail-on'];
    const failing = impacts.some(
      ({ change }) => least === 'minor' || (least === 'major' && change === 'major'),
    );
    const text =
      format === 'text'
        ? impactText(impacts, speak)
        : report(impacts.map(annotation), format, speak, `${relative(process.cwd(), root)}/`);
    return { text, json: { base, impacts, ...impactTotals(impacts) }, exit: failing ? 1 : 0 };
  },
};

/** The line where a section begins; 1 for the front matter. */
function lineOf(text: string, part: string): number {
  const at = text.split('\n').findIndex((line) => line.includes(`<Section id="${part}"`));
  return Math.max(1, at + 1);
}

function impactText(impacts: readonly Impact[], speak: ToolLanguage): string {
  const { translations, words } = impactTotals(impacts);
  const lines = impacts.flatMap(({ piece, part, change, risk, reasons, langs, words: count }) => [
    `${piece} · ${part}: ${STATE_NAMES[change === 'same' ? 'current' : change][speak]} · ${langs.join(', ') || '–'} · ${langs.length * count}`,
    ...reasons.map((reason) => `    ${reasonLine(reason, speak)}`),
    ...(risk === change ? [] : [`    ${advice(risk)[speak]}`]),
  ]);
  const total =
    speak === 'it'
      ? `${translations} traduzioni restano indietro, ${words} parole da rivedere.`
      : `${translations} translations fall behind, ${words} words to go over.`;
  return [...lines, total].join('\n');
}

/** Fingerprints decide what readers see; where the words say otherwise, an editor may. */
const advice = (risk: string) =>
  say(
    `Le parole dicono ${risk}: se è così, scrivi in changes: level: ${risk} con la data di oggi e la sezione.`,
    `The words say ${risk}: if so, write in changes: level: ${risk} with today’s date and the section.`,
  );

const annotation = ({ path, part, change, langs, words, line, reasons }: Placed): Finding =>
  finding(
    'translation-stale',
    { path, line, column: 1 },
    say(
      `«${part}» cambia (${change}): restano indietro ${langs.length} lingue, ${langs.length * words} parole.`,
      `“${part}” changes (${change}): ${langs.length} languages fall behind, ${langs.length * words} words.`,
    ),
    say(
      reasons.map((reason) => reasonLine(reason, 'it')).join('; '),
      reasons.map((reason) => reasonLine(reason, 'en')).join('; '),
    ),
    'warning',
  );
