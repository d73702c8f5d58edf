import type { Operation } from './operators.ts';

const CORNERS = 4;

/**
 * A page's content in which boxes drawn side by side by side, as the squares of a QR code are, are said to be boxes
 * (operator re, ISO 32000-1, 8.5.2.1): the same area, gone round the same way.
 */
export function asBoxes(operations: readonly Operation[]): Operation[] {
  const made: Operation[] = [];
  for (let at = 0; at < operations.length;) {
    const box = operations[at]?.operator === 'm' ? boxAt(operations, at) : undefined;
    const operation = box?.operation ?? operations[at];
    if (operation) made.push(operation);
    at += box?.length ?? 1;
  }
  return made;
}

function boxAt(
  operations: readonly Operation[],
  from: number,
): { operation: Operation; length: number } | undefined {
  let to = from + 1;
  while (operations[to]?.operator === 'l') to += 1;
  if (operations[to]?.operator !== 'h') return undefined;
  const points = operations.slice(from, to).map(({ operands }) => operands.map(Number) as [number, number]);
  const [first, second, third, fourth, again] = points;
  if (!first || !second || !third || !fourth || points.length > CORNERS + 1) return undefined;
  if (again && (again[0] !== first[0] || again[1] !== first[1])) return undefined;
  const [[x, y], [right, bottom]] = [first, third];
  const isFlat = second[1] === y && second[0] === right && fourth[0] === x && fourth[1] === bottom;
  const isUpright = second[0] === x && second[1] === bottom && fourth[1] === y && fourth[0] === right;
  if (!isFlat && !isUpright) return undefined;
  const numbers = isFlat ? [x, y, right - x, bottom - y] : [right, y, x - right, bottom - y];
  return {
    operation: { operator: 're', operands: numbers.map((number) => String(Number(number.toFixed(4)))) },
    length: to - from + 1,
  };
}
