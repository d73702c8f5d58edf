import fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readRecord } from '#src/lib/content/record.ts';
import { compareFingerprints } from '#src/lib/domain/fingerprint.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { partStates } from '#src/lib/domain/translation.ts';
import type { Piece, Text } from '#src/lib/domain/piece.ts';
import { some, times } from '#tests/thorough.ts';

const files = globSync('content/sheets/*/*/index.it.mdx').map((file) => ({
  path: file.replace(/^content\//, ''),
  text: readFileSync(file, 'utf8'),
}));
const LANGS = 'en fr es ro sq ar uk ru zh bn ur pa tr pt fa tl'.split(' ');
const read = (path: string, text: string): FileRecord => readRecord(path, text, Buffer.from(text));

/** A piece with a translation in every language, made from `then`, now that the Italian is `now`. */
function pieceOf(then: FileRecord, now: FileRecord): Piece {
  const text = (lang: string): Text => ({
    lang,
    words: { title: '', summary: '', keywords: [], labels: {} },
    body: () => [],
    fingerprints: now.fingerprints,
    digest: '',
    pin: { status: 'approved', source: '000000000000', at: '2026-01-01', sections: then.fingerprints },
  });
  return {
    kind: 'sheet',
    id: 'salute/prova',
    folder: 'sheets/salute/prova',
    data: {},
    source: text('it'),
    translations: Object.fromEntries(LANGS.map((lang) => [lang, text(lang)])),
  };
}

/** In each language, the parts that are not current. */
const flagged = (then: FileRecord, now: FileRecord): string[][] => {
  const piece = pieceOf(then, now);
  return LANGS.map((lang) => {
    const own = piece.translations[lang];
    return own
      ? Object.entries(partStates(piece, own)).flatMap(([part, state]) => (state === 'current' ? [] : [part]))
      : [];
  });
};

/** The lines of prose in the sections of a sheet, each with its section. */
function proseLines(text: string): { line: number; part: string }[] {
  let part = '';
  return text.split('\n').flatMap((words, line) => {
    part = /<Section id="([^"]+)"/.exec(words)?.[1] ?? (words.startsWith('</Section>') ? '' : part);
    return part !== '' && /^[\p{L}-].*\p{L}{3}/u.test(words) && !words.startsWith('<')
      ? [{ line, part }]
      : [];
  });
}

const EDITS = times(100, 500);

describe('edits of real sheets by the hundred', () => {
  test('flag the edited section in all sixteen languages, and no other', () => {
    let edits = 0;
    const file = fc.constantFrom(...files);
    const how = fc.constantFrom(
      (words: string) => `${words} Porta anche la delega.`,
      (words: string) => words.replace(/\p{L}{4,}/u, 'parola'),
      (words: string) => words.replace(/ \p{L}+/u, ''),
      (words: string) => words.replace(/\p{L}+/u, (word) => `${word} non`),
    );
    fc.assert(
      fc.property(file, fc.nat(), how, ({ path, text }, choice, change) => {
        const lines = proseLines(text);
        const { line, part } = lines[choice % lines.length] ?? { line: 0, part: '' };
        const rows = text.split('\n');
        const edited = change(rows[line] ?? '');
        fc.pre(edited !== rows[line]);
        const [then, now] = [read(path, text), read(path, rows.with(line, edited).join('\n'))];
        fc.pre(
          now.findings.length === 0 && (then.units[part] ?? []).join() !== (now.units[part] ?? []).join(),
        );
        edits++;
        expect(flagged(then, now)).toEqual(LANGS.map(() => [part]));
      }),
      { numRuns: EDITS, seed: 20_260_502 },
    );
    expect(edits).toBe(EDITS);
  });
});

/** The keys of the front matter that hold words; all others hold data. */
const WORDS = /^\s*(?:- )?(?:title|summary|label|note|alt|caption)\b|label:|note:|alt:|caption:|title:/;

describe('nothing becomes stale', () => {
  // Which fields are data is proved from the schemas (labels.test.ts): here a few sheets are changed line by line.
  test.each(some(files, 12).map(({ path, text }) => [path, text] as const))(
    'when any datum of %s changes',
    (path, text) => {
      const then = read(path, text);
      const rows = text.split('\n');
      const end = rows.indexOf('---', 1);
      let changed = 0;
      for (let line = 1; line < end; line++) {
        const row = rows[line] ?? '';
        if (WORDS.test(row)) continue;
        for (const edited of [
          row.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
          row.replace(/true/, 'false').replace(/https:\/\//, 'https://www.'),
          row.replace(/: ([a-z-]+)$/, ': $1x'),
        ]) {
          if (edited === row) continue;
          const now = read(path, rows.with(line, edited).join('\n'));
          if (now.words === undefined) continue;
          changed++;
          expect(flagged(then, now).flat()).toEqual([]);
        }
      }
      expect(changed).toBeGreaterThan(10);
    },
  );

  test.each(some(files, 5).map(({ path, text }) => [path, text] as const))(
    'when the facts, offices and sources named in the text of %s are others',
    (path, text) => {
      const now = text.replace(/<(Fact|Contact|Source) (id|service)="([^"]+)"/g, '<$1 $2="$3-altro"');
      expect(flagged(read(path, text), read(path, now)).flat()).toEqual([]);
    },
  );

  test.each(some(files, 5, 2).map(({ path, text }) => [path, text] as const))(
    'when %s is only reformatted',
    (path, text) => {
      const then = read(path, text);
      const rows = text.split('\n');
      const body = rows.indexOf('---', 1);
      const wrapped = rows
        .map((row, line) =>
          line > body && !/[<|]/.test(row) ? row.replace(/^(\p{L}.{20,}?[,.]) (?=\p{Ll})/u, '$1\n') : row,
        )
        .join('\n');
      const onProse = (change: (row: string) => string): string =>
        rows.map((row, line) => (line > body ? change(row) : row)).join('\n');
      for (const form of [
        wrapped,
        onProse((row) => row.replace(/^- /, '* ')),
        onProse((row) => row.replace(/^- /, '+ ')),
        onProse((row) => row.replace(/\*\*(\p{L}[^*]*)\*\*(?![\p{L}\d])/gu, '__$1__')),
        onProse((row) => row.replace(/(\p{L}) (\p{L})/u, '$1\u00A0$2')),
        onProse((row) => (/[<|]/.test(row) || row === '' ? row : `${row}  `)),
        text.replaceAll("'", '’'),
        text.normalize('NFD'),
        text.replaceAll('\n', '\r\n'),
      ]) {
        const now = read(path, form);
        expect(
          Object.entries(now.fingerprints).filter(
            ([part, print]) => compareFingerprints(then.fingerprints[part] ?? '', print) !== 'same',
          ),
        ).toEqual([]);
      }
    },
  );
});
