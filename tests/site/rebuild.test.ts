import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { THOROUGH } from '#tests/thorough.ts';
import { build, digestsOf, momentsOf, scratchOf, TODAY, type Scratch } from './scratch.ts';

const SHEET = 'sheets/salute/tessera-sanitaria';
const ELSEWHERE = 'tests/fixtures/region-altrove';
let scratch: Scratch;

/** A sheet that no list and no other page shows: only its own pages and the files about the whole site have it. */
const ARCHIVED = `---
code: vc01
title: Una regola vecchia
summary: Questa regola non c’è più.
kind: guide
status: archived
topics: [iscrizione-sanitaria]
audience: [everyone]
verified: 2026-05-02
reviewBy: 2026-11-02
expires: 2026-05-01
changes: [{ date: 2026-05-02, level: minor, note: Prima pubblicazione. }]
---

<Section id="what">

La regola è finita.

</Section>
`;

beforeAll(async () => {
  scratch = await scratchOf('tests/fixtures/content-min');
  await scratch.write('sheets/salute/vecchia/index.it.mdx', ARCHIVED);
  const { code, output } = await scratch.build('live');
  expect(code, output).toBe(0);
});

afterAll(() => scratch.end());

const live = (file: string): string => readFileSync(join(scratch.site('live'), file), 'utf8');

/** Builds over the former site. */
async function again(): Promise<Record<string, string>> {
  const { code, output } = await scratch.build('live');
  expect(code, output).toBe(0);
  return digestsOf(scratch.site('live'));
}

/** The lines of a command that have a file and a line in them. */
const places = (output: string): string[] => output.match(/[\w/.-]+\.(?:mdx|yaml):\d+(?::\d+)?/g) ?? [];

test('a redirect and a service that were added are in the site', async () => {
  const service = (await scratch.read('services/bologna/sportello-centro.yaml')).toString();
  await scratch.write(
    'services/bologna/sportello-nord.yaml',
    service.replace('Salute Centro', 'Salute Nord'),
  );
  await scratch.edit('redirects.yaml', 'redirects:\n', 'redirects:\n  - from: /medico\n    to: hub:salute\n');
  const site = await again();
  expect(live('_redirects')).toContain('/medico /it/salute/ 301');
  expect(Object.keys(site)).toContain('/it/servizi/bologna/sportello-nord/index.html');
});

/** The site as a build from nothing makes it, after the changes up to here. */
let whole: Record<string, string>;

test('a sheet that no other page shows leaves the sitemap too when it is removed', async () => {
  const listed = (): boolean => live('sitemap-0.xml').includes('/it/salute/vecchia/');
  expect(listed()).toBe(true);
  await scratch.remove('sheets/salute/vecchia');
  const site = await again();
  // Only paper still leads here: to the pages that say that the sheet is gone.
  expect(Object.keys(site).filter((file) => /vecchia|vc01/.test(file))).toEqual(
    ['ar', 'en', 'it'].map((lang) => `/${lang}/carta/vc01/index.html`),
  );
  expect(listed()).toBe(false);
  mkdirSync(scratch.site('clean/storia'), { recursive: true });
  copyFileSync(scratch.site('live/storia/schede.json'), scratch.site('clean/storia/schede.json'));
  const { code, output } = await scratch.build('clean');
  expect(code, output).toBe(0);
  whole = await digestsOf(scratch.site('clean'));
  expect(site).toEqual(whole);
});

test('after a build that broke off halfway the next one trusts nothing that it left', async () => {
  const file = `${SHEET}/index.it.mdx`;
  await scratch.edit(file, 'title: Avere la', 'title: Ottenere la');
  // A folder stands where the deepest file must go; the files before it are in their places already.
  const deepest = 'it/notizie/2026/nuovo-sportello/index.html';
  const obstacle = join(scratch.site('live'), deepest);
  rmSync(obstacle);
  mkdirSync(join(obstacle, 'x'), { recursive: true });
  const { code } = await scratch.build('live');
  expect(code).not.toBe(0);
  expect(live('it/salute/tessera-sanitaria/index.html')).toContain('Ottenere la');
  rmSync(obstacle, { recursive: true });
  await scratch.edit(file, 'title: Ottenere la', 'title: Avere la');
  expect(await again()).toEqual(whole);
});

test('a fault in an Italian file is told with its file and line, and the site keeps every byte and date', async () => {
  const before = await momentsOf(scratch.site('live'));
  const file = `${SHEET}/index.it.mdx`;
  await scratch.edit(file, 'ref: passaporto', 'ref: passaportto');
  const { code, output } = await scratch.build('live');
  expect(code).toBe(1);
  const line = (await scratch.read(file))
    .toString()
    .split('\n')
    .findIndex((text) => text.includes('passaportto'));
  expect(places(output).join('\n')).toContain(`${file}:${String(line + 1)}`);
  expect(output).toMatch(/passaportto.*\n?.*(non|nessun)/);
  expect(output).toContain('Il sito di prima è rimasto com’era.');
  expect(await momentsOf(scratch.site('live'))).toEqual(before);
  expect(await digestsOf(scratch.site('live'))).toEqual(whole);
  await scratch.edit(file, 'ref: passaportto', 'ref: passaporto');
});

test('a fault in a translation makes the check red', async () => {
  const check = (): { status: number | null; output: string } => {
    const { status, stdout } = spawnSync(process.execPath, ['scripts/check.ts', '--no-cache'], {
      env: { ...process.env, CONTENT: scratch.content, TODAY },
      encoding: 'utf8',
    });
    return { status, output: stdout };
  };
  expect(check().status).toBe(0);
  await scratch.edit(`${SHEET}/index.ar.mdx`, 'ref: passaporto', 'ref: passaportto');
  const { status, output } = check();
  expect(status).toBe(1);
  expect(places(output).some((place) => place.includes(`${SHEET}/index.ar.mdx:`))).toBe(true);
});

test('another region built into the same folder has nothing of the first', async () => {
  const into = (name: string): Promise<{ code: number; output: string }> =>
    build({
      CONTENT: resolve(ELSEWHERE),
      OUT: scratch.site(name),
      CACHE: `${scratch.site(name)}-cache`,
      TODAY,
    });
  for (const name of ['live', 'elsewhere']) {
    const { code, output } = await into(name);
    expect(code, output).toBe(0);
  }
  expect(await digestsOf(scratch.site('live'))).toEqual(await digestsOf(scratch.site('elsewhere')));
});

test.runIf(THOROUGH)('builds at the same time in one checkout each make the whole site', async () => {
  const names = ['one', 'two', 'three'];
  const built = await Promise.all(names.map((name) => scratch.build(name)));
  expect(built.map(({ code, output }) => (code === 0 ? 'built' : output))).toEqual(names.map(() => 'built'));
  const [first, ...others] = await Promise.all(names.map((name) => digestsOf(scratch.site(name))));
  for (const other of others) expect(other).toEqual(first);
});
