import type { Operation } from './operators.ts';

const PATH: ReadonlySet<string> = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're', 'W', 'W*']);
const PAINTED: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
const SHOWN: ReadonlySet<string> = new Set(['Tj', 'TJ', "'", '"', 'Do', 'sh']);
/** What a mark may not reach over: a text, a state, other marks. */
const EDGES: ReadonlySet<string> = new Set(['BT', 'ET', 'q', 'Q', 'BDC', 'BMC', 'EMC']);

const OPEN: Operation = { operands: ['/Artifact'], operator: 'BMC' };
const CLOSE: Operation = { operands: [], operator: 'EMC' };

/**
 * A page's content in which all that belongs to no element of the structure, grounds and lines, brackets that a style
 * sheet adds, is marked as there for the eye alone (ISO 14289-1, 7.1; ISO 32000-1, 14.8.2.2): who hears a page then
 * knows that nothing is left out.
 */
export function withArtifacts(operations: readonly Operation[]): Operation[] {
  const made: Operation[] = [];
  let path: Operation[] = [];
  let depth = 0;
  let isOpen = false;
  const close = (): void => {
    if (isOpen) made.push(CLOSE);
    isOpen = false;
  };
  const open = (): void => {
    if (!isOpen) made.push(OPEN);
    isOpen = true;
  };
  for (const operation of operations) {
    const { operator } = operation;
    if (depth === 0 && PATH.has(operator)) {
      path.push(operation);
      continue;
    }
    if (EDGES.has(operator)) close();
    if (operator === 'BDC' || operator === 'BMC') depth += 1;
    else if (operator === 'EMC') depth -= 1;
    else if (depth === 0 && (PAINTED.has(operator) || SHOWN.has(operator))) open();
    made.push(...path, operation);
    path = [];
  }
  close();
  return [...made, ...path];
}
