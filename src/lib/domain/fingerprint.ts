import { createHash } from 'node:crypto';

/**
 * Names one state of an Italian section: `it-<text>-<risk>-<sketch>`. Two states can be told apart, and a
 * minor change from a major one, without the old text: no git history is needed to compute a translation's
 * state. `text` hashes the words, `risk` the tokens that can hurt (numbers, negations, modals), `sketch`
 * holds 16 minima of word hashes, 4 bits each, from which the share of common words is estimated.
 */
export function fingerprint(units: readonly string[]): string {
  const text = fold(units.join('\n'));
  const risk = riskTokens(text).join(' ');
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

/** Italian words that turn advice into its opposite, or make it binding. */
const RISK_WORDS = new Set(
  `non no né mai nessun nessuno nessuna niente nulla senza né neanche nemmeno neppure salvo tranne eccetto solo soltanto solamente
  deve devi devono dovere dovrà dovrai dobbiamo dovete può puoi possono potere potrà potrai occorre bisogna serve servono basta bastano
  entro prima dopo almeno massimo minimo oltre fino obbligatorio obbligatoria obbligatori obbligatorie obbligo gratuito gratuita
  gratuiti gratuite gratis pagamento vietato vietata vietati vietate divieto sempre subito anche oppure o e
  lunedì martedì mercoledì giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre
  ottobre novembre dicembre uno una due tre quattro cinque sei sette otto nove dieci venti trenta sessanta novanta`.split(
    /\s+/,
  ),
);

/**
 * The tokens of a text whose change is always major, in their order: digits, money, percentages, addresses and the
 * words above. The order counts: a "non" that moves to the next sentence turns two pieces of advice round.
 */
export function riskTokens(text: string): string[] {
  const tokens =
    fold(text)
      .toLowerCase()
      .match(/https?:\S+|\S+@\S+|\d+(?:[.,:/]\d+)*|[€%]|[\p{L}]+/gu) ?? [];
  return tokens.filter((token) => !/^\p{L}+$/u.test(token) || RISK_WORDS.has(token));
}

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
