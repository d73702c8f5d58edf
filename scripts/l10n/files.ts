import { readText } from '#src/lib/content/files.ts';
import { readRecord } from '#src/lib/content/record.ts';
import { Trouble } from '#src/lib/command/trouble.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { allPieces } from '#src/lib/translation/pieces.ts';
import { vocabularyOf, type Vocabulary } from '#src/lib/translation/risk/vocabulary.ts';

/** A file of the content and what it says; a file that cannot be read stops the command. */
export function readNow(root: string, path: string): { text: string; record: FileRecord } {
  if (!existsSync(join(root, path)))
    throw new Trouble(say(`Il file ${path} non c’è.`, `There is no file ${path}.`));
  const read = readText(root, path);
  if ('rule' in read) throw new Trouble(read.what);
  return { text: read.text, record: readRecord(path, read.text, read.bytes) };
}

/** What a text says, as if it stood at a path. */
export const recordOf = (path: string, text: string): FileRecord => readRecord(path, text, Buffer.from(text));

/** The words that the portal’s Italian uses. */
export const vocabularyIn = (portal: Portal, root: string): Vocabulary =>
  vocabularyOf(
    allPieces(portal).flatMap(({ folder }) =>
      Object.values(readNow(root, `${folder}/index.${SOURCE}.mdx`).record.units).flat(),
    ),
  );
