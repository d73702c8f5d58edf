import type { Block } from './body.ts';
import type { ReadingSection } from './reading.ts';

/** One section in two languages; where one of them does not have it, its side is left out. */
export interface SectionPair {
  id: string;
  own?: ReadingSection;
  beside?: ReadingSection;
}

/** Blocks that say the same in two languages. Most rows have one block on each side, either may have none or more. */
export interface BlockRow {
  own: Block[];
  beside: Block[];
}

/**
 * Sections of two readings of one piece, paired by id, in the order of `beside`; what only `own` has stands after the
 * section that it follows there.
 */
export function alignSections(
  own: readonly ReadingSection[],
  beside: readonly ReadingSection[],
): SectionPair[] {
  const pairs: SectionPair[] = beside.map((section) => ({ id: section.id, beside: section }));
  let before = -1;
  for (const section of own) {
    const at = pairs.findIndex(({ id }) => id === section.id);
    const pair = pairs[at];
    if (pair) pair.own = section;
    else pairs.splice(before + 1, 0, { id: section.id, own: section });
    before = at < 0 ? before + 1 : at;
  }
  return pairs;
}

/**
 * Blocks of two versions of one section, side by side. What is recognised by its kind or by an id, a list or an amount,
 * holds the two together; paragraphs between two such are paired when they are as many, and stand in one row when not:
 * nobody can tell which of them belong together, and a wrong pair would mislead.
 */
export function alignBlocks(own: readonly Block[], beside: readonly Block[]): BlockRow[] {
  const rows: BlockRow[] = [];
  let [here, there] = [0, 0];
  for (const [i, j] of [...anchors(own, beside), [own.length, beside.length] as const]) {
    rows.push(...between(own.slice(here, i), beside.slice(there, j)));
    const [mine, theirs] = [own[i], beside[j]];
    if (mine && theirs) rows.push({ own: [mine], beside: [theirs] });
    [here, there] = [i + 1, j + 1];
  }
  return rows;
}

function between(own: Block[], beside: Block[]): BlockRow[] {
  if (own.length + beside.length === 0) return [];
  if (own.map(nameOf).join() !== beside.map(nameOf).join()) return [{ own, beside }];
  return own.map((block, index) => ({ own: [block], beside: beside.slice(index, index + 1) }));
}

/** The longest run of blocks that both have in the same order, paragraphs aside: pairs of positions. */
function anchors(own: readonly Block[], beside: readonly Block[]): [number, number][] {
  const [mine, theirs] = [own, beside].map((blocks) =>
    blocks.flatMap((block, index) => (block.t === 'p' ? [] : [{ index, name: nameOf(block) }])),
  ) as [Named[], Named[]];
  const longest = mine.map(() => theirs.map(() => 0));
  const length = (i: number, j: number): number => longest[i]?.[j] ?? 0;
  for (let i = mine.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--) {
      const row = longest[i];
      if (!row) continue;
      row[j] =
        mine[i]?.name === theirs[j]?.name
          ? length(i + 1, j + 1) + 1
          : Math.max(length(i + 1, j), length(i, j + 1));
    }
  const found: [number, number][] = [];
  for (let i = 0, j = 0; i < mine.length && j < theirs.length;) {
    const [a, b] = [mine[i], theirs[j]];
    if (a && a.name === b?.name) {
      found.push([a.index, b.index]);
      i++;
      j++;
    } else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return found;
}

interface Named {
  index: number;
  name: string;
}

/** What a block is, without its words: equal for a block and its translation. */
function nameOf(block: Block): string {
  switch (block.t) {
    case 'list':
      return `list ${String(block.ordered)}`;
    case 'table':
      return `table ${block.head.length}`;
    case 'callout':
      return `callout ${block.kind}`;
    case 'documents':
      return `documents ${block.group ?? ''}`;
    case 'serviceList':
      return `serviceList ${block.type ?? ''} ${(block.services ?? []).join(' ')}`;
    case 'only':
      return `only ${[...(block.audience ?? []), ...(block.area ?? [])].join(' ')}`;
    case 'figure':
      return `figure ${block.src}`;
    case 'phrase':
      return `phrase ${block.it}`;
    case 'video':
    case 'audio':
    case 'attachment':
      return `${block.t} ${block.id}`;
    default:
      return block.t;
  }
}
