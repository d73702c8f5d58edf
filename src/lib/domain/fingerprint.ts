import { createHash } from 'node:crypto';
import { orderCounts, tokensOf } from './tokens.ts';

/**
 * Names one state of an Italian section: `it-<text>-<risk>-<letters>`. Two states can be told apart, and a
 * minor change from a major one, without the old text: no git history is needed to compute a translation's
 * state. `text` hashes the words, `risk` what is said sentence by sentence, so that the inside of a plain word does not
 * count, and `letters` counts the letters of the plain words, so that a slip in one is told from another word.
 */
export function fingerprint(units: readonly string[]): string {
  const text = fold(units.join('\n'));
  const { lines, plain } = sayings(units);
  return `it-${sha256(text).slice(0, 8)}-${sha256(lines.join(' ')).slice(0, 4)}-${letters(plain)}`;
}

/** NFC, one kind of quote, dash and space: reformatting is not a change. */
function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What a section says, unit by unit: the words that can hurt as they are, of the others the first and last letter, and
 * the others themselves. The order counts in sentences that deny, bind or limit: a "non" that moves to the next one
 * turns two pieces of advice round. Elsewhere, and among the points of a list, it does not.
 */
function sayings(units: readonly string[]): { lines: string[]; plain: string[] } {
  const texts = units.map(fold);
  const plain: string[] = [];
  const lines = texts.map((text) =>
    text
      .split(/(?<=[.!?;])\s/)
      .flatMap((sentence) => {
        const tokens = tokensOf(sentence);
        plain.push(...tokens.flatMap(({ form, kind }) => (kind === undefined ? form : [])));
        const forms = tokens.map(({ form, kind }) => (kind === undefined ? edges(form) : form));
        return orderCounts(tokens) ? forms : forms.sort();
      })
      .join(' '),
  );
  for (let from = 0; from < texts.length; from++) {
    let to = from;
    while (isPoint(texts[to])) to++;
    lines.splice(from, to - from, ...lines.slice(from, to).sort());
    from = Math.max(from, to - 1);
  }
  return { lines: lines.filter((line) => line !== ''), plain };
}

/** A point of a list goes on with the sentence before it, so it begins with a small letter or a datum. */
const isPoint = (unit: string | undefined): boolean => unit !== undefined && /^[\p{Ll}{]/u.test(unit);

/** Slips happen inside a word; its ends turn it round: "legale" and "illegale", "figlio" and "figlia". */
const edges = (word: string): string => `${word.at(0) ?? ''}${word.at(-1) ?? ''}`;

/** The letters that count together: 16 counts, and rarely two of a row that make another word of a word. */
const ROWS = ['a', 'e', 'i', 'o', 'u', 'n', 'r', 't', 's', 'l', 'c', 'd', 'p', 'mk', 'vghjwy'];

const ROW_OF = new Map(ROWS.flatMap((row, index) => Array.from(row, (letter) => [letter, index] as const)));

const MARKS = /\p{M}/gu;

/** How often each row of letters stands in some words, modulo 16: one letter more or less moves one count by one. */
function letters(words: readonly string[]): string {
  const counts = new Uint8Array(ROWS.length + 1);
  for (const letter of words.join('').normalize('NFD').replace(MARKS, '')) {
    const row = ROW_OF.get(letter) ?? ROWS.length;
    counts[row] = ((counts[row] ?? 0) + 1) % 16;
  }
  return Array.from(counts, (count) => count.toString(16)).join('');
}

/** How much an Italian section has moved since a translation was made from it. */
export type Change = 'same' | 'minor' | 'major';

/**
 * Compares two fingerprints. Minor is only what keeps all that is said and moves the letters of the plain words by no
 * more than one: punctuation, capitals, articles, synonyms, a letter too many, too few or out of its place. In doubt it
 * is major: showing the Italian too often costs a line, too seldom a permit.
 */
export function compareFingerprints(then: string, now: string): Change {
  if (then === now) return 'same';
  const [, oldText, oldRisk, oldLetters = ''] = then.split('-');
  const [, newText, newRisk, newLetters = ''] = now.split('-');
  if (oldText === newText) return 'same';
  return oldRisk === newRisk && distance(oldLetters, newLetters) <= 1 ? 'minor' : 'major';
}

/** How far two rows of counts are from each other; counts go round at 16. */
function distance(then: string, now: string): number {
  let sum = 0;
  for (let at = 0; at < then.length; at++) {
    const apart = Math.abs(parseInt(then[at] ?? '0', 16) - parseInt(now[at] ?? '0', 16));
    sum += Math.min(apart, 16 - apart);
  }
  return sum;
}

/** The blob id git gives this content: `git hash-object` without git. */
export function blobId(content: Uint8Array): string {
  return createHash('sha1').update(`blob ${content.byteLength}\0`).update(content).digest('hex');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
