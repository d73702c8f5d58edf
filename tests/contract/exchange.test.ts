import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import { settings } from '#scripts/settings.ts';
import type { Answer, Command } from '#scripts/l10n/command.ts';
import { exportXliff } from '#scripts/l10n/export.ts';
import { importXliff } from '#scripts/l10n/import.ts';
import { contentWith, TODAY, type Root } from '#tests/unit/content/minimal.ts';

let content: Root;
let out: string;
beforeAll(async () => {
  content = await contentWith();
  out = await mkdtemp(join(tmpdir(), 'xliff-'));
});
afterAll(async () => {
  await content.remove();
  await rm(out, { recursive: true });
});

async function run(
  command: Command,
  args: string[],
  flags: Record<string, string | true> = {},
): Promise<Answer> {
  const place = { ...settings(content.root), today: TODAY };
  return command.run({
    settings: place,
    args,
    flags,
    speak: 'it',
    portal: () => loadPortal({ root: content.root, today: TODAY }),
    progress: () => undefined,
  });
}

const texts = async (): Promise<string> => {
  const names = await readdir(content.root, { recursive: true });
  const files = names.filter((name) => /\.(mdx|yaml|part)/.test(name)).sort();
  return (
    await Promise.all(
      files.map(async (name) => `${name}\n${await readFile(join(content.root, name), 'utf8')}`),
    )
  ).join('\n');
};

test('all the files are imported, or none: one that is wrong leaves the content as it was', async () => {
  const { json } = await run(exportXliff, ['en'], { all: true, out });
  const { files } = json as { files: string[] };
  expect(files.length).toBeGreaterThan(3);
  const wanted = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const));
  // One whose text changes, and one that is cut off.
  const changed = wanted.find(([file]) => file.includes('nuovo-sportello'));
  const other = wanted.find(([file]) => file !== changed?.[0]);
  if (!changed || !other) throw new Error('nothing to change');
  await writeFile(changed[0], changed[1].replace('</target>', ' indeed</target>'));
  await writeFile(other[0], other[1].slice(0, 400));
  const before = await texts();
  const refused = await run(importXliff, [changed[0], other[0]]);
  expect(refused.exit).toBe(1);
  expect(refused.text).toContain('Non è stato scritto niente.');
  expect(await texts()).toBe(before);

  const tried = await run(importXliff, [changed[0]], { 'dry-run': true });
  expect(tried.exit).toBeUndefined();
  expect(await texts()).toBe(before);

  const twice = await run(importXliff, [changed[0], changed[0]]);
  expect(twice.exit).toBe(1);
  expect(await texts()).toBe(before);

  const taken = await run(importXliff, [changed[0]]);
  expect(taken.exit).toBeUndefined();
  const after = await texts();
  expect(after).not.toBe(before);
  expect(after).toContain(' indeed');
  expect(after).not.toContain('.part');
});

test('a piece that does not exist is named with the nearest that does', async () => {
  await expect(run(exportXliff, ['en', 'catalogue'], { out })).rejects.toThrow('catalogues');
  await expect(run(exportXliff, ['xx'], { out })).rejects.toThrow('xx');
});
