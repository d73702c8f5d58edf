/**
 * Where an element may stand, so that every parser builds the same tree from a page: nothing is closed, moved or added
 * by itself. The places are those where the HTML standard's tree construction (§13.2.6) would do so.
 */

/** Elements whose children are only these, and that hold no words of their own. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  '': ['html'],
  html: ['head', 'body'],
  head: ['link', 'meta', 'noscript', 'script', 'title'],
  table: ['caption', 'thead', 'tbody', 'tfoot'],
  thead: ['tr'],
  tbody: ['tr'],
  tfoot: ['tr'],
  tr: ['td', 'th'],
  select: ['optgroup', 'option'],
  optgroup: ['option'],
  ul: ['li'],
  ol: ['li'],
  dl: ['dd', 'div', 'dt'],
};

/** Elements that stand only in these. */
const IN: Readonly<Record<string, readonly string[]>> = {
  html: [''],
  head: ['html'],
  body: ['html'],
  title: ['head', 'svg', 'a', 'g', 'path', 'rect', 'polygon', 'circle', 'text', 'pattern'],
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tfoot: ['table'],
  tr: ['thead', 'tbody', 'tfoot'],
  td: ['tr'],
  th: ['tr'],
  option: ['select', 'optgroup'],
  optgroup: ['select'],
  li: ['ul', 'ol'],
  dt: ['dl', 'div'],
  dd: ['dl', 'div'],
};

/** Hold words and nothing else. */
const WORDS_ONLY = new Set(['title', 'option', 'script', 'textarea', 'desc']);

/** Would end a paragraph that is open. */
const BLOCK = new Set(
  (
    'address article aside blockquote details dialog div dl dd dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr li main nav ol p pre search section summary table ul'
  ).split(' '),
);

const HEADING = /^h[1-6]$/;
/** Would end another of the same kind that is open. */
const ALONE = new Set(['a', 'button', 'form', 'select']);

/** Whether an element may stand inside the open ones, the outermost first. */
export function mayStand(name: string, open: readonly string[]): boolean {
  const parent = open.at(-1) ?? '';
  if (WORDS_ONLY.has(parent)) return false;
  if (ONLY[parent]?.includes(name) === false) return false;
  if (IN[name]?.includes(parent) === false) return false;
  if (BLOCK.has(name) && open.includes('p')) return false;
  if (ALONE.has(name) && open.includes(name)) return false;
  return !(HEADING.test(name) && open.some((other) => HEADING.test(other)));
}

/** Whether words, and not only spaces, may stand directly in an element. */
export const mayHoldWords = (parent: string): boolean => ONLY[parent] === undefined;
