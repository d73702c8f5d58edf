/** The file of a TrueType font as its tables (OpenType, "Font file"), and back. */

export type Tables = ReadonlyMap<string, Buffer>;

const HEADER = 12;
const ENTRY = 16;
const TRUETYPE = 0x0001_0000;
/** What all 32-bit words of a font must add up to (OpenType, table `head`). */
const CHECKSUM = 0xb1b0_afba;
/** Where in `head` stands what makes them add up. */
const ADJUSTMENT = 8;

/** The tables of a TrueType font by their tags; undefined for what is none. */
export function tablesOf(font: Buffer): Tables | undefined {
  if (font.length < HEADER || font.readUInt32BE(0) !== TRUETYPE) return undefined;
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const entry = HEADER + ENTRY * index;
      const start = font.readUInt32BE(entry + 8);
      const bytes = font.subarray(start, start + font.readUInt32BE(entry + 12));
      return [font.toString('latin1', entry, entry + 4), bytes] as const;
    }),
  );
}

/** A TrueType font of some tables, `head` among them. */
export function fontOf(tables: Tables): Buffer {
  const directory = Buffer.alloc(HEADER + ENTRY * tables.size);
  const power = Math.floor(Math.log2(tables.size));
  directory.writeUInt32BE(TRUETYPE, 0);
  [tables.size, 16 * 2 ** power, power, 16 * (tables.size - 2 ** power)].forEach((number, index) =>
    directory.writeUInt16BE(number, 4 + 2 * index),
  );
  const parts: Buffer[] = [directory];
  let [at, entry, adjustment] = [directory.length, HEADER, 0];
  for (const [tag, bytes] of tables) {
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    if (tag === 'head') {
      adjustment = at + ADJUSTMENT;
      padded.writeUInt32BE(0, ADJUSTMENT);
    }
    directory.write(tag, entry, 'latin1');
    [sumOf(padded), at, bytes.length].forEach((number, index) =>
      directory.writeUInt32BE(number, entry + 4 + 4 * index),
    );
    parts.push(padded);
    at += padded.length;
    entry += ENTRY;
  }
  const made = Buffer.concat(parts);
  made.writeUInt32BE((CHECKSUM - sumOf(made)) >>> 0, adjustment);
  return made;
}

function sumOf(words: Buffer): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
