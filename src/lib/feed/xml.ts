import { clean } from './clean.ts';

/** XML that was made here: text and attributes are escaped on their way in. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Child = Xml | string | undefined | false | readonly (Xml | undefined | false)[];
type Attributes = Readonly<Record<string, string | number | undefined>>;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  // `]]>` must not stand in text, section 2.4.
  '>': '&gt;',
  '<': '&lt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};
const entity = (char: string): string => ENTITIES[char] ?? char;

const inText = (text: string): string => clean(text).replace(/[&<>]/g, entity);
/** Tabs and line ends in an attribute would become blanks, section 3.3.3. */
const inAttribute = (text: string): string => clean(text).replace(/[&<>"\t\n]/g, entity);

/** An element: `el('title', {}, words)`. Attributes without a value are left out, and so are children. */
export function el(name: string, attributes: Attributes = {}, ...children: readonly Child[]): Xml {
  const given = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${inAttribute(String(value))}"`))
    .join('');
  const inside = children.map(childText).join('');
  return new Xml(inside === '' ? `<${name}${given}/>` : `<${name}${given}>${inside}</${name}>`);
}

function childText(child: Child): string {
  if (child === undefined || child === false) return '';
  if (typeof child === 'string') return inText(child);
  if (child instanceof Xml) return child.text;
  return child.map((one) => (one ? one.text : '')).join('\n');
}

/** A whole document. */
export const xmlDocument = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
