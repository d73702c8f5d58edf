import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadPortal } from '#src/lib/content/load.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { contentWith, ENGLISH_BODY, guide, places, swap, TODAY, translated, type Root } from './minimal.ts';

const SHEET = 'sheets/salute/tessera-sanitaria/index.it.mdx';
const FAULTS = {
  'facts/costo-duplicato.yaml': swap('kind: money', 'kind: moneta'),
  'sheets/salute/morta/index.it.mdx': guide({
    body: '<Section id="what">\n\n[a](sheet:salute/inesistente)\n\n</Section>\n',
  }),
  'sheets/salute/caduta/index.it.mdx': guide({
    body: `<Section id="what">\n\n${'*a '.repeat(4000)}${'a* '.repeat(4000)}\n\n</Section>\n`,
  }),
  'sheets/salute/latin/index.it.mdx': Buffer.from('---\ntitle: Citt\u00E0\n---\n', 'latin1'),
  ...translated('sheets/salute/numero', 'en', { after: swap('within 30', 'within 20') }),
};

let content: Root;
let cache: string;
beforeEach(async () => {
  content = await contentWith();
  cache = join(content.root, '../cache');
});
afterEach(() => content.remove());

const load = (): Promise<Portal> => loadPortal({ root: content.root, today: TODAY, cache });

async function keptFile(): Promise<string> {
  const [name = ''] = await readdir(cache);
  return join(cache, name);
}

/** What a reader may see of a portal. */
const seen = (portal: Portal): unknown => ({
  findings: portal.findings,
  commons: portal.commons,
  bodies: [...portal.sheets.values()].map(({ id, source, translations }) => [
    id,
    source.words,
    source.body(),
    source.fingerprints,
    ...Object.values(translations).map((text) => text?.body()),
  ]),
});

describe('the second run of the gate', () => {
  test('says and hands on the very same', async () => {
    await content.change(FAULTS);
    const [first, second] = [await load(), await load()];
    expect(first.findings.length).toBeGreaterThan(4);
    expect(seen(second)).toEqual(seen(first));
  });

  test('reads nothing anew: what was kept is what it tells', async () => {
    await load();
    const file = await keptFile();
    await writeFile(
      file,
      (await readFile(file, 'utf8')).replaceAll('Avere la tessera sanitaria', 'Quello che era stato letto'),
    );
    expect((await load()).sheets.get('salute/tessera-sanitaria')?.source.words.title).toBe(
      'Quello che era stato letto',
    );
  });

  test('writes nothing anew', async () => {
    await load();
    const file = await keptFile();
    await utimes(file, 1, 1);
    await load();
    expect((await stat(file)).mtimeMs).toBe(1000);
  });

  test('reads what has changed, whatever its date', async () => {
    await load();
    await content.change({ [SHEET]: swap('Avere la tessera', 'Ottenere la tessera') });
    await utimes(join(content.root, SHEET), 1, 1);
    expect((await load()).sheets.get('salute/tessera-sanitaria')?.source.words.title).toBe(
      'Ottenere la tessera sanitaria',
    );
  });

  test('finds what other files have broken meanwhile', async () => {
    await load();
    await content.change({ 'terms/tessera-sanitaria.yaml': null });
    expect(places(await load())).toContainEqual(
      expect.stringMatching(/tessera-sanitaria\/index\.it\.mdx:\d+:15 link-dead$/),
    );
  });

  test('holds a translation that nobody touched against the glossary as it is now', async () => {
    const front = swap('A short sheet to try the check.', 'بطاقة قصيرة لتجربة الفحص هنا.');
    const words = 'اذهب إلى مكتب البلدية مع جواز السفر واطلب الكَرت خلال ٣٠ يوما من اليوم.';
    const body = ENGLISH_BODY.replace(/Go to.*/, words);
    await content.change(translated('sheets/salute/vietata', 'ar', { front, body }));
    const said = async (): Promise<string[]> =>
      places(await load()).filter((place) => place.endsWith('translation-glossary'));
    expect([await said(), await said()]).toEqual([[], []]);
    await content.change({ 'l10n/ar/terms.yaml': (text) => `${text}  forbidden: [الكرت]\n` });
    const found = [expect.stringMatching(/vietata\/index\.ar\.mdx/)];
    expect([await said(), await said()]).toEqual([found, found]);
    await content.change({ 'l10n/ar/terms.yaml': swap('  forbidden: [الكرت]\n', '') });
    expect(await said()).toEqual([]);
  });

  test('forgets what is gone, when that is more than a little', async () => {
    await load();
    await content.change(Object.fromEntries(['pages', 'news', 'media', 'l10n'].map((name) => [name, null])));
    await load();
    expect(await readFile(await keptFile(), 'utf8')).not.toContain('pages/chi-siamo');
  });

  test('adds a little to what was kept, and reads it in the run after', async () => {
    await load();
    const before = await readFile(await keptFile(), 'utf8');
    await content.change({ [SHEET]: swap('Avere la tessera', 'Ottenere la tessera') });
    const second = await load();
    expect((await readFile(await keptFile(), 'utf8')).startsWith(before)).toBe(true);
    expect(seen(await load())).toEqual(seen(second));
  });

  test('mends a last line that was never finished before it adds to it', async () => {
    const first = await load();
    await writeFile(await keptFile(), `${await readFile(await keptFile(), 'utf8')}{"path":"x`);
    await content.change({ [SHEET]: swap('Avere la tessera', 'Ottenere la tessera') });
    await load();
    await content.change({ [SHEET]: swap('Ottenere la tessera', 'Avere la tessera') });
    expect(seen(await load())).toEqual(seen(first));
    expect(await readFile(await keptFile(), 'utf8')).not.toContain('{"path":"x');
  });
});

describe('what was kept is not trusted', () => {
  test.each([
    ['when half of it is gone', (text: string) => text.slice(0, text.length / 2)],
    ['when it is something else', () => 'ciao\na tutti\n'],
    ['when it is empty', () => ''],
  ])('%s', async (_, damage) => {
    const first = await load();
    const file = await keptFile();
    await writeFile(file, damage(await readFile(file, 'utf8')));
    expect(seen(await load())).toEqual(seen(first));
  });

  test('for a file that is too big to open, which is not opened', async () => {
    await load();
    await content.change({ [SHEET]: 'a'.repeat(300_000) });
    expect(places(await load())).toContain(`${SHEET}:1:1 file-size`);
  });
});
