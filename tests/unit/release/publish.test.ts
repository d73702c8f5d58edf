import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chanceOf } from '#scripts/judges/chance.ts';
import { publish, rollback } from '#src/lib/release/publish.ts';
import { Shelf } from '#src/lib/release/shelf.ts';
import { listText } from '#src/lib/release/text.ts';
import { releaseFaults } from '#src/lib/release/verify.ts';
import { EXPECTED } from '#src/lib/sitegate/expected.ts';
import { seal } from '#tests/unit/sitegate/small-site.ts';
import { stopPublishers } from './stopped.ts';
import { version } from './versions.ts';

const NOW = { now: '2026-11-21T10:00:00.000Z' };
const [one, two] = [version('one'), version('two')];
const MEDICO = 'it/salute/medico/index.html';
let shelf: Shelf;

beforeEach(() => {
  shelf = new Shelf(mkdtempSync(join(tmpdir(), 'release-')));
});
afterEach(() => rmSync(shelf.root, { recursive: true }));
afterAll(() => {
  for (const site of [one, two]) rmSync(site, { recursive: true });
});

const live = (file: string): Buffer => readFileSync(join(shelf.current, file));
const faults = (): string[] => releaseFaults(shelf, shelf.live()?.id ?? '');
/** A site in which the planned pages of some paths are gone. */
function without(paths: readonly string[], redirects = ''): string {
  const site = version('less');
  for (const path of paths) rmSync(join(site, path, 'index.html'));
  const lines = readFileSync(join(site, EXPECTED), 'utf8').split('\n');
  const left = lines.filter((line) => !paths.some((path) => line.startsWith(`{"path":"${path}"`)));
  writeFileSync(join(site, EXPECTED), left.join('\n').replace(/,\n\]/, '\n]'));
  if (redirects !== '') writeFileSync(join(site, '_redirects'), redirects);
  seal(site);
  return site;
}

describe('a publication', () => {
  test('makes the whole site live, with packed twins that say the same and a note of what is live', async () => {
    const { release } = await publish(one, shelf.root, NOW);
    expect(faults()).toEqual([]);
    expect(live(MEDICO)).toEqual(readFileSync(join(one, MEDICO)));
    expect(brotliDecompressSync(live(`${MEDICO}.br`))).toEqual(live(MEDICO));
    expect(gunzipSync(live(`${MEDICO}.gz`))).toEqual(live(MEDICO));
    expect(existsSync(join(shelf.current, '_img/uno.abc.webp.br'))).toBe(false);
    expect(JSON.parse(live('release.json').toString())).toEqual(release);
    expect(release).toMatchObject({ number: 1, pages: 12, languages: { it: 6, ar: 6 }, carried: [] });
    expect(
      spawnSync('sha256sum', ['--check', '--quiet', '_manifest.sha256'], { cwd: shelf.current }).status,
    ).toBe(0);
  });

  test('keeps the date of what has not changed, so that readers need not load it again', async () => {
    await publish(one, shelf.root, NOW);
    const [font, page] = ['_astro/uno.abc.woff2', MEDICO].map((file) => statSync(join(shelf.current, file)));
    await publish(two, shelf.root, NOW);
    expect(statSync(join(shelf.current, '_astro/uno.abc.woff2')).mtimeMs).toBe(font?.mtimeMs);
    expect(statSync(join(shelf.current, MEDICO)).ino).not.toBe(page?.ino);
  });

  test('takes along what pages of the last five releases load, and no older ones', async () => {
    const sites = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => version(name));
    for (const site of sites) await publish(site, shelf.root, NOW);
    const scripts = readdirSync(join(shelf.current, '_astro')).filter((name) => /^uno\..*js$/.test(name));
    expect(scripts.sort()).toEqual(['b', 'c', 'd', 'e', 'f', 'g'].map((name) => `uno.${name}.js`));
    expect(faults()).toEqual([]);
    for (const site of sites) rmSync(site, { recursive: true });
  });

  test('keeps ten releases', async () => {
    for (let count = 0; count < 12; count++) await publish(count % 2 ? one : two, shelf.root, NOW);
    expect(shelf.all().map(({ number }) => number)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });

  test('is refused when a language loses a page that no redirect leads on from', async () => {
    await publish(one, shelf.root, NOW);
    const lost = without(['/ar/salute/tessera/']);
    await expect(publish(lost, shelf.root, NOW)).rejects.toThrow('ar: 1 pagine spariscono');
    expect(shelf.all()).toHaveLength(1);
    const { release } = await publish(lost, shelf.root, { ...NOW, allow: 'unita a un’altra' });
    expect(release.allowed).toBe('unita a un’altra');
    expect(listText(shelf.all(), shelf.live())).toContain('→ 000002');
    rmSync(lost, { recursive: true });
  });

  test('is refused when more than one page in twenty is gone, even with redirects', async () => {
    await publish(one, shelf.root, NOW);
    const lost = without(['/ar/salute/tessera/'], '/ar/salute/tessera/ /ar/salute/ 301\n');
    await expect(publish(lost, shelf.root, NOW)).rejects.toThrow('Le pagine passano da 12 a 11');
    await expect(publish(lost, shelf.root, NOW)).rejects.not.toThrow('spariscono');
    rmSync(lost, { recursive: true });
  });

  test('can be taken back, and pages of the later one still find what they load', async () => {
    await publish(one, shelf.root, NOW);
    await publish(two, shelf.root, NOW);
    const { release } = await rollback(shelf.root, NOW);
    expect(release).toMatchObject({ number: 3, of: expect.stringContaining('000001-') as string });
    expect(live(MEDICO)).toEqual(readFileSync(join(one, MEDICO)));
    expect(existsSync(join(shelf.current, '_astro/uno.two.js'))).toBe(true);
    expect(faults()).toEqual([]);
    await expect(rollback(shelf.root, NOW, 'no')).rejects.toThrow('no');
    expect((await rollback(shelf.root, NOW)).release.of).toContain('000002-');
  });
});

describe('what was live stays live', () => {
  test('while another publisher is at work', async () => {
    await publish(one, shelf.root, NOW);
    writeFileSync(join(shelf.root, '.lock'), `${process.ppid} ${hostname()} x\n`);
    await expect(publish(two, shelf.root, NOW)).rejects.toThrow('Qualcun altro sta pubblicando');
    writeFileSync(join(shelf.root, '.lock'), '1 altrove x\n');
    await expect(publish(two, shelf.root, NOW)).rejects.toThrow('altrove');
    expect(shelf.live()?.number).toBe(1);
  });

  test('of two publishers at once one publishes and the other is told', async () => {
    const ends = await Promise.allSettled([publish(one, shelf.root, NOW), publish(two, shelf.root, NOW)]);
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(faults()).toEqual([]);
  });

  test('when a publisher has died: its lock and its half release are taken away by the next', async () => {
    await publish(one, shelf.root, NOW);
    const gone = spawnSync(process.execPath, ['--version']).pid;
    writeFileSync(join(shelf.root, '.lock'), `${gone} ${hostname()} x\n`);
    await publish(two, shelf.root, NOW);
    expect(shelf.live()?.number).toBe(2);
    expect(readdirSync(shelf.root).sort()).toEqual(['current', 'releases']);
  });

  test('when publishers are stopped at any moment', { timeout: 120_000 }, async () => {
    const { stops, faults: found } = await stopPublishers(shelf.root, [one, two], 6, chanceOf(8));
    expect(stops).toBe(6);
    expect(found).toEqual([]);
    await publish(one, shelf.root, NOW);
    expect(faults()).toEqual([]);
    expect(readdirSync(shelf.releases).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('when files cannot grow', async () => {
    await publish(one, shelf.root, NOW);
    // Nothing over 1 kB can be written, as on a disk that is full; the signal that says so is not heard.
    const script = `trap '' XFSZ; ulimit -f 1; exec "$0" tests/unit/release/once.ts "$@"`;
    const { status, stderr } = spawnSync('bash', ['-c', script, process.execPath, shelf.root, two], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toContain('Non riesco a scrivere');
    expect(shelf.live()?.number).toBe(1);
    expect(faults()).toEqual([]);
    expect(readdirSync(shelf.root).sort()).toEqual(['current', 'releases']);
    expect(readdirSync(shelf.releases)).toHaveLength(1);
  });

  test('when the place cannot be written to', async () => {
    await expect(publish(one, '/dev/null/release', NOW)).rejects.toThrow('Non riesco a scrivere');
  });

  test('when a file changes while it is published', async () => {
    const site = version('three');
    writeFileSync(join(site, MEDICO), 'altro');
    await publish(one, shelf.root, NOW);
    await expect(publish(site, shelf.root, NOW)).rejects.toThrow('has changed');
    expect(shelf.live()?.number).toBe(1);
    expect(readdirSync(shelf.releases)).toHaveLength(1);
    rmSync(site, { recursive: true });
  });
});
