import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { open } from 'node:fs/promises';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';

/** Of a longer line the rest is not kept: no request that a server takes is as long. */
const LONGEST = 65_536;

/**
 * Hands on the lines of a log, packed (gzip) or not, one at a time, without keeping them.
 *
 * @returns the digest of what was read: the same for a log and its packed copy
 * @throws Trouble when the file is not there, or packed and broken.
 */
export async function eachLine(file: string, take: (line: string, number: number) => void): Promise<string> {
  const hash = createHash('sha256');
  let rest = '';
  let number = 0;
  try {
    for await (const chunk of await bytesOf(file)) {
      hash.update(chunk);
      // Addresses of pages are ASCII, whatever else a line holds.
      const lines = chunk.toString('latin1').split('\n');
      lines[0] = rest + (lines[0] ?? '');
      rest = (lines.pop() ?? '').slice(0, LONGEST);
      for (const line of lines) {
        number += 1;
        if (line.trim() !== '') take(line, number);
      }
    }
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    throw new Trouble(
      say(
        `${file} non si legge (${String(cause.code)}): non ho scritto niente.`,
        `${file} cannot be read (${String(cause.code)}): nothing was written.`,
      ),
      { cause },
    );
  }
  if (rest.trim() !== '') take(rest, number + 1);
  return hash.digest('hex');
}

async function bytesOf(file: string): Promise<AsyncIterable<Buffer>> {
  const packed = await isPacked(file);
  const bytes = createReadStream(file, { highWaterMark: 1 << 18 });
  if (!packed) return bytes;
  // What goes wrong in either of the two ends the second, and the one who reads it hears of it there.
  return pipeline(bytes, createGunzip(), () => undefined);
}

async function isPacked(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
