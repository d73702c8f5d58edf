import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import sax from 'sax';
import { describe, expect, test } from 'vitest';
import { glossaryCsv } from '#src/lib/translation/glossary/csv.ts';
import { glossaryEntries, type GlossaryEntry } from '#src/lib/translation/glossary/entries.ts';
import { glossaryTbx } from '#src/lib/translation/glossary/tbx.ts';
import { gate } from '#tests/unit/content/minimal.ts';

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .filter((text) => text.trim() !== '');
const entry: fc.Arbitrary<GlossaryEntry> = fc.record({
  id: fc.stringMatching(/^[a-z]{1,9}$/),
  policy: fc.constantFrom('translate', 'keep', 'keep-and-explain'),
  words: fc.array(
    fc.record({
      lang: fc.constantFrom('it', 'ar'),
      tag: fc.constantFrom('it', 'ar'),
      term: words,
      forms: fc.array(words, { maxLength: 2 }),
      forbidden: fc.array(words, { maxLength: 2 }),
      status: fc.constant('approved'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

/** The elements of an XML text, as a strict parser of somebody else’s reads it: name, attributes, text. */
function elements(xml: string): { path: string; attributes: Record<string, string>; text: string }[] {
  const found: { path: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof found)[number][] = [];
  const parser = sax.parser(true);
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    const one = {
      path: `${open.at(-1)?.path ?? ''}/${name}`,
      attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
      text: '',
    };
    open.push(one);
    found.push(one);
  };
  parser.ontext = (text) => {
    const here = open.at(-1);
    if (here) here.text += text;
  };
  parser.onclosetag = () => open.pop();
  parser.write(xml).close();
  return found;
}

const CONCEPT = '/tbx/text/body/conceptEntry';
const TERM = `${CONCEPT}/langSec/termSec/term`;

describe('the glossary', () => {
  test('is TBX-Basic with a concept per term, a section per language and a term per form', async () => {
    const portal = await gate();
    const found = elements(glossaryTbx(glossaryEntries(portal), portal.site.name));
    expect(found[0]).toMatchObject({
      path: '/tbx',
      attributes: { type: 'TBX-Basic', style: 'dca', xmlns: 'urn:iso:std:iso:30042:ed-2' },
    });
    expect(found.filter(({ path }) => path === CONCEPT).map(({ attributes }) => attributes['id'])).toEqual([
      ...portal.terms.keys(),
    ]);
    expect(found.filter(({ path }) => path === TERM).map(({ text }) => text)).toEqual([
      'tessera sanitaria',
      'tesserino',
      'TS',
      'البطاقة الصحية',
    ]);
  });

  test('is well-formed XML whatever the words', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const terms = elements(glossaryTbx(entries, 'Prova <&>')).filter(({ path }) => path === TERM);
        const all = entries.flatMap(({ words: own }) =>
          own.flatMap(({ forms, forbidden }) => [0, ...forms, ...forbidden]),
        );
        expect(terms).toHaveLength(all.length);
      }),
    );
  });

  test('is CSV that another program reads back, and no spreadsheet runs', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const rows = parse<Record<string, string>>(glossaryCsv(entries), { columns: true });
        const all = entries.flatMap(({ id, words: own }) => own.map(({ term }) => [id, term] as const));
        expect(rows.map(({ id, term }) => [id, term?.replace(/^'(?=[=+\-@\t\r])/, '')])).toEqual(all);
        expect(rows.some(({ term }) => /^[=+\-@]/.test(term ?? ''))).toBe(false);
      }),
    );
  });
});
