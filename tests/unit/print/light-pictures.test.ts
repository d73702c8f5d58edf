import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { withLightPictures } from '#src/lib/print/light-pictures.ts';

const LOGO = 'content/logos/unione-europea.png';
const page = (height: number): string =>
  `<p>a</p><img src="${pathToFileURL(LOGO).href}" width="120" height="${height}" alt="UE"><img src="data:image/svg+xml,x" height="9" alt="">`;

test('a logo has the dots that an eye sees at arm’s length, on white, in few bytes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  const html = await withLightPictures(page(30), folder);
  const [name = ''] = readdirSync(folder);
  expect(html).toBe(page(30).replace(pathToFileURL(LOGO).href, pathToFileURL(join(folder, name)).href));
  const { height, hasAlpha } = await sharp(join(folder, name)).metadata();
  expect({ height, hasAlpha }).toEqual({ height: 75, hasAlpha: false });
  expect(readFileSync(join(folder, name)).length).toBeLessThan(readFileSync(LOGO).length);
});

test('no picture is made larger than it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  await withLightPictures(page(300), folder);
  const [name = ''] = readdirSync(folder);
  expect((await sharp(join(folder, name)).metadata()).height).toBe((await sharp(LOGO).metadata()).height);
});
