import { describe, expect, test } from 'vitest';
import { readRecords } from '#src/lib/content/reader.ts';
import { contentWith, guide } from './minimal.ts';

const program = (name: string): URL => new URL(`../../fixtures/readers/${name}.ts`, import.meta.url);
const dies = { program: program('dies'), patience: 4000 };

/** What became of each file: read, or the rule that says why not. */
async function read(paths: readonly string[], processes = 1): Promise<string[]> {
  const records = await readRecords('/', paths, { ...dies, processes });
  return records.map(({ path, findings }) => `${path} ${findings.map(({ rule }) => rule).join() || 'read'}`);
}

describe('when the parser ends the program', () => {
  test('the file it was on is told, and all others are read', async () => {
    expect(await read(['a', 'b', 'cade', 'c', 'd'])).toEqual([
      'a read',
      'b read',
      'cade body-crash',
      'c read',
      'd read',
    ]);
  });

  test('more than once, each file is told', async () => {
    expect(await read(['cade-1', 'a', 'cade-2', 'cade-3', 'b'])).toEqual([
      'cade-1 body-crash',
      'a read',
      'cade-2 body-crash',
      'cade-3 body-crash',
      'b read',
    ]);
  });

  test('on the last file, nothing is lost', async () => {
    expect(await read(['a', 'cade'])).toEqual(['a read', 'cade body-crash']);
  });

  test('in one of several processes, the others go on', async () => {
    expect((await read(['a', 'cade', 'b', 'c', 'd', 'e'], 3)).toSorted()).toEqual([
      'a read',
      'b read',
      'c read',
      'cade body-crash',
      'd read',
      'e read',
    ]);
  });
});

test('a file that the parser never finishes is told, and all others are read', async () => {
  expect(await read(['a', 'dorme', 'b'])).toEqual(['a read', 'dorme body-crash', 'b read']);
}, 20_000);

test('a program that cannot start is no fault of a file', async () => {
  await expect(readRecords('/', ['a'], { program: program('does-not-start') })).rejects.toThrow(
    /no parser on this machine/,
  );
});

test('nothing to read starts nothing', async () => {
  expect(await readRecords('/', [], { program: program('does-not-start') })).toEqual([]);
});

test('files are read the same by one process and by several', async () => {
  const slugs = Array.from({ length: 9 }, (_, index) => `sheets/salute/scheda-${index}/index.it.mdx`);
  const { root, remove } = await contentWith(Object.fromEntries(slugs.map((path) => [path, guide()])));
  try {
    const [one, several] = await Promise.all([
      readRecords(root, slugs),
      readRecords(root, slugs, { processes: 4 }),
    ]);
    expect(several).toEqual(one);
    expect(one.map(({ path }) => path)).toEqual(slugs);
  } finally {
    await remove();
  }
});

test('the process that read a few files reads the next ones too, and is replaced when it falls', async () => {
  const started = async (path: string): Promise<string> =>
    (await readRecords('/', [path], dies))[0]?.blob ?? '';
  const first = await started('a');
  expect(first).not.toBe('');
  expect(await started('b')).toBe(first);
  expect(await read(['cade'])).toEqual(['cade body-crash']);
  expect(await started('c')).not.toBe(first);
});
