import type { Token } from './analyser.ts';
import { isWhole, wholeWord } from './impacts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A stem of the index that a typed word may mean, and how surely, from 0 to 1. */
export interface Candidate {
  place: number;
  weight: number;
}

export interface Meaning {
  candidates: Candidate[];
  /** The place of the word in the very form it was typed, or -1. */
  whole: number;
  /** Whether the index has the very word; otherwise it was repaired, or is not there. */
  known: boolean;
}

/** Letters that two words of one family share at their beginning; fewer where vowels are not written. */
const familyOf = (stem: string): number => (/\p{Script=Arabic}/u.test(stem) && stem.length < 6 ? 3 : 4);
const KIN = 0.45;
/** A sign of Chinese by itself helps where a pair has a wrong one, and says less than a pair. */
const LONE_SIGN = 0.35;
/** A word still being typed may become many: the likeliest are the shortest. */
const CONTINUATIONS = 12;
const KINSFOLK = 10;

/**
 * The stems that a word may mean: itself, words of its family, what it may become while it is being typed, and, when
 * the index does not have it, what it is a few slips away from.
 */
export function meaningOf(
  { word, stem }: Token,
  vocabulary: Vocabulary,
  typing: boolean,
  next = '',
): Meaning {
  const weights = new Map<number, number>();
  const add = (place: number, weight: number): void => {
    if (place >= 0 && weight > (weights.get(place) ?? 0)) weights.set(place, weight);
  };
  const exact = vocabulary.find(stem);
  const known = exact >= 0;
  const chinese = /\p{Script=Han}/u.test(word);
  add(exact, chinese && Array.from(word).length === 1 ? LONE_SIGN : 1);
  if (!known) add(vocabulary.find(word), 0.9);
  if (!known && chinese) for (const pair of mendedPairs(word, next)) add(vocabulary.find(pair), 0.6);
  if (typing && Array.from(word).length >= 2) {
    const beginnings = [word, ...(stem === word ? [] : [stem])];
    for (const { place, length } of shortest(
      vocabulary,
      beginnings.find((part) => hasRange(vocabulary, part)) ?? word,
      CONTINUATIONS,
    ))
      add(place, (known ? 0.5 : 0.9) * Math.sqrt(word.length / Math.max(word.length, length)));
  }
  const family = familyOf(stem);
  if (!chinese && stem.length >= family) {
    for (const { place, length } of shortest(
      vocabulary,
      stem.slice(0, Math.max(family, stem.length - 3)),
      KINSFOLK,
    ))
      add(place, (known ? KIN : 2 * KIN) * (Math.min(length, stem.length) / Math.max(length, stem.length)));
  }
  if (!known && !chinese && word.length >= 3) {
    const slips = word.length >= 8 ? 2 : 1;
    for (const form of new Set([stem, word]))
      for (const near of vocabulary.near(form, slips)) add(near.place, near.slips === 1 ? 0.85 : 0.5);
    // A slip in the ending hides it from the stemmer: the stem then stands at the beginning, whole.
    let found = 0;
    for (let length = word.length - 1; found < 2 && length >= Math.max(family, word.length * 0.4); length--) {
      const place = vocabulary.find(word.slice(0, length));
      if (place >= 0) add(place, found++ === 0 ? 0.8 : 0.5);
    }
  }
  return {
    known,
    whole: vocabulary.find(wholeWord(word)),
    candidates: [...weights].map(([place, weight]) => ({ place, weight })),
  };
}

/** Pairs of signs that a pair may stand for when two neighbours changed places: turned round, or over the next sign. */
function mendedPairs(pair: string, next: string): string[] {
  const [one = '', other = ''] = pair;
  const [from, after = ''] = next;
  return [other + one, ...(from === other && after !== '' ? [one + after] : [])];
}

const hasRange = (vocabulary: Vocabulary, beginning: string): boolean => {
  const { from, to } = vocabulary.startingWith(beginning);
  return to > from;
};

function shortest(
  vocabulary: Vocabulary,
  beginning: string,
  most: number,
): { place: number; length: number }[] {
  const { from, to } = vocabulary.startingWith(beginning);
  const all = vocabulary.stems
    .slice(from, to)
    .map((stem, index) => ({ place: from + index, length: isWhole(stem) ? Infinity : stem.length }))
    .filter(({ length }) => length < Infinity);
  return all.sort((a, b) => a.length - b.length || a.place - b.place).slice(0, most);
}
