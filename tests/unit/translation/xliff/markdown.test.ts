import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutBody } from '#src/lib/prose/cut.ts';
import { contentOf, signature, tidy, type Code, type Content } from '#src/lib/translation/xliff/content.ts';
import { attributeOf, markdownOf } from '#src/lib/translation/xliff/markdown.ts';

/** What people write in seventeen languages, and every sign that Markdown or MDX would read. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...Array.from('*_[]<>{}`~\\|#-+=:.!&"\'()$^/'),
        '&amp;',
        'import x',
        '1. ',
        '![a](b)',
        '<!-- x -->',
        '---',
      ),
      fc.constantFrom(
        'ciao',
        'تصريح الإقامة',
        '居留许可',
        'বসবাসের অনুমতি',
        'اجازت نامہ',
        '😀',
        ' ',
        '\u200F',
        'l’acqua',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => `a${parts.join('')}z`);

const codes: fc.Arbitrary<Code> = fc.oneof(
  fc.constant<Code>({ id: '', kind: 'fact', open: '<Fact id="costo" />', c: [], name: 'costo' }),
  fc.constant<Code>({ id: '', kind: 'source', open: '<Source id="fonte" />', c: [], name: 'fonte' }),
  words.map((text): Code => ({
    id: '',
    kind: 'term',
    open: '<Term id="spid">',
    close: '</Term>',
    c: [text],
    name: 'spid',
  })),
  words.map((text): Code => ({
    id: '',
    kind: 'link',
    open: '[',
    close: '](sheet:salute/medico)',
    c: [text],
    name: '',
  })),
  words.map((text): Code => ({ id: '', kind: 'b', open: '**', close: '**', c: [text], name: '' })),
);

/** A sentence: words with codes between them, apart by spaces. */
const content: fc.Arbitrary<Content> = fc
  .tuple(words, fc.array(fc.tuple(codes, words), { maxLength: 3 }))
  .map(([first, rest]) =>
    rest.length === 0
      ? [first]
      : [
          `${first} `,
          ...rest.flatMap(([code, text], index): Content => [
            code,
            index < rest.length - 1 ? ` ${text} ` : ` ${text}`,
          ]),
        ],
  );

const IN: readonly (readonly [role: Parameters<typeof markdownOf>[1], (text: string) => string])[] = [
  ['text', (text) => `prima\n\n${text}\n\ndopo`],
  ['text', (text) => `- ${text}\n- dopo`],
  ['text', (text) => `<Steps>\n\n<Step title="x">\n\n${text}\n\n</Step>\n\n</Steps>`],
  ['heading', (text) => `### ${text}\n\ndopo`],
  ['cell', (text) => `| ${text} | b |\n| --- | --- |\n| c | d |`],
  ['phrase', (text) => `<Phrase it="Buongiorno">${text}</Phrase>`],
];

test.each(IN)('any sentence, written as Markdown (%s), is read as the same sentence', (role, around) => {
  fc.assert(
    fc.property(content, (sentence) => {
      const text = around(markdownOf(sentence, role));
      const read = cutBody(text, false)
        .filter((cut) => cut.role === role)
        .map(({ nodes }) => signature(contentOf(nodes, text)));
      expect(read).toContain(signature(tidy(sentence)));
    }),
    { numRuns: 400 },
  );
});

test('any words, written as an attribute, are read as the same words', () => {
  fc.assert(
    fc.property(words, (title) => {
      const text = `<Callout kind="info" title="${attributeOf([title])}">\n\nciao\n\n</Callout>`;
      expect(cutBody(text, false).map(({ value }) => value)[0]).toBe(title.replace(/ +/g, ' '));
    }),
    { numRuns: 300 },
  );
});
