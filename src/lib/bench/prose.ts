import type { BenchLanguage } from './languages.ts';

/** Made-up sentences of one language. The same seed gives the same sentences on every machine. */
export interface Prose {
  words: (count: number) => string;
  sentence: (count: number) => string;
  paragraph: (sentences: number) => string;
}

export function proseOf({ words: pool, space, stop }: BenchLanguage, seed: number): Prose {
  const random = randomOf(seed);
  const words = (count: number): string =>
    Array.from({ length: count }, () => pool[Math.floor(random() * pool.length)] ?? '').join(space);
  const sentence = (count: number): string => `${capital(words(count))}${stop}`;
  return {
    words,
    sentence,
    paragraph: (sentences) =>
      Array.from({ length: sentences }, () => sentence(8 + Math.floor(random() * 8))).join(space || ''),
  };
}

/** A number that stands for a text. */
export const seedFrom = (text: string): number =>
  Array.from(text).reduce((sum, char) => (sum * 31 + (char.codePointAt(0) ?? 0)) | 0, 7);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Mulberry32: small, fast, and the same everywhere. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
