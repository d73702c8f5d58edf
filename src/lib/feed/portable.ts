import { Parser } from 'htmlparser2';
import { escape } from '#src/lib/prose/markup.ts';
import { clean } from './clean.ts';

/** What may stand in a body that others show on their pages: structure and words, nothing that acts or decorates. */
const BLOCKS = new Set(
  'p h2 h3 h4 ul ol li dl dt dd table thead tbody tr th td figure figcaption blockquote'.split(' '),
);
const INLINES = new Set('a strong em br bdi small img span div'.split(' '));
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'hreflang'],
  img: ['src', 'alt', 'width', 'height'],
  th: ['scope'],
};
const EVERYWHERE = ['lang', 'dir'];
const VOID = new Set(['br', 'img']);
/** Elements that go with all that is in them. */
const DROPPED = new Set(
  'script style iframe object embed template noscript form svg math head title textarea select'.split(' '),
);
const SCHEMES = new Set(['https:', 'http:', 'mailto:', 'tel:']);

/** A body as it can stand on any page, and as plain text. */
export interface Portable {
  html: string;
  text: string;
}

/** The same words and structure without scripts, styles, classes, ids or hidden parts, every link from its root. */
export function portable(source: string, base: string): Portable {
  let html = '';
  let text = '';
  let cell = false;
  /** What was opened, and what closes it; undefined for what left no trace. */
  const open: { name: string; close?: string | undefined; drop: boolean }[] = [];
  let dropping = 0;
  const parser = new Parser(
    {
      onopentag(name, given) {
        const drop = DROPPED.has(name) || 'hidden' in given;
        const known = BLOCKS.has(name) || INLINES.has(name);
        if (drop) dropping++;
        if (dropping > 0 || !known) {
          open.push({ name, drop });
          return;
        }
        if (BLOCKS.has(name) || name === 'div') text += blockBreak(name, cell);
        cell = name === 'tr' ? false : name === 'td' || name === 'th' ? true : cell;
        if (name === 'br') text += '\n';
        const attributes = attributesOf(name, given, base);
        // What only grouped or decorated says nothing any more.
        const bare = (name === 'span' || name === 'div' || name === 'a') && attributes === '';
        const lost = name === 'img' && !attributes.includes(' src=');
        const written = !bare && !lost;
        if (written) html += `<${name}${attributes}>`;
        open.push({ name, drop, close: written && !VOID.has(name) ? `</${name}>` : undefined });
      },
      ontext(words) {
        if (dropping > 0) return;
        const plain = clean(words).replace(/\s+/g, ' ');
        html += escape(plain);
        text += plain;
      },
      onclosetag() {
        const last = open.pop();
        if (!last) return;
        if (last.drop) dropping--;
        if (last.close !== undefined) html += last.close;
        if (last.close !== undefined && BLOCKS.has(last.name) && !/^t[dhr]$/.test(last.name)) text += '\n';
      },
    },
    { decodeEntities: true, lowerCaseTags: true, recognizeSelfClosing: false },
  );
  parser.write(source);
  parser.end();
  return { html: tightened(html), text: lines(text) };
}

function blockBreak(name: string, inCell: boolean): string {
  if (name === 'li') return '\n- ';
  if (name === 'td' || name === 'th') return inCell ? ' | ' : '';
  return '\n';
}

function attributesOf(name: string, given: Readonly<Record<string, string>>, base: string): string {
  const allowed = [...(ATTRIBUTES[name] ?? []), ...EVERYWHERE];
  return allowed
    .flatMap((key) => {
      const value = given[key];
      if (value === undefined) return [];
      const kept = key === 'href' || key === 'src' ? absoluteUrl(value, base) : clean(value);
      return kept === undefined ? [] : [` ${key}="${escape(kept)}"`];
    })
    .join('');
}

/** An address from its root; undefined for what is none, or would run. */
export function absoluteUrl(value: string, base: string): string | undefined {
  const url = URL.parse(clean(value).trim(), base);
  return url && SCHEMES.has(url.protocol) ? url.href : undefined;
}

const EDGES = new RegExp(` ?(</?(?:${[...BLOCKS].join('|')}|div)(?: [^>]*)?>) ?`, 'g');

/** Blanks beside the edges of blocks say nothing. */
const tightened = (html: string): string => html.replace(EDGES, '$1').replace(/ +/g, ' ').trim();

const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/ +/g, ' ').trim())
    .filter((line) => line !== '' && line !== '-')
    .join('\n');
