import { COMPONENTS } from './components.ts';
import { parseMdx, type MdNode } from './parser.ts';

/** One translatable text of a body and the place it stands at: what an exchange file calls a unit. */
export interface Cut {
  /** `how.3`: the section and the position of the text in it, counted as `sectionUnits` does. */
  id: string;
  section: string;
  /** What the text is, for whoever translates it without seeing the page. */
  role: 'text' | 'heading' | 'cell' | 'title' | 'alt' | 'caption' | 'phrase';
  /** From here to there in the file, in UTF-16 units: the run of text, or the inside of an attribute's quotes. */
  start: number;
  end: number;
  /** The nodes of a run of text; an attribute has a value instead. */
  nodes: readonly MdNode[];
  value?: string;
}

/** The text with its front matter blanked, so that positions stay the file's. */
export function withoutFront(text: string): string {
  const front = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0] ?? '';
  return front.replace(/[^\n]/g, ' ') + text.slice(front.length);
}

/**
 * Cuts a piece's file into its translatable texts, in reading order, each with its place: everything between them is
 * the skeleton that a translation shares with the Italian. A file that cannot be parsed has none.
 */
export function cutBody(text: string, sectioned: boolean): Cut[] {
  const parsed = parseMdx(withoutFront(text));
  if (!parsed.ok) return [];
  const top = parsed.tree.children ?? [];
  if (!sectioned) return cutSection('body', undefined, top, text);
  return top.flatMap((node) => {
    const id = node.name === 'Section' ? attribute(node, 'id') : undefined;
    return id === undefined ? [] : cutSection(id, node, node.children ?? [], text);
  });
}

type Bare = Omit<Cut, 'id' | 'section'>;

function cutSection(
  section: string,
  node: MdNode | undefined,
  children: readonly MdNode[],
  text: string,
): Cut[] {
  const title = node ? attributes(node, ['title'], 'title', text) : [];
  return [...title, ...blocks(children, text)].map((cut, index) => ({
    ...cut,
    id: `${section}.${index + 1}`,
    section,
  }));
}

function blocks(nodes: readonly MdNode[], text: string): Bare[] {
  return nodes.flatMap((node): Bare[] => {
    const children = node.children ?? [];
    if (node.type === 'paragraph') return run(children, 'text');
    if (node.type === 'heading') return run(children, 'heading');
    if (node.type === 'table')
      return children.flatMap((row) =>
        (row.children ?? []).flatMap((cell) => run(cell.children ?? [], 'cell')),
      );
    if (node.type === 'list' || node.type === 'listItem') return blocks(children, text);
    const level = COMPONENTS[node.name ?? '']?.level;
    if (level === 'inline' || level === 'either') return run([node], 'text');
    if (node.name === 'Phrase') return run(inside(node), 'phrase');
    return [
      ...attributes(node, ['title'], 'title', text),
      ...attributes(node, ['alt'], 'alt', text),
      ...attributes(node, ['caption'], 'caption', text),
      ...blocks(children, text),
    ];
  });
}

/** What stands in a sentence's component; Markdown puts a paragraph round it when it has lines of its own. */
export const inside = (node: MdNode): MdNode[] =>
  (node.children ?? []).flatMap((child) => (child.type === 'paragraph' ? (child.children ?? []) : [child]));

function run(nodes: readonly MdNode[], role: Cut['role']): Bare[] {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (!first || !last) return [];
  return [{ role, start: first.position.start.offset, end: last.position.end.offset, nodes }];
}

const attribute = (node: MdNode, name: string): string | undefined => {
  const value = node.attributes?.find((one) => one.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
};

/** The places of attributes that hold words. The parser gives their values, not where they stand. */
function attributes(node: MdNode, names: readonly string[], role: Cut['role'], text: string): Bare[] {
  const rules = COMPONENTS[node.name ?? '']?.attributes ?? {};
  const wanted = names.filter((name) => rules[name]?.words);
  if (wanted.length === 0) return [];
  const pattern = /\s+([\w-]+)\s*=\s*("[^"]*"|'[^']*')/y;
  pattern.lastIndex = node.position.start.offset + 1 + (node.name ?? '').length;
  const found: Bare[] = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [, name = '', quoted = ''] = match;
    const value = wanted.includes(name) ? attribute(node, name) : undefined;
    if (value !== undefined)
      found.push({
        role,
        start: pattern.lastIndex - quoted.length + 1,
        end: pattern.lastIndex - 1,
        nodes: [],
        value,
      });
  }
  return found;
}
