import { createHash } from 'node:crypto';
import { canonicalForm, riskKind, type RiskKind } from './risk-words.ts';

/**
 * Names one state of an Italian section: `it-<text>-<risk>-<sketch>`. Two states can be told apart, and a
 * minor change from a major one, without the old text: no git history is needed to compute a translation's
 * state. `text` hashes the words, `risk` the tokens that can hurt (numbers, negations, modals), `sketch`
 * holds 16 minima of word hashes, 4 bits each, from which the share of common words is estimated.
 */
export function fingerprint(units: readonly string[]): string {
  const text = fold(units.join('\n'));
  const risk = riskTokens(units).join(' ');
  return `it-${sha256(text).slice(0, 8)}-${sha256(risk).slice(0, 4)}-${sketch(words(text))}`;
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

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Kinds that act on the words after them: where there is one, the order of a sentence counts. */
const OPERATORS: ReadonlySet<RiskKind> = new Set(['number', 'negation', 'modal', 'deadline', 'condition']);

/**
 * The tokens of a section whose change is always major: digits, money, questions, addresses, acronyms and the words of
 * `risk-words.ts`. Their order counts in sentences that deny, bind or limit: a "non" that moves to the next sentence
 * turns two pieces of advice round. Elsewhere, and among the points of a list, it does not.
 */
export function riskTokens(units: readonly string[]): string[] {
  const texts = units.map(fold);
  const lines = texts.map((text) => sentences(text).flatMap(sentenceTokens).join(' '));
  for (let from = 0; from < texts.length; from++) {
    let to = from;
    while (isPoint(texts[to])) to++;
    lines.splice(from, to - from, ...lines.slice(from, to).sort());
    from = Math.max(from, to - 1);
  }
  return lines.filter((line) => line !== '');
}

/** A point of a list goes on with the sentence before it, so it begins with a small letter or a datum. */
const isPoint = (unit: string | undefined): boolean => unit !== undefined && /^[\p{Ll}{]/u.test(unit);

const sentences = (text: string): string[] => text.split(/(?<=[.!?;])\s/);

function sentenceTokens(sentence: string): string[] {
  const tokens = (sentence.match(TOKEN) ?? []).flatMap((token) => {
    const word = token.toLowerCase();
    const kind = /^\p{L}+$/u.test(word) ? riskKind(word) : 'number';
    const counts = kind !== undefined || /^\p{Lu}{2,}$/u.test(token);
    return counts ? [{ form: canonicalForm(word), operates: kind !== undefined && OPERATORS.has(kind) }] : [];
  });
  const forms = tokens.map(({ form }) => form);
  return tokens.some(({ operates }) => operates) ? forms : forms.sort();
}

const TOKEN = /https?:\S+|\S+@\S+|\{\d+\}|\d+(?:[.,:/]\d+)*|[€%?]|\p{L}+/gu;

const MINIMA = 16;

function sketch(all: readonly string[]): string {
  const minima = new Uint32Array(MINIMA).fill(0xffffffff);
  for (const word of new Set(all)) {
    const hashes = hashesOf(word);
    for (let i = 0; i < MINIMA; i++) minima[i] = Math.min(minima[i] ?? 0, hashes[i] ?? 0);
  }
  return [...minima].map((minimum) => (minimum & 15).toString(16)).join('');
}

const hashed = new Map<string, Uint32Array>();

/** 16 numbers that stand for a word. A language has few words: those that were met are kept. */
function hashesOf(word: string): Uint32Array {
  const found = hashed.get(word);
  if (found) return found;
  const digest = createHash('sha512').update(word).digest();
  const hashes = Uint32Array.from({ length: MINIMA }, (_, index) => digest.readUInt32LE(index * 4));
  if (hashed.size < 50_000) hashed.set(word, hashes);
  return hashes;
}

/** How much an Italian section has moved since a translation was made from it. */
export type Change = 'same' | 'minor' | 'major';

/**
 * Compares two fingerprints. Equal minima happen by chance once in 16, so 12 of 16 stand for roughly 0.73
 * of the words in common; below that, or with other risk tokens, the change is major. In doubt it is major:
 * showing the Italian too often costs a line, too seldom a permit.
 */
export function compareFingerprints(then: string, now: string): Change {
  if (then === now) return 'same';
  const [, oldText, oldRisk, oldSketch = ''] = then.split('-');
  const [, newText, newRisk, newSketch = ''] = now.split('-');
  if (oldText === newText) return 'same';
  if (oldRisk !== newRisk) return 'major';
  const common = Array.from(oldSketch).filter((digit, index) => digit === newSketch[index]).length;
  return common >= 12 ? 'minor' : 'major';
}

/** The blob id git gives this content: `git hash-object` without git. */
export function blobId(content: Uint8Array): string {
  return createHash('sha1').update(`blob ${content.byteLength}\0`).update(content).digest('hex');
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
