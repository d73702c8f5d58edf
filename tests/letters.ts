/** The letters, marks and figures of a text, in their common shapes: what two ways of writing one page have in common. */
export const letters = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');

/** The letters that a text has too few of. */
export function missing(wanted: string, text: string): string {
  const left = new Map<string, number>();
  for (const letter of text) left.set(letter, (left.get(letter) ?? 0) + 1);
  return Array.from(wanted)
    .filter((letter) => {
      const count = left.get(letter) ?? 0;
      left.set(letter, count - 1);
      return count <= 0;
    })
    .join('');
}
