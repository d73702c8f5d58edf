/**
 * The checked body of a piece: plain data, no code, no HTML. `prose` makes it from MDX and turns it into
 * HTML, text and translatable units.
 */
export type Inline =
  | { t: 'text'; v: string }
  | { t: 'strong' | 'em'; c: Inline[] }
  | { t: 'br' }
  | { t: 'link'; to: LinkTarget; c: Inline[] }
  | { t: 'fact'; id: string; part?: FactPart }
  | { t: 'term'; id: string; c: Inline[] }
  | { t: 'contact'; service: string }
  | { t: 'source'; id?: string; law?: string; where?: string };

export type FactPart = 'value' | 'unit' | 'from';

/** A link by id, or an `https:` address where those are allowed. */
export interface LinkTarget {
  scheme: LinkScheme;
  id: string;
}

export const LINK_SCHEMES = [
  'sheet',
  'service',
  'term',
  'law',
  'news',
  'project',
  'page',
  'hub',
  'media',
  'journey',
  'file',
  'https',
  'tel',
  'mailto',
] as const;
export type LinkScheme = (typeof LINK_SCHEMES)[number];

export type CalloutKind = 'info' | 'warning' | 'danger' | 'tip';

export interface Step {
  title: string;
  c: Block[];
}

export type Block =
  | { t: 'p'; c: Inline[] }
  | { t: 'h3'; c: Inline[] }
  | { t: 'list'; ordered: boolean; items: Block[][] }
  | { t: 'table'; head: Inline[][]; rows: Inline[][][] }
  | { t: 'steps'; c: Step[] }
  | { t: 'callout'; kind: CalloutKind; title?: string; c: Block[] }
  | { t: 'documents'; group?: string }
  | { t: 'costs' }
  | { t: 'times' }
  | { t: 'serviceList'; type?: string; services?: string[] }
  | { t: 'only'; audience?: string[]; area?: string[]; c: Block[] }
  | { t: 'figure'; src: string; alt: string; caption?: string; credit: string; licence: string }
  | { t: 'phrase'; it: string; c: Inline[] }
  | { t: 'video' | 'audio' | 'attachment'; id: string };

/** A part of a body with a heading of its own: an interface string, or `title` where the editor named it. */
export interface Section {
  id: string;
  title?: string;
  c: Block[];
}

/** Pieces without sections (news, pages) have one, called `BODY`. */
export type Body = Section[];

export const BODY = 'body';

/** Every inline run of a block and of the blocks in it, in reading order. */
export function* inlineRuns(blocks: readonly Block[]): Generator<Inline[]> {
  for (const block of blocks) {
    if (block.t === 'p' || block.t === 'h3' || block.t === 'phrase') yield block.c;
    else if (block.t === 'table') yield* [...block.head, ...block.rows.flat()];
    else yield* childBlocks(block).flatMap((inner) => [...inlineRuns(inner)]);
  }
}

/** Every inline node of a block and of the blocks in it, in reading order, the outer ones first. */
export function* inlineNodes(blocks: readonly Block[]): Generator<Inline> {
  for (const run of inlineRuns(blocks)) yield* within(run);
}

function* within(run: readonly Inline[]): Generator<Inline> {
  for (const node of run) {
    yield node;
    if ('c' in node) yield* within(node.c);
  }
}

/** Blocks and the blocks in them, the outer ones first. */
export function* blocksWithin(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    for (const inner of childBlocks(block)) yield* blocksWithin(inner);
  }
}

/** The lists of blocks directly inside a block. */
export function childBlocks(block: Block): Block[][] {
  if (block.t === 'list') return block.items;
  if (block.t === 'steps') return block.c.map((step) => step.c);
  return block.t === 'callout' || block.t === 'only' ? [block.c] : [];
}
