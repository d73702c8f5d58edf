/** HTML that was made here: text is escaped on its way in, so nobody's words can become markup. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

type Value = Html | string | number | false | undefined | readonly (Html | string | false | undefined)[];

const tight = new WeakMap<TemplateStringsArray, readonly string[]>();

/** What a template says between its values, without the line ends and indents that only its source has. */
function tightened(parts: TemplateStringsArray): readonly string[] {
  const known = tight.get(parts) ?? parts.map((part) => part.replace(/\s+/g, ' ').replaceAll(' >', '>'));
  tight.set(parts, known);
  return known;
}

/**
 * `html\`<p>${words}</p>\``: strings are escaped, `Html` is not, lists are joined, `false` and `undefined` are nothing.
 * A run of white space in the template is one blank; the values keep theirs.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const between = tightened(parts);
  let text = between[0] ?? '';
  for (const [index, value] of values.entries()) text += toText(value) + (between[index + 1] ?? '');
  return new Html(text);
}

export const EMPTY = new Html('');

function toText(value: Value): string {
  if (value === false || value === undefined) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(toText).join('');
  return escape(String(value));
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escape(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char) : text;
}
