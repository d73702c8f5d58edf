import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, test } from 'vitest';
import { EMPTY, html } from '#src/lib/prose/markup.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements and attributes of a fragment, in order, without their text. */
function skeleton(nodes: readonly Node[]): string[] {
  return nodes.flatMap((node) =>
    'tagName' in node
      ? [`${node.tagName} ${node.attrs.map(({ name }) => name).join(' ')}`, ...skeleton(node.childNodes)]
      : [],
  );
}

describe('HTML made here', () => {
  test('lets no words become markup, whatever they are', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (words, title) => {
        const made = html`<p title="${title}">${words}</p>`;
        const tree = parseFragment(made.text).childNodes;
        expect(skeleton(tree)).toEqual(['p title']);
      }),
      { numRuns: 2000 },
    );
  });

  test('carries no line ends and indents of its source, and all those of the words', () => {
    const made = html`<ul>
      <li title="${'a\n  b'}"
        class="c"
      >${'one\n  two'}</li>
      <li>three</li>
    </ul>`;
    expect(made.text).toBe('<ul> <li title="a\n  b" class="c">one\n  two</li> <li>three</li> </ul>');
  });

  test('gives the words back to the reader as they were', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/[\r\0]/.test(text)),
        (words) => {
          const [p] = parseFragment(html`<p>${words}</p>`.text).childNodes;
          const text =
            p && 'childNodes' in p
              ? p.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
              : '';
          expect(text).toBe(words);
        },
      ),
    );
  });

  test('joins lists, and shows nothing for what is not there', () => {
    expect(
      html`<ul>${[html`<li>a</li>`, false, undefined, html`<li>b</li>`]}</ul>${false}${undefined}${EMPTY}`
        .text,
    ).toBe('<ul><li>a</li><li>b</li></ul>');
  });
});
