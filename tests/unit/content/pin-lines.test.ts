import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { pinAt, readPin } from '#src/lib/content/pin-lines.ts';
import { readRecord } from '#src/lib/content/record.ts';
import type { Pin } from '#src/lib/domain/pin.ts';
import { some, times } from '#tests/thorough.ts';

/** What the YAML reader and the schema make of a translation's front matter; undefined where it is not sound. */
function slowly(front: string): Pin | undefined {
  const text = `---\n${front}---\n`;
  const record = readRecord('pages/prova/index.en.mdx', text, Buffer.from(text), 'states');
  return record.findings.length > 0 ? undefined : (record.value as { l10n?: Pin } | undefined)?.l10n;
}

const HEX = Array.from({ length: 16 }, (_, digit) => digit.toString(16));
const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...HEX), minLength: length, maxLength: length });
const print = fc.tuple(hex(8), hex(4), hex(16)).map((parts) => `it-${parts.join('-')}`);
const words = fc.oneof(
  fc.constantFrom('Mediazione arabo', 'true', 'null', '12', '1e3', '0x1f', 'a: b', 'a #b', '~', ' a ', 'Sì'),
  fc.string({ minLength: 1, maxLength: 30 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 10 }),
);
const pin = fc.record(
  {
    status: fc.constantFrom('approved', 'machine', 'draft', 'review', 'no', 'null'),
    source: fc.oneof(hex(12), fc.constantFrom('123456789012', '12345678e123', '000000000000')),
    at: fc.constantFrom('2026-05-02', '2026-02-30', '2026', 'domani'),
    sections: fc.dictionary(
      fc.constantFrom(
        '_head',
        '_costs',
        'who',
        'how',
        'null',
        'true',
        '12',
        'a-b',
        '__proto__',
        'constructor',
      ),
      print,
      { noNullPrototype: true },
    ),
    by: words,
    engine: words,
    note: words,
  },
  { requiredKeys: ['status', 'source', 'at', 'sections'] },
);
const front = fc.tuple(pin, fc.constantFrom('before', 'after', 'between')).map(([l10n, where]) => {
  const [title, summary] = ['Prova', 'Due parole: "queste".'];
  const order =
    where === 'between'
      ? { title, l10n, summary }
      : where === 'before'
        ? { l10n, title, summary }
        : { title, summary, l10n };
  return stringify(order, { lineWidth: 0 });
});

describe('a pin read line by line', () => {
  test('is what the YAML reader reads, or none, whatever it says', () => {
    fc.assert(
      fc.property(front, (text) => {
        const [fast, slow] = [readPin(text), slowly(text)];
        // All but the pin is sound here.
        if (fast) expect(fast).toEqual(slow);
      }),
      { numRuns: times(200, 5000) },
    );
  });

  test('is what the YAML reader reads, or none, with any line put in anywhere', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        '  ',
        '# nota',
        '  by: a',
        '    who: b',
        '  sections:',
        'l10n:',
        'l10n: {}',
        '"l10n": a',
        '|',
        '- a',
      ),
      fc.constantFrom(
        'a: "',
        'a: |',
        '  at: 2026-05-03',
        '      more',
        '\tby: a',
        '...',
        '? l10n',
        'keywords: [',
        '%YAML',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(front, fc.array(fc.tuple(fc.nat(), line), { minLength: 1, maxLength: 3 }), (text, more) => {
        const lines = text.split('\n');
        for (const [at, one] of more) lines.splice(at % lines.length, 0, one);
        const [fast, slow] = [readPin(lines.join('\n')), slowly(lines.join('\n'))];
        if (fast && slow) expect(fast).toEqual(slow);
      }),
      { numRuns: times(300, 5000) },
    );
  });

  test('of every translation of the content is what the YAML reader reads', () => {
    const paths = readdirSync('content', { recursive: true, encoding: 'utf8' }).filter((path) =>
      /index\.(?!it)[a-z]+\.mdx$/.test(path),
    );
    expect(paths.length).toBeGreaterThan(100);
    for (const path of some(paths, 7)) {
      const text = /^---\n([\s\S]*?\n)---\n/.exec(readFileSync(join('content', path), 'utf8'))?.[1] ?? '';
      const fast = pinAt('content', path);
      expect(fast, path).toBeDefined();
      const { l10n } = readRecord(path, `---\n${text}---\n`, Buffer.from(text), 'states').value as {
        l10n: Pin;
      };
      expect(fast).toEqual(l10n);
    }
  });

  test.each([
    ['by words that only quotes make a text', 'by: "12"'],
    ['by a text on two lines', 'by: due\n    righe'],
    ['by a comment', 'by: ente # nota'],
    ['by a field told twice', 'by: ente\n  by: altro'],
  ])('is left to the YAML reader where it is made hard %s', (_, more) => {
    const text = `l10n:\n  status: approved\n  source: 47dbfd4d2537\n  at: 2026-05-03\n  sections:\n    who: it-c003d3e1-0000-0000000000000000\n`;
    expect(readPin(text)).toMatchObject({ status: 'approved', at: '2026-05-03' });
    expect(readPin(`${text}  ${more}\n`)).toBeUndefined();
  });
});
