import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Trouble } from '#src/lib/command/trouble.ts';
import { writeFiles } from '#src/lib/import/write.ts';

let folder: string;
let root: string;
const files = [
  { path: 'terms/a.yaml', text: 'term: a\n' },
  { path: 'terms/b.yaml', text: 'term: b\n' },
];
const read = (path: string) => readFile(join(root, path), 'utf8');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  root = join(folder, 'content');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('files are written, and nothing is left beside them', async () => {
  await writeFiles(files, root, false);
  expect(await read('terms/b.yaml')).toBe('term: b\n');
  expect(await readdir(folder)).toEqual(['content']);
});

test('one file that exists keeps all from being written', async () => {
  await mkdir(join(root, 'terms'), { recursive: true });
  await writeFile(join(root, 'terms/b.yaml'), 'mine\n');
  await expect(writeFiles(files, root, false)).rejects.toThrow(Trouble);
  expect(await read('terms/b.yaml')).toBe('mine\n');
  expect(existsSync(join(root, 'terms/a.yaml'))).toBe(false);
});

test('files are replaced when that is asked for', async () => {
  await mkdir(join(root, 'terms'), { recursive: true });
  await writeFile(join(root, 'terms/b.yaml'), 'mine\n');
  await writeFiles(files, root, true);
  expect(await read('terms/b.yaml')).toBe('term: b\n');
});

test('a failure half-way leaves everything as it was', async () => {
  await mkdir(join(root, 'terms'), { recursive: true });
  await writeFile(join(root, 'terms/a.yaml'), 'mine\n');
  await writeFile(join(root, 'note'), 'a file where a folder should be\n');
  const blocked = [...files, { path: 'note/c.yaml', text: '' }];
  await expect(writeFiles(blocked, root, true)).rejects.toThrow(Trouble);
  expect(await read('terms/a.yaml')).toBe('mine\n');
  expect(await readdir(join(root, 'terms'))).toEqual(['a.yaml']);
  expect(await readdir(folder)).toEqual(['content']);
});
