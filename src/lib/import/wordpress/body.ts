import { ElementType, parseDocument } from 'htmlparser2';
import { withoutBareLinks, type OutLink } from './links.ts';
import { withoutShortcodes } from './shortcodes.ts';
import { blockStart, BREAK, CLOSE, emphasised, EMPHASIS, escapeMarkdown, STRONG } from './words.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Tag = Extract<Node, { attribs: object }>;

/** Where a link of an old page leads today. */
export type LinkTo = (href: string) => { to: string } | { out: string } | undefined;

/** An old page's text in the part of Markdown that our texts may hold. */
export interface Converted {
  text: string;
  /** Links to other sites, for a list of their own where the text cannot hold them. */
  links: OutLink[];
  /** What was left out, by name, and how often. */
  left: Map<string, number>;
}

/** Left out with all that is in them: they run, ask, or show what lies elsewhere. */
const GONE =
  'script style iframe object embed form input button select textarea noscript template svg canvas audio video map link meta head'.split(
    ' ',
  );
const BLOCKS =
  'address article aside blockquote center details dd div dl dt fieldset figcaption figure footer header hr main nav p pre section summary tbody td tfoot th thead tr'.split(
    ' ',
  );
/** Elements inside of each other; the rest of a deeper page is its words only. */
const DEEPEST = 60;
/** More columns cannot be read on a phone; the check refuses them. */
const COLUMNS = 4;

/** Turns the HTML of an old page into paragraphs, small headings, lists, tables, bold, italics and links. */
export function convertBody(html: string, linkTo: LinkTo): Converted {
  return new Converter(linkTo).convert(html);
}

class Converter {
  readonly #left = new Map<string, number>();
  readonly #links: OutLink[] = [];
  readonly #linkTo: LinkTo;

  constructor(linkTo: LinkTo) {
    this.#linkTo = linkTo;
  }

  convert(html: string): Converted {
    const document = parseDocument(withoutShortcodes(html, this.#leave));
    const text = this.#blocks(document.children, 0).join('\n\n');
    return { text, links: this.#links, left: this.#left };
  }

  readonly #leave = (what: string): void => {
    this.#left.set(what, (this.#left.get(what) ?? 0) + 1);
  };

  #blocks(nodes: readonly Node[], depth: number): string[] {
    const blocks: string[] = [];
    let run = '';
    const flush = (): void => {
      const text = paragraph(run);
      if (text !== '') blocks.push(text);
      run = '';
    };
    for (const node of nodes) {
      if (node.type === ElementType.Text) {
        // An old page says where a paragraph ends with an empty line.
        node.data.split(/\n[^\S\n]*\n/).forEach((part, index) => {
          if (index > 0) flush();
          run += this.#text(part);
        });
        continue;
      }
      if (!isTag(node)) continue;
      const block = depth > DEEPEST ? undefined : this.#block(node, depth + 1);
      if (block === undefined) run += this.#inline([node], depth + 1, false);
      else {
        flush();
        blocks.push(...block);
      }
    }
    flush();
    return blocks;
  }

  /** The blocks of an element, or undefined where it stands inside of a sentence. */
  #block(node: Tag, depth: number): string[] | undefined {
    const { name, children } = node;
    if (GONE.includes(name)) return undefined;
    if (/^h[1-6]$/.test(name)) {
      const words = oneLine(this.#inline(children, depth, true));
      return words === '' ? [] : [`### ${words}`];
    }
    if (name === 'ul' || name === 'ol') return this.#list(node, depth);
    if (name === 'table') return this.#table(node, depth);
    return BLOCKS.includes(name) ? this.#blocks(children, depth) : undefined;
  }

  #list({ name, children }: Tag, depth: number): string[] {
    const sign = name === 'ol' ? '1. ' : '- ';
    const items = children.flatMap((item) => {
      if (!isTag(item)) return [];
      const blocks = this.#blocks(item.name === 'li' ? item.children : [item], depth);
      // A small heading in a list is words.
      const inner = blocks.map((block) => block.replace(/^### /, '')).join('\n\n');
      return inner === '' ? [] : [sign + inner.replace(/\n(?=[^\n])/g, `\n${' '.repeat(sign.length)}`)];
    });
    return items.length === 0 ? [] : [items.join('\n')];
  }

  #table(node: Tag, depth: number): string[] {
    const rows = cellsOf(node)
      .map((cells) => cells.map((cell) => oneLine(this.#inline(cell.children, depth, true))))
      .filter((cells) => cells.some((cell) => cell !== ''));
    const [head = [], ...body] = rows;
    const columns = Math.max(0, ...rows.map((cells) => cells.length));
    if (
      head.length === columns &&
      columns > 1 &&
      columns <= COLUMNS &&
      body.length > 0 &&
      head.every((cell) => cell !== '')
    ) {
      const line = (cells: readonly string[]): string =>
        `| ${Array.from({ length: columns }, (_, index) => cells[index] ?? '').join(' | ')} |`;
      return [[line(head), line(head.map(() => '---')), ...body.map(line)].join('\n')];
    }
    if (rows.length > 0) this.#leave('<table>');
    return rows.map((cells) => cells.filter((cell) => cell !== '').join(' – '));
  }

  /** @param marked whether bold, italics or a link stand around it already: only the outermost counts */
  #inline(nodes: readonly Node[], depth: number, marked: boolean): string {
    return nodes
      .map((node) => {
        if (node.type === ElementType.Text) return this.#text(node.data);
        if (!isTag(node)) return '';
        const { name, children, attribs } = node;
        if (GONE.includes(name)) {
          this.#leave(`<${name}>`);
          return '';
        }
        if (name === 'img') {
          this.#leave('<img>');
          return '';
        }
        if (name === 'br') return BREAK;
        if (depth > DEEPEST * 2) return '';
        if (name === 'a') return this.#link(attribs['href'] ?? '', children, depth);
        const kind = /^(strong|b)$/.test(name) ? STRONG : /^(em|i)$/.test(name) ? EMPHASIS : undefined;
        const inner = this.#inline(children, depth + 1, marked || kind !== undefined);
        if (kind !== undefined) return marked ? inner : kind + inner + CLOSE;
        return BLOCKS.includes(name) || /^(li|ul|ol|table|h[1-6])$/.test(name) ? ` ${inner} ` : inner;
      })
      .join('');
  }

  #link(href: string, children: readonly Node[], depth: number): string {
    const words = this.#inline(children, depth + 1, true);
    const target = this.#linkTo(href);
    if (target === undefined) {
      if (href !== '' && !href.startsWith('#')) this.#leave('<a>');
      return words;
    }
    const inner = words.trim();
    if (inner === '' || inner.includes('](')) return words;
    if ('to' in target) return ` [${inner}](${target.to}) `.replace(/^ | $/g, edge(words));
    this.#links.push({ text: inner, url: target.out });
    return words;
  }

  readonly #text = (text: string): string =>
    escapeMarkdown(
      withoutBareLinks(text, () => {
        this.#leave('https://…');
      }),
    );
}

/** The blanks that a text has at its ends. */
const edge =
  (words: string) =>
  (_: string, at: number): string =>
    (at === 0 ? /^\s/ : /\s$/).test(words) ? ' ' : '';

const isTag = (node: Node): node is Tag => 'attribs' in node;

/** A paragraph, with the old page's breaks: none at its ends, and never two. */
const paragraph = (run: string): string =>
  emphasised(run.replace(/\s+/g, ' '))
    // Before a link it would make a picture of it.
    .replaceAll('![', String.raw`\![`)
    .split(/(?: ?\uE003 ?)+/)
    .map((line) => blockStart(line.trim()))
    .filter((line) => line !== '')
    .join('\\\n');

const oneLine = (run: string): string => paragraph(run.replaceAll(BREAK, ' '));

function cellsOf(table: Tag): Tag[][] {
  return table.children.flatMap((node) => {
    if (!isTag(node)) return [];
    if (node.name === 'tr')
      return [node.children.filter((cell): cell is Tag => isTag(cell) && /^t[dh]$/.test(cell.name))];
    return /^(tbody|thead|tfoot)$/.test(node.name) ? cellsOf(node) : [];
  });
}
