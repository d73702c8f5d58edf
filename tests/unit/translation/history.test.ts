import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { blobId } from '#src/lib/domain/fingerprint.ts';
import { History } from '#src/lib/translation/history.ts';

let folder: string;
const git = (cwd: string, ...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=Prova', '-c', 'user.email=p@comune.example.org', ...args], { cwd });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'history-'));
  const [whole, bare] = [join(folder, 'whole'), join(folder, 'none')];
  execFileSync('mkdir', [whole, bare]);
  git(whole, 'init', '-q');
  for (const text of ['primo\n', 'secondo\n']) {
    await writeFile(join(whole, 'a.mdx'), text);
    git(whole, 'add', '.');
    git(whole, 'commit', '-qm', text.trim());
  }
  git(folder, 'clone', '-q', '--depth', '1', `file://${whole}`, 'shallow');
});
afterAll(() => rm(folder, { recursive: true }));

const id = blobId(Buffer.from('primo\n')).slice(0, 12);

test('an old text is found by its blob id', async () => {
  expect(await new History(join(folder, 'whole')).blob(id)).toEqual({ ok: true, value: 'primo\n' });
});

test('a shallow clone says that its history is not whole', async () => {
  expect(await new History(join(folder, 'shallow')).blob(id)).toMatchObject({
    ok: false,
    why: { it: expect.stringContaining('git fetch --unshallow') as string },
  });
});

test('a folder without git says so', async () => {
  expect(await new History(join(folder, 'none')).blob(id)).toMatchObject({
    ok: false,
    why: { en: expect.stringContaining('not in a git repository') as string },
  });
});

test('what changed since a commit, and files as they were', async () => {
  const history = new History(join(folder, 'whole'));
  await writeFile(join(folder, 'whole/b.mdx'), 'nuovo\n');
  expect(await history.changedSince('HEAD~1')).toEqual({ ok: true, value: ['a.mdx', 'b.mdx'] });
  expect(await history.fileAt('HEAD~1', 'a.mdx')).toBe('primo\n');
  expect(await history.fileAt('HEAD', 'b.mdx')).toBeUndefined();
  expect(await history.whenFirst('a.mdx', 'secondo')).toBe('secondo\n');
});
