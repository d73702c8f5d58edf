/** One step of a page's content (ISO 32000-1, 7.8.2): what it works on, and its name. */
export interface Operation {
  operands: readonly string[];
  operator: string;
}

const TOKEN =
  /\((?:\\[\s\S]|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|%[^\r\n]*|\s+/gy;
const OPERAND = /^(?:[-+.\d(</[]|true$|false$|null$)/;

/**
 * A page's content as its steps, in their order; undefined where it holds what is not understood here (a picture inside
 * it, brackets in brackets in a text): such content is to be left alone.
 */
export function operationsOf(content: string): Operation[] | undefined {
  const operations: Operation[] = [];
  let operands: string[] = [];
  /** What stands inside an array or a dictionary belongs to that one operand. */
  let open: string[] = [];
  let depth = 0;
  let read = 0;
  for (const [token] of content.matchAll(TOKEN)) {
    read += token.length;
    if (/^[\s%]/.test(token)) continue;
    if (token === 'BI') return undefined;
    if (token === '[' || token === '<<') depth += 1;
    if (depth > 0) {
      open.push(token);
      if (token === ']' || token === '>>') depth -= 1;
      if (depth === 0) {
        operands.push(open.join(' '));
        open = [];
      }
    } else if (OPERAND.test(token)) operands.push(token);
    else {
      operations.push({ operands, operator: token });
      operands = [];
    }
  }
  return read === content.length && depth === 0 && operands.length === 0 ? operations : undefined;
}

/** The steps as a page's content, one a line. */
export const contentOf = (operations: readonly Operation[]): string =>
  operations.map(({ operands, operator }) => [...operands, operator].join(' ')).join('\n');
