import { readFile, writeFile } from 'node:fs/promises';
import type { Size } from '#src/lib/bench/content.ts';
import type { Cost } from '#src/lib/bench/measure.ts';

/** A program that makes a site of the made-up portal. */
export interface Generator {
  name: string;
  /** Its exact version; undefined where it is not to be had here. */
  version: () => Promise<string | undefined>;
  /** How many sheets' pages are the most it is asked for. */
  most: number;
  /** Writes the portal as a project of its own into an empty folder. */
  write: (folder: string, size: Size) => Promise<void>;
  /** Builds the project into `out`. What was built there before is kept as this program keeps it. */
  build: (folder: string, out: string) => Promise<Cost>;
  /** The Italian file of the first sheet, from the project's folder. */
  file: string;
}

/** One edit of the body of a sheet, by an editor who adds a word. */
export async function editSheet(file: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const edited = text.replace(/^.*\bsection\b.*\bwhat\b.*\n\n/im, '$&Attenzione: ');
  if (edited === text) throw new Error(`No section "what" in ${file}`);
  await writeFile(file, edited);
}
