import { inside } from '#src/lib/prose/cut.ts';
import type { MdNode } from '#src/lib/prose/parser.ts';

/** What a code of a text is; `b`, `i` and `br` may be added and dropped by translators, the others may not. */
export type CodeKind = 'b' | 'i' | 'br' | 'link' | 'term' | 'fact' | 'contact' | 'source' | 'value';

/** Mark-up inside a text, kept out of the translator's reach: its Markdown, and the texts inside it. */
export interface Code {
  id: string;
  kind: CodeKind;
  open: string;
  /** Absent where nothing is inside. */
  close?: string;
  c: Content;
  /** What it names: a fact's or a term's id. */
  name: string;
  /** It may be left out. */
  loose?: true;
}

/** A text with its codes. */
export type Content = (string | Code)[];

const KINDS: Readonly<Record<string, CodeKind>> = {
  Term: 'term',
  Fact: 'fact',
  Contact: 'contact',
  Source: 'source',
};

export const isFormat = (kind: CodeKind): boolean => kind === 'b' || kind === 'i' || kind === 'br';

/** The run of Markdown nodes as text and codes, numbered in reading order. `text` is the file they stand in. */
export function contentOf(nodes: readonly MdNode[], text: string): Content {
  let count = 0;
  const walk = (run: readonly MdNode[]): Content =>
    joined(
      run.flatMap((node): Content => {
        if (node.type === 'text') return [(node.value ?? '').replace(/[ \t\r\n]+/g, ' ')];
        if (node.type === 'paragraph') return walk(node.children ?? []);
        const { start, end } = node.position;
        const children = inside(node);
        const [first, last] = [children[0], children.at(-1)];
        const id = String(++count);
        const raw = text.slice(start.offset, end.offset);
        const named = { id, kind: kindOf(node), name: nameOf(node) };
        // An address written bare is a link without brackets: it is one thing, and nobody translates it.
        if (!first || !last || (node.type === 'link' && !raw.startsWith('[')))
          return [{ ...named, open: raw, c: [] }];
        const open = text.slice(start.offset, first.position.start.offset);
        const close = text.slice(last.position.end.offset, end.offset);
        return [{ ...named, open, close, c: walk(children) }];
      }),
    );
  return walk(nodes);
}

function kindOf(node: MdNode): CodeKind {
  if (node.type === 'strong') return 'b';
  if (node.type === 'emphasis') return 'i';
  if (node.type === 'break') return 'br';
  return node.type === 'link' ? 'link' : (KINDS[node.name ?? ''] ?? 'value');
}

function nameOf(node: MdNode): string {
  if (node.type === 'link') return node.url ?? '';
  const value = (node.attributes ?? []).find(
    ({ name }) => name === 'id' || name === 'service' || name === 'law',
  )?.value;
  return typeof value === 'string' ? value : '';
}

/** Neighbouring strings made one, empty ones dropped. */
export function joined(content: Content): Content {
  const made: Content = [];
  for (const part of content) {
    const last = made.at(-1);
    if (typeof part === 'string' && typeof last === 'string') made[made.length - 1] = last + part;
    else if (part !== '') made.push(part);
  }
  return made;
}

/** Text whose interpolations, `{{count}}`, are codes; those named in `loose` may be left out. */
export const valuesOf = (text: string, loose: readonly string[] = []): Content =>
  joined(
    text.split(/(\{\{[^{}]*\}\})/).map((part, index) => {
      if (index % 2 === 0) return part;
      const id = String((index + 1) / 2);
      const name = part.slice(2, -2).trim();
      return { id, kind: 'value', open: part, c: [], name, ...(loose.includes(name) ? { loose: true } : {}) };
    }),
  );

/** Every code of a text, outer before inner. */
export const codesOf = (content: Content): Code[] =>
  content.flatMap((part) => (typeof part === 'string' ? [] : [part, ...codesOf(part.c)]));

/** The words alone, with each code's by `name`. */
export const plainText = (content: Content, name: (code: Code) => string = () => ''): string =>
  content
    .map((part) =>
      typeof part === 'string' ? part : part.close === undefined ? name(part) : plainText(part.c, name),
    )
    .join('');

/** Whether there is anything for a translator to do. */
export const hasWords = (content: Content): boolean => /[\p{L}\p{N}]/u.test(plainText(content));

/** The same for texts that read the same: the numbers of codes, and how bold is written, do not count. */
export const signature = (content: Content): string =>
  JSON.stringify(content, (key, value: unknown) => {
    if (key === 'id' || key === 'name' || key === 'loose') return undefined;
    if (typeof value === 'object' && value !== null && 'kind' in value && isFormat(value.kind as CodeKind))
      return { kind: value.kind, c: (value as Code).c };
    return value;
  });

/**
 * A translation's text with the numbers that the codes have in the Italian. Undefined where the codes are not those
 * of the Italian: it was made from another text. Codes named in `loose` may be missing.
 */
export function numbered(
  target: Content,
  source: Content,
  loose: readonly string[] = [],
): Content | undefined {
  const free = codesOf(source);
  let added = 0;
  let fits = true;
  const walk = (content: Content): Content =>
    content.map((part) => {
      if (typeof part === 'string') return part;
      const at = free.findIndex(
        (code) =>
          code.kind === part.kind &&
          (isFormat(code.kind) || (code.open === part.open && code.close === part.close)),
      );
      const [same] = at < 0 ? [] : free.splice(at, 1);
      if (!same && !isFormat(part.kind)) fits = false;
      return { ...part, id: same?.id ?? `t${++added}`, c: walk(part.c) };
    });
  const made = walk(target);
  return [fits, ...free.map(({ kind, name }) => isFormat(kind) || loose.includes(name))].every(Boolean)
    ? made
    : undefined;
}

/** Not every white space: a non-breaking one is there for a reason. */
const WHITE = /[ \t\r\n]+/g;

/** Tabs and line ends that a program put in are spaces; none stand at the ends. */
export function tidy(content: Content): Content {
  const folded = content.map((part) =>
    typeof part === 'string' ? part.replace(WHITE, ' ') : { ...part, c: inner(part.c) },
  );
  const [first] = folded;
  if (typeof first === 'string') folded[0] = first.trimStart();
  const end = folded.at(-1);
  if (typeof end === 'string') folded[folded.length - 1] = end.trimEnd();
  return folded.filter((part) => part !== '');
}

const inner = (content: Content): Content =>
  content.map((part) =>
    typeof part === 'string' ? part.replace(WHITE, ' ') : { ...part, c: inner(part.c) },
  );
