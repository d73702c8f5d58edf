/** What a font inside a PDF needs to be drawn by its glyphs' numbers (ISO 32000-1, 9.9, table 126). */
const NEEDED: ReadonlySet<string> = new Set([
  'cvt ',
  'fpgm',
  'glyf',
  'head',
  'hhea',
  'hmtx',
  'loca',
  'maxp',
  'prep',
]);

const HEADER = 12;
const ENTRY = 16;
/** What all 32-bit words of a font must add up to (OpenType, table `head`). */
const CHECKSUM = 0xb1b0_afba;
const TRUETYPE = 0x0001_0000;

/**
 * A TrueType font without its rules of layout, names and list of letters: in a PDF each glyph is already chosen and
 * placed. Of a Nastaliq font they are two thirds. Any other font stays as it is.
 */
export function withoutLayout(font: Buffer): Buffer {
  if (font.length < HEADER || font.readUInt32BE(0) !== TRUETYPE) return font;
  const tables = tablesOf(font).filter(({ tag }) => NEEDED.has(tag));
  const head = tables.find(({ tag }) => tag === 'head');
  if (!head) return font;
  const directory = Buffer.alloc(HEADER + ENTRY * tables.length);
  directory.writeUInt32BE(TRUETYPE, 0);
  const power = Math.floor(Math.log2(tables.length));
  directory.writeUInt16BE(tables.length, 4);
  directory.writeUInt16BE(16 * 2 ** power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * (tables.length - 2 ** power), 10);
  const parts: Buffer[] = [directory];
  let at = directory.length;
  let adjustment = 0;
  tables.forEach(({ tag, checksum, bytes }, index) => {
    const entry = HEADER + ENTRY * index;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum, entry + 4);
    directory.writeUInt32BE(at, entry + 8);
    directory.writeUInt32BE(bytes.length, entry + 12);
    if (tag === 'head') adjustment = at + 8;
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4);
    bytes.copy(padded);
    parts.push(padded);
    at += padded.length;
  });
  const made = Buffer.concat(parts);
  made.writeUInt32BE(0, adjustment);
  made.writeUInt32BE((CHECKSUM - sumOf(made)) >>> 0, adjustment);
  return made;
}

function tablesOf(font: Buffer): { tag: string; checksum: number; bytes: Buffer }[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = HEADER + ENTRY * index;
    const start = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString('latin1', entry, entry + 4),
      checksum: font.readUInt32BE(entry + 4),
      bytes: font.subarray(start, start + font.readUInt32BE(entry + 12)),
    };
  });
}

function sumOf(words: Buffer): number {
  let sum = 0;
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0;
  return sum;
}
