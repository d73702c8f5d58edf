import { SaxesParser } from 'saxes';
import { say } from '#src/lib/domain/say.ts';
import { Refusal } from './refusal.ts';

/** An element of a document, with the place where it opens. */
export interface Element {
  name: string;
  uri: string;
  /** By local name; `xml:lang` keeps its prefix, foreign attributes are named `{uri}name`. */
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
  line: number;
  column: number;
}

const DEEPEST = 100;

/**
 * Parses XML with namespaces. Declarations of types and entities are refused, whatever they say: they can read other
 * files or grow without end, and no exchange file needs them.
 * @throws Refusal where the text is not well-formed
 */
export function parseXml(path: string, text: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: true, fileName: path });
  const root: Element = { name: '', uri: '', attributes: {}, children: [], line: 1, column: 1 };
  const open: Element[] = [root];
  let place = { line: 1, column: 1 };
  const here = () => ({ path, line: parser.line, column: parser.columnIndex + 1 });
  parser.on('error', (error) => {
    const problem = error.message.replace(/^.*?:\d+:\d+: /, '').replace(/\.$/, '');
    throw new Refusal(
      here(),
      say(`L’XML non è corretto: ${problem}.`, `The XML is not well-formed: ${problem}.`),
      say(
        'Riesporta il file dal tuo programma, oppure riparti dall’ultima copia buona.',
        'Export the file from your program again, or start from the last good copy.',
      ),
    );
  });
  parser.on('doctype', () => {
    throw new Refusal(
      here(),
      say('Il file dichiara un DOCTYPE o delle entità.', 'The file declares a DOCTYPE or entities.'),
      say(
        'Per sicurezza non si leggono: togli la riga <!DOCTYPE …>.',
        'They are not read, for safety: take out the <!DOCTYPE …> line.',
      ),
    );
  });
  parser.on('opentagstart', (tag) => {
    place = { line: parser.line, column: Math.max(1, parser.columnIndex - tag.name.length - 1) };
  });
  parser.on('opentag', (tag) => {
    if (open.length > DEEPEST)
      throw new Refusal(
        here(),
        say('Troppi elementi uno dentro l’altro.', 'Too many elements inside each other.'),
        say('Riparti dal file esportato.', 'Start again from the exported file.'),
      );
    const attributes = Object.fromEntries(
      Object.values(tag.attributes).map(({ prefix, local, uri, value }) => [
        prefix === '' ? local : prefix === 'xml' ? `xml:${local}` : `{${uri}}${local}`,
        value,
      ]),
    );
    const element: Element = { name: tag.local, uri: tag.uri, attributes, children: [], ...place };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const words = (data: string) => open.at(-1)?.children.push(data);
  parser.on('text', words);
  parser.on('cdata', words);
  parser.write(text).close();
  return root.children.find((child): child is Element => typeof child !== 'string') ?? root;
}

export const elements = (parent: Element, ...names: string[]): Element[] =>
  parent.children.filter(
    (child): child is Element =>
      typeof child !== 'string' && (names.length === 0 || names.includes(child.name)),
  );

/** All the text inside an element. */
export const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
};

/** Text as XML; a carriage return is written out, because parsers fold it. */
export const escapeText = (text: string): string =>
  text.replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? '');

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** `<name a="…">`, with the attributes that have a value. `inner` is XML; left out, the element is empty. */
export function tag(name: string, attributes: Attributes, inner?: string): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [` ${key}="${String(value).replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? '')}"`],
  );
  return inner === undefined ? `<${name}${list.join('')}/>` : `<${name}${list.join('')}>${inner}</${name}>`;
}
