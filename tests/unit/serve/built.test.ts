import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBuiltSite } from '#src/lib/serve/built.ts';
import { builtSite } from './built-site.ts';

test('a built site says its languages, its address and its old addresses', async () => {
  const { root, remove } = await builtSite();
  const words = { languages: ['it', 'ar'], default: 'it', url: 'https://portale.example/' };
  await writeFile(join(root, '_site.json'), JSON.stringify(words));
  const site = await readBuiltSite(root);
  await remove();
  expect(site).toEqual({
    root,
    languages: ['it', 'ar'],
    url: 'https://portale.example/',
    redirects: [{ from: '/vecchio/', to: '/it/', status: 301 }],
  });
});

test('a site without old addresses is whole', async () => {
  const { root, remove } = await builtSite();
  await writeFile(join(root, '_site.json'), '{"languages":["it"],"default":"it","url":"https://a.example"}');
  await rm(join(root, '_redirects'));
  const { redirects } = await readBuiltSite(root);
  await remove();
  expect(redirects).toEqual([]);
});

test('where there is no site a person is told how to build it', async () => {
  await expect(readBuiltSite('/nowhere')).rejects.toThrow(/npm run build.*\n.*npm run build/);
});
