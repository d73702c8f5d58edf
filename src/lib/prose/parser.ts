import { mdxToMdast } from 'satteri';

/** A node of the Markdown tree, as far as this project looks at it. */
export interface MdNode {
  type: string;
  position: {
    start: { line: number; column: number; offset: number };
    end: { line: number; column: number; offset: number };
  };
  children?: MdNode[];
  value?: string;
  depth?: number;
  ordered?: boolean;
  start?: number | null;
  checked?: boolean | null;
  url?: string;
  name?: string | null;
  attributes?: MdAttribute[];
}

export interface MdAttribute {
  type: string;
  name?: string;
  value?: string | null | { type: string; value: string };
}

export type Parsed =
  { ok: true; tree: MdNode } | { ok: false; line: number; column: number; message: string };

const FEATURES = { frontmatter: false, gfm: { footnotes: false }, smartPunctuation: false };

/** Parses MDX into a Markdown tree with positions in the given text. Nothing in it is run. */
export function parseMdx(text: string): Parsed {
  try {
    // The library types its tree as a wide union; MdNode is the part of it that the checker reads.
    return { ok: true, tree: mdxToMdast(text, { features: FEATURES }) as unknown as MdNode };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const at = /^(\d+):(\d+): ?/.exec(message);
    return {
      ok: false,
      line: Number(at?.[1] ?? 1),
      column: Number(at?.[2] ?? 1),
      message: message.slice(at?.[0].length ?? 0),
    };
  }
}

/** The deepest nesting that the body grammar can need, with room to spare; far below what harms the parser. */
export const DEEPEST = 24;

/** What opens and closes something that may go on over several lines; an escaped character does neither. */
const TOKENS = /\\.|<\/?>|<\/?[A-Za-z]|\/>|[{}]/g;
/** Quotes and list marks at the start of a line, one inside the other. */
/** A line without any of these is plain words, and as deep as the line before. */
const MARKED = /[<>{}[(*_!\\]|^\s*[+\-\d]|^\s+\S/;
const LEAD = /^(?:[\s>*+-]|\d{1,9}[.)](?=\s))*/;

/**
 * An upper bound of how deep a text can nest, without parsing it: tags and braces open at once, quotes, list marks
 * and indentation at the start of a line, and runs of brackets or stars. The native parser takes seconds, or ends
 * the process, at some thousands.
 */
export function nesting(text: string): { depth: number; line: number } {
  let open = 0;
  let worst = { depth: 0, line: 1 };
  text.split('\n').forEach((line, index) => {
    if (!MARKED.test(line)) return;
    let most = open;
    for (const [token] of line.matchAll(TOKENS)) {
      if (token.startsWith('\\')) continue;
      const closes = token === '}' || token === '/>' || token.startsWith('</');
      open = closes ? Math.max(0, open - 1) : open + 1;
      most = Math.max(most, open);
    }
    const lead = LEAD.exec(line)?.[0] ?? '';
    const marks =
      (lead.match(/[>*+-]|\d+/g)?.length ?? 0) + Math.floor((lead.length - lead.trimStart().length) / 4);
    const runs = Math.max(0, ...[...line.matchAll(/[[({*_!<>]{2,}/g)].map(([run]) => run.length));
    const depth = most + Math.max(/^[-*_\s]+$/.test(line) ? 0 : marks, runs);
    if (depth > worst.depth) worst = { depth, line: index + 1 };
  });
  return worst;
}
