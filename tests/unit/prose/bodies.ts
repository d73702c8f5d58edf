import fc from 'fast-check';
import type { Block, Inline, Section } from '#src/lib/domain/body.ts';
import { checkBody, type CheckedBody } from '#src/lib/prose/check-body.ts';
import { parseMdx } from '#src/lib/prose/parser.ts';

/** A text as the gate reads it: a sheet's when `sectioned`, else a news item's. */
export function read(text: string, sectioned = false): CheckedBody {
  const parsed = parseMdx(text);
  if (!parsed.ok) throw new Error(`${parsed.line}:${parsed.column} ${parsed.message}`);
  return checkBody(parsed.tree, 'index.it.mdx', sectioned);
}

/** What is wrong with a text: `line:column rule`, in order. */
export const faults = (text: string, sectioned = false): string[] =>
  read(text, sectioned).complaints.findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`);

/** Any text a person or an attacker may write. */
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</p></div><iframe src="//evil.example">',
    '&lt;b&gt; &amp; &#60;',
    '<!-- -->',
    ']]><![CDATA[',
    '</style></title></textarea>',
    '${alert(1)}',
    '\u2028</script>',
  ),
);
const id = fc.constantFrom('tessera', 'medico', 'casa', 'ufficio');
const path = fc.constantFrom('bologna/sportello', 'modena/anagrafe');

/** What a body holds when the gate hands it on, with any words in it. */
const { block } = fc.letrec<{ inline: Inline; inlines: Inline[]; block: Block; blocks: Block[] }>((tie) => ({
  inlines: fc.array(tie('inline'), { minLength: 1, maxLength: 4, depthIdentifier: 'inline' }),
  inline: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'inline' },
    fc.record({ t: fc.constant('text' as const), v: words }),
    fc.constant<Inline>({ t: 'br' }),
    fc.record({ t: fc.constant('fact' as const), id }),
    fc.record({ t: fc.constant('contact' as const), service: path }),
    fc.record({ t: fc.constant('source' as const), id }),
    fc.record({ t: fc.constantFrom('strong' as const, 'em' as const), c: tie('inlines') }),
    fc.record({ t: fc.constant('term' as const), id, c: tie('inlines') }),
    fc.record({
      t: fc.constant('link' as const),
      to: fc.record({
        scheme: fc.constantFrom('sheet' as const, 'page' as const, 'https' as const),
        id: words,
      }),
      c: tie('inlines'),
    }),
  ),
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'block' }),
  block: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'block' },
    fc.record({ t: fc.constantFrom('p' as const, 'h3' as const), c: tie('inlines') }),
    fc.record({ t: fc.constant('phrase' as const), it: words, c: tie('inlines') }),
    fc.constantFrom<Block>({ t: 'documents' }, { t: 'costs' }, { t: 'times' }, { t: 'serviceList' }),
    fc.record({
      t: fc.constant('figure' as const),
      src: fc.constant('./foto.png'),
      alt: words,
      caption: words,
      credit: words,
      licence: fc.constant('CC-BY-4.0'),
    }),
    fc.record({
      t: fc.constant('table' as const),
      head: fc.array(tie('inlines'), { minLength: 1, maxLength: 3 }),
      rows: fc.array(fc.array(tie('inlines'), { minLength: 1, maxLength: 3 }), { maxLength: 3 }),
    }),
    fc.record({
      t: fc.constant('list' as const),
      ordered: fc.boolean(),
      items: fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      t: fc.constant('steps' as const),
      c: fc.array(fc.record({ title: words, c: tie('blocks') }), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      t: fc.constant('callout' as const),
      kind: fc.constantFrom('info' as const, 'danger' as const),
      title: words,
      c: tie('blocks'),
    }),
    fc.record({
      t: fc.constant('only' as const),
      audience: fc.constant<string[]>(['family']),
      c: tie('blocks'),
    }),
  ),
}));

export const anySection: fc.Arbitrary<Section> = fc.record({
  id: fc.constantFrom('who', 'how', 'x-altro'),
  title: words,
  c: fc.array(block, { minLength: 1, maxLength: 4 }),
});
export { words as anyWords };
