import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Site } from '#src/lib/build/offline/parts.ts';

const FORMER = {
  'ar/index.html':
    '<link rel="stylesheet" href="/_astro/base.css"><script type="module" src="/_astro/page.js"></script><img src="/_img/logo.1@2.webp">',
  '_astro/base.css':
    '@font-face{font-family:Noto Arabic;src:url(/_astro/arabic.woff2)format("woff2")}' +
    '@font-face{font-family:Noto Bengali;src:url(/_astro/bengali.woff2)format("woff2")}' +
    'html[lang|=ar]{--type:"Noto Arabic",serif}html[lang|=bn]{--type:"Noto Bengali",serif}',
  '_astro/page.js': 'import{a}from"./shared.js";import"./effect.js";import("./later.js")',
  '_astro/shared.js': 'import{b}from"./deep.js"',
  '_astro/effect.js': '',
  '_astro/deep.js': '',
  'it/index.html': 'former',
};
const NEW = { 'it/index.html': 'new' };
let folder: string;
let folders: string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parts-'));
  folders = [join(folder, 'new'), join(folder, 'former')];
  for (const [at, files] of [[folders[0], NEW] as const, [folders[1], FORMER] as const])
    for (const [path, text] of Object.entries(files)) {
      const file = join(at ?? '', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
});
afterAll(() => rm(folder, { recursive: true }));

describe('what a page is made of', () => {
  test('is its styles, its pictures, the font of its language, and scripts with those that they cannot do without', async () => {
    const parts = await new Site(folders, 'ar').parts('/ar/');
    expect([...parts].sort()).toEqual([
      '/_astro/arabic.woff2',
      '/_astro/base.css',
      '/_astro/deep.js',
      '/_astro/effect.js',
      '/_astro/page.js',
      '/_astro/shared.js',
      '/_img/logo.1@2.webp',
    ]);
  });

  test('has no font where the language needs none of ours', async () => {
    const parts = await new Site(folders, 'it').parts('/ar/');
    expect([...parts].filter((part) => part.endsWith('.woff2'))).toEqual([]);
  });

  test('is new where there is something new, and must be there', async () => {
    const site = new Site(folders, 'it');
    expect((await site.bytes('/it/')).toString()).toBe('new');
    await expect(site.bytes('/en/')).rejects.toThrow('/en/');
  });
});
