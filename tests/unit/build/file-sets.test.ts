import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeFileSets, type FileSet, type SetFile } from '#src/lib/build/file-sets.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sets-'));
});
afterEach(() => rm(folder, { recursive: true }));

const feed = (...files: SetFile[]): FileSet => ({ name: 'feed', files: () => files });
const there = (path: string): Promise<boolean> =>
  stat(join(folder, path)).then(
    () => true,
    () => false,
  );

describe('files that stand beside the pages', () => {
  test('are written where their path says', async () => {
    const { made, gone } = await writeFileSets(
      [feed(['feed/it/a.xml', 'A'], ['feed/b', new Uint8Array([1])])],
      'k',
      folder,
      {},
    );
    expect(await readFile(join(folder, 'feed/it/a.xml'), 'utf8')).toBe('A');
    expect(Object.keys(made.feed?.files ?? {})).toEqual(['feed/it/a.xml', 'feed/b']);
    expect(gone).toEqual([]);
  });

  test('are not even made when the content is the same', async () => {
    const first = await writeFileSets([feed(['a', 'A'])], 'k', folder, {});
    const again: FileSet = {
      name: 'feed',
      files: () => {
        throw new Error('made again');
      },
    };
    expect((await writeFileSets([again], 'k', folder, first.made)).made).toEqual(first.made);
  });

  test('are written again only where they differ, and those that are gone are told', async () => {
    const first = await writeFileSets([feed(['a', 'A'], ['b', 'B'], ['c', 'C'])], 'k', folder, {});
    await rm(folder, { recursive: true });
    const { gone } = await writeFileSets([feed(['a', 'A'], ['b', 'B2'])], 'k2', folder, first.made);
    expect([await there('a'), await there('b'), gone]).toEqual([false, true, ['/c']]);
  });

  test('go away with their set', async () => {
    const first = await writeFileSets([feed(['a', 'A'])], 'k', folder, {});
    expect(await writeFileSets([], 'k', folder, first.made)).toEqual({ made: {}, gone: ['/a'] });
  });

  test('cannot be two at one address', async () => {
    await expect(writeFileSets([feed(['a', 'A'], ['a', 'B'])], 'k', folder, {})).rejects.toThrow('/a');
  });
});
