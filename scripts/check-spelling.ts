/** Looks up every word of the Italian texts: `npm run check:spelling -- [--lang en] [--words]`. */
import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { decodeTrie } from 'cspell-trie-lib';
import { report, summary } from '#src/lib/check/report.ts';
import { ownWords } from '#src/lib/check/writing/own-words.ts';
import { spellingOf } from '#src/lib/check/writing/spelling-of.ts';
import { listFiles } from '#src/lib/content/files.ts';
import { readRecord } from '#src/lib/content/record.ts';
import { settings } from '#scripts/settings.ts';

const { values } = parseArgs({
  options: {
    lang: { type: 'string', default: 'it' },
    content: { type: 'string' },
    /** Only the words, one a line, to choose those for the list. */
    words: { type: 'boolean', default: false },
  },
});
const { root } = settings(values.content);
// The package names its settings file only; the dictionary lies beside it.
const DICTIONARY = '../node_modules/@cspell/dict-it-it/dict/it-it.trie';
const italian = decodeTrie(readFileSync(new URL(DICTIONARY, import.meta.url)));
const { paths } = await listFiles(root);
const records = paths
  .filter((path) => /\.(yaml|it\.mdx)$/.test(path) && !path.startsWith('l10n/'))
  .map((path) => {
    const bytes = readFileSync(join(root, path));
    return readRecord(path, bytes.toString('utf8'), bytes);
  });
const own = ownWords(
  paths.includes('dizionario.txt') ? readFileSync(join(root, 'dizionario.txt'), 'utf8') : '',
);
const findings = spellingOf(records, (word) => own.has(word) || italian.hasWord(word, true));
const lang = values.lang === 'en' ? 'en' : 'it';
if (values.words) {
  const words = findings.map(({ what }) => /«(.*)»/.exec(what.it)?.[1] ?? '');
  console.log([...new Set(words)].sort((a, b) => a.localeCompare(b, 'it')).join('\n'));
} else {
  const text = report(findings, 'text', lang, `${relative(process.cwd(), resolve(root))}/`);
  if (text !== '') console.log(text);
  console.log(summary(findings, lang));
}
process.exitCode = findings.length > 0 ? 1 : 0;
