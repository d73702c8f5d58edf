import { createFont, type TTF } from 'fonteditor-core';

/** The first of January 2000, in milliseconds of Unix. */
const MOMENT = Date.UTC(2000, 0, 1);
const READ = { type: 'ttf', hinting: false, compound2simple: true } as const;

/**
 * One TrueType font of several that share their measures: parts of a font that is handed out in parts. Its letters stand
 * in the order of Unicode, without the rules of layout; of a letter that stands in two parts, the first is taken.
 */
export function oneFont(parts: readonly Buffer[]): Buffer {
  const [first, ...others] = parts.map((part) => createFont(part, READ));
  if (!first) throw new Error('a font of no parts');
  const whole = first.get();
  const letters = new Map<number, TTF.Glyph>();
  for (const glyph of [whole, ...others.map((other) => other.get())].flatMap(({ glyf }) => glyf))
    for (const unicode of (glyph.unicode as number[] | undefined) ?? [])
      if (!letters.has(unicode)) letters.set(unicode, { ...glyph, unicode: [unicode] });
  const [missing] = whole.glyf;
  const inOrder = [...letters].toSorted(([a], [b]) => a - b).map(([, glyph]) => glyph);
  whole.glyf = [...(missing ? [missing] : []), ...inOrder];
  // The moment of the making would make the same paper twice two papers.
  whole.head.created = whole.head.modified = MOMENT;
  first.set(whole);
  return Buffer.from(first.write({ type: 'ttf', hinting: false }) as Buffer);
}
