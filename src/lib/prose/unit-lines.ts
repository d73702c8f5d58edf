import { BODY } from '#src/lib/domain/body.ts';
import type { MdNode } from './parser.ts';

/**
 * The line of the file on which each unit of a body stands, by section, in the order of `sectionUnits`: so that what
 * is found in a unit can be shown where it is written.
 */
export function unitLines(tree: MdNode, sectioned: boolean): Record<string, number[]> {
  const children = tree.children ?? [];
  if (!sectioned) return { [BODY]: blocks(children) };
  return Object.fromEntries(
    children
      .filter(({ name }) => name === 'Section')
      .map((node) => [attribute(node, 'id'), [...titled(node), ...blocks(node.children ?? [])]]),
  );
}

const lineOf = (node: MdNode): number => node.position.start.line;

const attribute = (node: MdNode, name: string): string => {
  const value = node.attributes?.find((one) => one.name === name)?.value;
  return typeof value === 'string' ? value : '';
};

/** A title is a unit where there is one. */
const titled = (node: MdNode, name = 'title'): number[] =>
  attribute(node, name) === '' ? [] : [lineOf(node)];

const blocks = (nodes: readonly MdNode[]): number[] => nodes.flatMap(block);

function block(node: MdNode): number[] {
  const inner = node.children ?? [];
  switch (node.type) {
    case 'list':
      return inner.flatMap((item) => blocks(item.children ?? []));
    case 'table':
      return inner.flatMap((row) => (row.children ?? []).map(lineOf));
    case 'mdxJsxFlowElement':
      return component(node, inner);
    default:
      return [lineOf(node)];
  }
}

function component(node: MdNode, inner: readonly MdNode[]): number[] {
  switch (node.name) {
    case 'Steps':
    case 'Only':
      return blocks(inner);
    case 'Step':
    case 'Callout':
      return [...titled(node), ...blocks(inner)];
    case 'Phrase':
      return [lineOf(inner[0] ?? node)];
    case 'Figure':
      return [lineOf(node), ...titled(node, 'caption')];
    // Written inside a sentence, or alone on a line: then they are a paragraph.
    case 'Contact':
    case 'Fact':
    case 'Term':
    case 'Source':
      return [lineOf(node)];
    default:
      return [];
  }
}
