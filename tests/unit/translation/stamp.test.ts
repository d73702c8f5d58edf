import { describe, expect, test } from 'vitest';
import { readRecord } from '#src/lib/content/record.ts';
import { stampCatalogue, stampTranslation } from '#src/lib/translation/stamp.ts';
import { ENGLISH_BODY, guide } from '#tests/unit/content/minimal.ts';

const italian = guide();
const path = 'sheets/salute/prova/index.it.mdx';
const source = readRecord(path, italian, Buffer.from(italian));
const english = `---
# Un commento.
title: A short sheet
summary: "A short sheet: to try the check."
l10n: { status: review, source: "000000000000", at: 2020-01-01, sections: { who: it-00000000-0000-0000000000000000 }, by: Mediazione }
---

${ENGLISH_BODY}`;

describe('stamping a translation', () => {
  const stamped = stampTranslation(english, source, '2026-05-02');
  const record = readRecord('sheets/salute/prova/index.en.mdx', stamped, Buffer.from(stamped));

  test('writes which Italian it was made from, and when', () => {
    expect(record.value).toMatchObject({
      l10n: {
        status: 'review',
        source: source.blob.slice(0, 12),
        at: '2026-05-02',
        sections: source.fingerprints,
        by: 'Mediazione',
      },
    });
  });

  test('changes no word, no comment and no letter of the body', () => {
    expect(record.findings).toEqual([]);
    expect(record.words).toMatchObject({
      title: 'A short sheet',
      summary: 'A short sheet: to try the check.',
    });
    expect(stamped).toContain('# Un commento.\n');
    expect(stamped.endsWith(`---\n\n${ENGLISH_BODY}`)).toBe(true);
  });

  test('twice is the same as once', () => {
    expect(stampTranslation(stamped, source, '2026-05-02')).toBe(stamped);
  });

  test.each([
    ['no data', ENGLISH_BODY],
    ['no pin', '---\ntitle: A\n---\n\nciao\n'],
  ])('is refused where there is %s', (_, text) => {
    expect(() => stampTranslation(text, source, '2026-05-02')).toThrow();
  });
});

test('stamping a dictionary leaves alone an entry that has synonyms only', () => {
  const text = 'questura: { synonyms: [ police ], $s: machine, $e: x }\n';
  expect(stampCatalogue(text, new Map([['questura', 'it-00000000-0000-0000000000000000']]))).toBe(text);
});

test('stamping a dictionary marks the entries whose Italian is known, and leaves the others alone', () => {
  const text =
    '# Un commento.\nresidenza: { name: Residence, $s: approved }\naltro:\n  name: Other\n  $s: approved\n';
  const stamped = stampCatalogue(text, new Map([['residenza', 'it-00000000-0000-0000000000000000']]));
  expect(stamped).toBe(
    '# Un commento.\nresidenza: { name: Residence, $s: approved, $h: it-00000000-0000-0000000000000000 }\naltro:\n  name: Other\n  $s: approved\n',
  );
});
