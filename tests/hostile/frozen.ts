import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hostile } from './case.ts';

/** Where the files lie in their frozen form: one file a kind, one line a bad file, all in ASCII. */
export const CORPUS = fileURLToPath(new URL('corpus', import.meta.url));

/** A bad file as a line. Whatever cannot be seen, or is not ASCII, is written as its number. */
const lineOf = (hostile: Hostile): string =>
  JSON.stringify(hostile).replace(
    /[^ -~]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

export const frozenText = (files: readonly Hostile[]): string =>
  files.map((file) => `${lineOf(file)}\n`).join('');

/** The frozen files by kind. */
export function readCorpus(): Map<string, Hostile[]> {
  const names = readdirSync(CORPUS).map((name) => name.replace(/\.jsonl$/, ''));
  return new Map(
    names.sort().map((name) => [
      name,
      readFileSync(join(CORPUS, `${name}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n')
        // Written by freeze.ts.
        .map((line) => JSON.parse(line) as Hostile),
    ]),
  );
}

/** What a bad file holds. */
export const bytesOf = ({ parts = [], base64 }: Hostile): Buffer =>
  base64 === undefined
    ? Buffer.from(parts.map((part) => (typeof part === 'string' ? part : part[0].repeat(part[1]))).join(''))
    : Buffer.from(base64, 'base64');

/** Puts a bad file, and the good ones that it needs, below a content root. */
export function place(root: string, hostile: Hostile): void {
  const to = join(root, hostile.path);
  for (const [path, text] of Object.entries(hostile.beside ?? {})) write(join(root, path), Buffer.from(text));
  if (hostile.link === undefined) write(to, bytesOf(hostile));
  else {
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(hostile.link, to);
  }
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
