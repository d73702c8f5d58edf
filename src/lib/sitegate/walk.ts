import { decodeHTMLAttribute } from 'entities';
import { QuoteType, Tokenizer } from 'htmlparser2';
import { isAttribute, isElement, VOID } from './allowed.ts';
import type { Note } from './note.ts';
import { mayHoldWords, mayStand } from './nesting.ts';

/** The start of an element: its name and its attributes as a browser would read them. `at` counts UTF-16 units. */
export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
  at: number;
  /** Inside a drawing. */
  foreign: boolean;
}

/** What is told while a page is walked through. */
export interface Visitor {
  tag: (tag: Tag) => void;
  /** Words as they are written, and the elements that are open around them, the outermost first. */
  words: (text: string, open: readonly string[], at: number) => void;
}

/** What no text of ours has: control characters, and those that turn a line round unseen. */
const HIDDEN_LETTERS =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2060-\u2064\u206a-\u206f\ufeff\ufffe\uffff]|&#(?:x0*(?:202[a-e]|206[0-4a-f]|feff)|0*(?:823[4-8]|828[89]|829[0-2]|829[8-9]|8303|65279));?/gi;

/** The elements that every page has, once and in this order. */
const FRAME = ['html', 'head', 'body'];

/**
 * Goes through a page that is written so that every parser reads the same: each element that is opened is closed, in its
 * place; nothing is left to a parser's repair. Names and places that are not allowed are noted.
 */
export function walk(text: string, visitor: Visitor): Note[] {
  const notes: Note[] = [];
  const open: string[] = [];
  /** `html`, `head` and `body`, as they come. */
  const frame: string[] = [];
  let end = 0;
  let drawing = 0;
  let [name, at] = ['', 0];
  let attributes = new Map<string, string>();
  let [attribute, value, valueAt] = ['', '', 0];
  const note = (rule: Note['rule'], where: number, detail: string): void => {
    notes.push({ rule, at: where, detail });
  };

  const opened = (isClosed: boolean): void => {
    const foreign = drawing > 0;
    if (!isElement(name, foreign)) note('site-element', at, name);
    else
      for (const known of attributes.keys())
        if (!isAttribute(name, foreign, known) && !/^on|^style$/i.test(known) && known !== 'http-equiv')
          note('site-attribute', at, `${known} (${name})`);
    if (!mayStand(name, open)) note('site-markup', at, `<${name}> in <${open.at(-1) ?? ''}>`);
    if (FRAME.includes(name)) frame.push(name);
    visitor.tag({ name, attributes, at, foreign });
    if (VOID.has(name) && !foreign) return;
    if (isClosed && !foreign) note('site-markup', at, `<${name}/>`);
    if (isClosed && foreign) return;
    open.push(name);
    if (name === 'svg') drawing++;
  };

  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname(start, end) {
        [name, at] = [text.slice(start, end), start - 1];
        attributes = new Map();
      },
      onattribname(start, end) {
        [attribute, value, valueAt] = [text.slice(start, end), '', -1];
      },
      onattribdata(start, end) {
        if (valueAt < 0) valueAt = start;
        value += text.slice(start, end);
      },
      onattribentity: () => undefined,
      onattribend(quote) {
        if (quote === QuoteType.Unquoted || value.includes('<')) note('site-markup', at, `${attribute}=…`);
        if (attributes.has(attribute)) note('site-markup', at, `${attribute} ×2`);
        attributes.set(attribute, value.includes('&') ? decodeHTMLAttribute(value) : value);
      },
      onopentagend: () => opened(false),
      onselfclosingtag: () => opened(true),
      onclosetag(start, after) {
        const closed = text.slice(start, after);
        end = after;
        if (open.at(-1) !== closed) note('site-markup', start - 2, `</${closed}>`);
        // The nearest one that is open ends here, and what was left open inside it.
        const place = open.lastIndexOf(closed);
        if (place >= 0) for (const ended of open.splice(place)) if (ended === 'svg') drawing--;
      },
      ontext(start, end) {
        const inside = open.at(-1) ?? '';
        const words = text.slice(start, end);
        if (words.includes('<')) note('site-markup', start, '<');
        if (!mayHoldWords(inside) && words.trim() !== '')
          note('site-markup', start, `“${words.trim().slice(0, 20)}”`);
        visitor.words(words, open, start);
      },
      ontextentity: () => undefined,
      oncomment: (start) => note('site-markup', start, '<!--'),
      oncdata: (start) => note('site-markup', start, '<![CDATA['),
      onprocessinginstruction: (start) => note('site-markup', start, '<?'),
      ondeclaration(start, end) {
        if (start !== 2 || !/^doctype html$/i.test(text.slice(start, end)))
          note('site-markup', start, `<!${text.slice(start, end).slice(0, 20)}>`);
      },
      onend: () => undefined,
      isInForeignContext: () => drawing > 0,
    },
  );
  if (!/^<!doctype html>/i.test(text)) note('site-markup', 0, '<!doctype html>');
  tokenizer.write(text);
  tokenizer.end();
  if (open.length > 0) note('site-markup', text.length, `</${open.at(-1) ?? ''}>`);
  // What a parser has not come to the end of, it does not tell of; what is missing, it adds by itself.
  if (frame.join() !== FRAME.join() || text.slice(end).trim() !== '>')
    note('site-markup', text.length, '<html><head></head><body></body></html>');
  for (const { 0: found, index } of text.matchAll(HIDDEN_LETTERS))
    note('site-character', index, codeOf(found));
  return notes;
}

const codeOf = (found: string): string =>
  found.startsWith('&') ? found : `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
