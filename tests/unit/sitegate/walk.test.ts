import fc from 'fast-check';
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterMap } from 'parse5';
import { describe, expect, test } from 'vitest';
import { walk } from '#src/lib/sitegate/walk.ts';
import { pageText } from './small-site.ts';

type Node = DefaultTreeAdapterMap['node'];

/** What a browser's parser makes of a page: its elements in their order, with their attributes. */
function browserTags(text: string): string[] {
  const tags: string[] = [];
  const stack: Node[] = [parse(text)];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (tree.isElementNode(node))
      tags.push(`${node.tagName} ${JSON.stringify(node.attrs.map(({ name, value }) => [name, value]))}`);
    if ('childNodes' in node) stack.push(...node.childNodes.toReversed());
    if ('content' in node) stack.push(node.content);
  }
  return tags;
}

function ourTags(text: string): { tags: string[]; notes: string[] } {
  const tags: string[] = [];
  const notes = walk(text, {
    tag: ({ name, attributes }) => tags.push(`${name} ${JSON.stringify([...attributes])}`),
    words: () => undefined,
  });
  return { tags, notes: notes.map(({ rule }) => rule) };
}

/** Pieces of markup with which parsers have been led astray. */
const PIECES = [
  ...'< > " \' / = & - ! ? a \n \t'.split(' '),
  ...'<p> </p> <b> </b> <a href="/it/"> </a> <svg> </svg> <title> </title> <table> </table> <tr> <td> </td>'.split(
    ' ',
  ),
  ...'<ul> <li> </li> </ul> <select> <option> </option> </select> <noscript> </noscript> <textarea> </textarea>'.split(
    ' ',
  ),
  ...'<h2> </h2> <form> </form> <button> </button> <br> </br> <path d=""/> <desc> </desc> <g> </g> <pre> </pre>'.split(
    ' ',
  ),
  ...'<script> </script> <style> </style> <math> <mtext> <template> <foreignObject> <!-- --> --!> <![CDATA[ ]]>'.split(
    ' ',
  ),
  ...'<p/> <body> </body> </html> <html> <head> </head> <frameset> <plaintext> <image> <xmp> <iframe> </section>'.split(
    ' ',
  ),
  '<p title="</noscript>">',
  '<p class="a" class="b">',
  '<p title="a&lt;b&notit;&amp">',
  '<dl><dt>a</dt><dd>b</dd></dl>',
  '<details><summary>a</summary>b</details>',
  '<p>a</p>',
  '<tbody>',
  '</tbody>',
];

describe('a page that the output gate calls well written', () => {
  test('is one that a browser reads the same', () => {
    const page = pageText('it', 'salute/medico/');
    const { tags, notes } = ourTags(page);
    expect(notes).toEqual([]);
    expect(tags).toEqual(browserTags(page));
  });

  test('is read the same by a browser whatever was put into it', () => {
    const page = pageText('it', 'salute/medico/');
    let passed = 0;
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 }),
        fc.nat(page.length),
        fc.boolean(),
        (pieces, place, isBetween) => {
          // Between two elements more of it is well written than in the middle of a word.
          const at = isBetween ? Math.max(0, page.indexOf('<', place)) : place;
          const text = page.slice(0, at) + pieces.join('') + page.slice(at);
          const { tags, notes } = ourTags(text);
          if (notes.length > 0) return;
          passed++;
          expect(tags).toEqual(browserTags(text));
        },
      ),
      { numRuns: Number(process.env['MUTANTS'] ?? 3000) },
    );
    expect(passed).toBeGreaterThan(30);
  });
});
