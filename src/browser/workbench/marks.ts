/** A run of words that stayed, went or came. */
export interface Mark {
  op: 'same' | 'gone' | 'come';
  text: string;
}

/** Italian as it was written, without its mark-up: data by their ids, words of links and terms as they read. */
export const readable = (markdown: string): string =>
  markdown
    .replace(/<Source\b[^>]*\/>/g, '')
    .replace(/<\w+[^>]*?(?:id|service)="([^"]*)"[^>]*\/>/g, '{$1}')
    .replace(/<\/?\w[^>]*>/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*?|__?/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Two texts as one, with the words that went and came: the longest common run of words stays. */
export function marksOf(before: string, after: string): Mark[] {
  const [a, b] = [split(before), split(after)];
  const length = a.map(() => new Array<number>(b.length + 1).fill(0));
  length.push(new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = length[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const marks: Mark[] = [];
  const push = (op: Mark['op'], text = ''): void => {
    const last = marks.at(-1);
    if (last?.op === op) last.text += text;
    else marks.push({ op, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      push('same', a[i++]);
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) push('gone', a[i++]);
    else push('come', b[j++]);
  }
  return marks;
}

/** Words with the spaces and signs that follow them. */
const split = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? [];
