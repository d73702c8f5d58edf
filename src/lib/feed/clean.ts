/**
 * What no text that goes out may hold: what XML 1.0 forbids (section 2.2: C0 controls but tab, LF and CR, lone
 * surrogates, U+FFFE and U+FFFF) and what only confuses: CR, C1 controls, noncharacters, and the characters that
 * turn or hide text (embeddings, overrides, isolates, tags, a stray BOM).
 */
const UNWANTED =
  /[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{1FFFD}\u{20000}-\u{2FFFD}\u{30000}-\u{3FFFD}\u{E0100}-\u{E01EF}]|[\u202A-\u202E\u2060-\u206F\uFEFF\u00AD]/gu;

/** Nearly all texts hold nothing else, and are told apart quickly. */
const UNSURE =
  /[^\t\n\x20-\x7E\xA0-\xAC\xAE-\u2029\u202F-\u205F\u2070-\uD7FF\uE000-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFFD]/;

/** A text without what no text may hold. */
export const clean = (text: string): string => (UNSURE.test(text) ? text.replace(UNWANTED, '') : text);

/** A text on one line. */
export const oneLine = (text: string): string => clean(text).replace(/\s+/g, ' ').trim();

/** At most `max` characters, cut at a word and marked as cut; letters and their marks stay together. */
export function cut(text: string, max: number): string {
  const whole = oneLine(text);
  if (whole.length <= max) return whole;
  const room = whole.slice(0, max - 1);
  const word = whole[max - 1] === ' ' ? room : room.slice(0, Math.max(0, room.lastIndexOf(' ')));
  if (word !== '') return `${word.trimEnd()}…`;
  let letters = '';
  for (const { segment } of new Intl.Segmenter().segment(room)) {
    if (letters.length + segment.length > max - 1) break;
    letters += segment;
  }
  return `${letters.toWellFormed() === letters ? letters : letters.slice(0, -1)}…`;
}
