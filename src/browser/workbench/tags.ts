/** Mark-up inside a text, which translators move and do not change. */
export interface Code {
  id: string;
  /** Whether there are words inside. */
  paired: boolean;
  /** Bold, italics, a line break: they may come and go. */
  free: boolean;
  /** What it is, as the Italian writes it. */
  shown: string;
  c: Part[];
}

export type Part = string | Code;

/** Text with numbered tags: `La ⟦1⟧tessera⟦/1⟧ dura ⟦2⟧`. */
export const tagged = (parts: readonly Part[]): string =>
  parts
    .map((part) =>
      typeof part === 'string'
        ? part
        : part.paired
          ? `⟦${part.id}⟧${tagged(part.c)}⟦/${part.id}⟧`
          : `⟦${part.id}⟧`,
    )
    .join('');

/** Every code, outer before inner. */
export const codesOf = (parts: readonly Part[]): Code[] =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [part, ...codesOf(part.c)]));

export const TAG = /⟦(\/?)([^⟦⟧]+)⟧/gu;

/** The words alone. */
export const wordsOf = (text: string): string => text.replace(TAG, '').trim();

/** What is wrong with the tags of a text, by kind, with the tags concerned. */
export interface TagFaults {
  missing: Code[];
  unknown: string[];
  twice: string[];
  /** Opened and not closed, closed and not opened, or crossed. */
  crossed: string[];
}

/** Reads a tagged text back into parts, with the codes that the Italian has. */
export function untagged(text: string, known: readonly Code[]): { parts: Part[]; faults: TagFaults } {
  const faults: TagFaults = { missing: [], unknown: [], twice: [], crossed: [] };
  const byId = new Map(known.map((code) => [code.id, code]));
  const met = new Set<string>();
  const top: Part[] = [];
  const open: Code[] = [];
  const into = (): Part[] => open.at(-1)?.c ?? top;
  let from = 0;
  for (const { 0: tag, 1: slash, 2: id = '', index } of text.matchAll(TAG)) {
    if (index > from) into().push(text.slice(from, index));
    from = index + tag.length;
    const code = byId.get(id);
    if (!code || (slash === '/' && !code.paired)) faults.unknown.push(tag);
    else if (slash === '/') {
      if (open.at(-1)?.id === id) open.pop();
      else faults.crossed.push(tag);
    } else if (met.has(id)) faults.twice.push(tag);
    else {
      met.add(id);
      const made = { ...code, c: [] };
      into().push(made);
      if (code.paired) open.push(made);
    }
  }
  if (from < text.length) into().push(text.slice(from));
  faults.crossed.push(...open.map(({ id }) => `⟦${id}⟧`));
  faults.missing.push(...known.filter(({ id }) => !met.has(id)));
  return { parts: top, faults };
}
