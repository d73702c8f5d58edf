import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '#src/lib/machine/whole.ts';
import type { PageReading } from './note.ts';
import { pack, unpack, type Packed } from './packed.ts';

/** Where what is known of pages is kept between runs, and a digest of the code that knows it. */
export interface Kept {
  cache: string;
  code: string;
}

const fileIn = ({ cache }: Kept): string => join(cache, 'pages.json');

/** What is known of pages by digest; nothing where nothing was kept, other code kept it, or it cannot be read. */
export async function readKnown(kept: Kept): Promise<Map<string, PageReading>> {
  try {
    const { code, packed } = JSON.parse(await readFile(fileIn(kept), 'utf8')) as {
      code: string;
      packed: Packed;
    };
    return code === kept.code ? new Map(unpack(packed, new Map())) : new Map();
  } catch {
    return new Map();
  }
}

/** Keeps what is known of the pages of the site as it is now, and of no others. */
export function writeKnown(kept: Kept, readings: ReadonlyMap<string, PageReading>): void {
  writeWhole(fileIn(kept), JSON.stringify({ code: kept.code, packed: pack(readings) }));
}
