import { DomUtils, parseDocument } from 'htmlparser2';
import { Html } from '#src/lib/prose/markup.ts';

/** What `print.css` and `pair.css` keep off paper, as far as it stands in an article. */
export const OFF_PAPER: readonly string[] = [
  'contents',
  'in-two',
  'changes',
  'related',
  'screen-only',
  'pair-choice',
  'pair-second',
  'side-name',
];

/**
 * An article as far as paper shows it: without what style sheets hide there and what lies in boxes that nobody has opened.
 * `back` is the line with the code that leads back to the site: it carries a day, and is no part of the words.
 */
export function onPaper(article: Html): { words: Html; back: Html } {
  const { text } = article;
  const document = parseDocument(text, { withStartIndices: true, withEndIndices: true });
  const elements = DomUtils.getElementsByTagName('*', document, true);
  const withClass = (...names: string[]): typeof elements =>
    elements.filter(({ attribs }) => attribs['class']?.split(/\s+/).some((name) => names.includes(name)));
  const closed = elements
    .filter(({ name, attribs }) => name === 'details' && !('open' in attribs))
    .flatMap(({ children }) => children.filter((child) => !('name' in child && child.name === 'summary')));
  const back = withClass('paper');
  const spans = (nodes: readonly Node[]): Span[] =>
    nodes.map(({ startIndex, endIndex }) => [startIndex ?? 0, (endIndex ?? -1) + 1]);
  return {
    words: new Html(without(text, spans([...withClass(...OFF_PAPER), ...closed, ...back]))),
    back: new Html(
      spans(back)
        .map(([from, to]) => text.slice(from, to))
        .join(''),
    ),
  };
}

type Node = ReturnType<typeof parseDocument>['children'][number];
type Span = [from: number, to: number];

/** A text without some of its parts, which may lie in each other. */
function without(text: string, parts: readonly Span[]): string {
  let kept = '';
  let at = 0;
  for (const [from, to] of parts.toSorted(([a], [b]) => a - b)) {
    if (from > at) kept += text.slice(at, from);
    at = Math.max(at, to);
  }
  return kept + text.slice(at);
}
