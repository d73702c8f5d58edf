import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { pinSchema, type Pin } from '#src/lib/domain/pin.ts';

/** No front matter of ours comes near: what goes further is read the long way. In bytes. */
const START = 16 * 1024;
const buffer = Buffer.allocUnsafe(START);

/** The pin of a translation's file, from its first bytes; undefined where it takes the YAML reader to tell. */
export function pinAt(root: string, path: string): Pin | undefined {
  const file = openSync(join(root, path), 'r');
  try {
    const start = buffer.subarray(0, readSync(file, buffer, 0, START, 0));
    const end = start.indexOf('\n---\n');
    if (start.indexOf('---\n') !== 0 || end < 0) return undefined;
    return readPin(start.toString('utf8', 4, end + 1));
  } finally {
    closeSync(file);
  }
}

/** `  status: approved`: a value that needs no quotes. */
const FIELD = /^ {2}([a-z]+): ([\p{L}\p{N}](?:[\p{L}\p{M}\p{N} .,()/’_+-]*[\p{L}\p{M}\p{N}.)])?)$/u;
/** `    who: it-…`: a section's fingerprint. */
const SECTION = /^ {4}(_?[a-z][a-z0-9_-]*): (it-[0-9a-f-]+)$/;
/** What YAML takes for something else than a text, where it stands without quotes. */
const NO_TEXT = /^(?:null|true|false|[\d.]+(?:e[-+]?\d+)?|0o[0-7]+|0x[\da-f]+)$/i;

/**
 * The pin in a front matter, line by line: the YAML reader has to read all of it and takes many times as long. Only where
 * the block is written as `l10n stamp` writes it. Where the front matter is sound, the answer is the YAML reader's, or none;
 * whether the rest of it is sound is not asked.
 */
export function readPin(front: string): Pin | undefined {
  const lines = front.split('\n');
  const at = lines.indexOf('l10n:');
  const block = lines.slice(at + 1, -1);
  if (at < 0 || lines.at(-1) !== '') return undefined;
  const fields = new Map<string, unknown>();
  const sections = new Map<string, string>();
  let inSections = false;
  for (const line of block) {
    // The next key of the front matter: the block is over.
    if (/^[a-z]/.test(line)) break;
    const field: readonly string[] | null =
      line === '  sections:' ? [line, 'sections', 'it-'] : FIELD.exec(line);
    const found: readonly string[] = field ?? (inSections ? SECTION.exec(line) : null) ?? [];
    const [, name = '', value = ''] = found;
    const into: Map<string, unknown> = field ? fields : sections;
    if (name === '' || into.has(name) || NO_TEXT.test(name) || NO_TEXT.test(value)) return undefined;
    into.set(name, value);
    if (field) inSections = name === 'sections';
  }
  if (sections.size === 0) return undefined;
  fields.set('sections', Object.fromEntries(sections));
  return pinSchema.safeParse(Object.fromEntries(fields)).data;
}
