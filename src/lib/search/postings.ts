/** A stem in a document: the document's number, and how much the stem says about it, from 1 to 31. */
export interface Posting {
  document: number;
  impact: number;
}

export const MOST_IMPACT = 31;

/**
 * The postings of some stems as bytes: for each stem how many there are, then each as one number, the step from the
 * document before times 32 plus the impact. Numbers are little-endian in groups of seven bits (LEB128).
 */
export function encodePostings(lists: readonly (readonly Posting[])[]): Uint8Array {
  const bytes: number[] = [];
  const number = (value: number): void => {
    for (; value > 0x7f; value = Math.floor(value / 128)) bytes.push((value % 128) | 0x80);
    bytes.push(value);
  };
  for (const list of lists) {
    number(list.length);
    let before = -1;
    for (const { document, impact } of list) {
      number((document - before) * 32 + impact);
      before = document;
    }
  }
  return Uint8Array.from(bytes);
}

/** Reads what {@link encodePostings} wrote. */
export function decodePostings(bytes: Uint8Array): Posting[][] {
  const lists: Posting[][] = [];
  let at = 0;
  const number = (): number => {
    let [value, unit] = [0, 1];
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value += (byte & 0x7f) * unit;
      if (byte < 0x80) return value;
      unit *= 128;
    }
  };
  while (at < bytes.length) {
    const list: Posting[] = [];
    let document = -1;
    for (let left = number(); left > 0; left--) {
      const packed = number();
      document += Math.floor(packed / 32);
      list.push({ document, impact: packed % 32 });
    }
    lists.push(list);
  }
  return lists;
}
