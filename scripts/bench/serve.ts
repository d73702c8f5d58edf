import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { servingRows, servingTable, VISITS } from '#src/lib/bench/serving.ts';
import { goalTable } from '#src/lib/bench/table.ts';
import { serve, wrkVersion, type Load, type Served } from '#src/lib/bench/wrk.ts';
import { processorUsed, runCommand } from '#src/lib/bench/measure.ts';
import { twinsOf } from '#src/lib/release/twins.ts';
import { readBuiltSite } from '#src/lib/serve/built.ts';
import { BROTLI, NGINX, startNginx } from '#scripts/judges/real-nginx.ts';
import type { Measured, Places } from './measured.ts';
import { realSite } from './real-site.ts';

const LOAD: Load = { connections: 64, seconds: 5, headers: {} };
/** Of so many rounds the middle one counts. */
const ROUNDS = 3;
/** Real pages that are asked for in turn: the longest are the sheets. */
const PAGES = 200;
const SMALL = '/prova-2-kb.html';

/** One nginx worker with all headers, asked by wrk on the same machine, which shares its processors. */
export async function* benchServe(places: Places): AsyncGenerator<Measured> {
  const wrk = await wrkVersion(process.cwd());
  if (NGINX === undefined || wrk === undefined) {
    yield { text: 'Serving: not measured, for nginx or wrk is not installed here.', data: {} };
    return;
  }
  const root = await realSite(places);
  const sheets = await sheetsOf(root);
  await writeFile(join(root, SMALL), `<!doctype html><title>2 kB</title><p>${'Una riga. '.repeat(200)}\n`);
  await pack(root, sheets);
  const home = join(places.folder, 'nginx');
  await mkdir(home, { recursive: true });
  const server = await startNginx(home, await readBuiltSite(root));
  const origin = `http://127.0.0.1:${server.port}`;
  const nginx = Number(await readFile(join(home, 'pid'), 'utf8'));
  const packed = (coding: string): Load => ({ ...LOAD, headers: { 'Accept-Encoding': coding } });
  try {
    const runs: Served[] = [
      await rounds(nginx, 'A page of 2 kB', origin, [SMALL], LOAD),
      await rounds(nginx, `${sheets.length} real sheets, gzip`, origin, sheets, packed('gzip')),
      ...(BROTLI === undefined
        ? []
        : [await rounds(nginx, `${sheets.length} real sheets, Brotli`, origin, sheets, packed('br'))]),
    ];
    const rate = runs.at(-1)?.perSecond ?? 1;
    // Longer than it should take: on a busy machine the rate sinks.
    const long = { ...packed('gzip'), seconds: Math.ceil((VISITS / rate) * 1.5) };
    const visits = await weighed(
      nginx,
      `${sheets.length} real sheets, gzip, the long run`,
      origin,
      sheets,
      long,
    );
    const rows = servingRows(runs, visits);
    const version = await nginxVersion();
    const beside = BROTLI === undefined ? '; Brotli not measured, its module is not installed here' : '';
    const text = `nginx ${version}, one worker, every header of the site; wrk ${wrk}, ${LOAD.connections} connections, same machine${beside}.`;
    yield {
      text: `${servingTable([...runs, visits])}\n\n${goalTable(rows)}\n\n${text}`,
      data: { nginx: version, wrk, runs, visits, rows },
    };
  } finally {
    await server.stop();
  }
}

/** The middle one of some rounds, by requests a second; with the errors of all. */
async function rounds(nginx: number, ...asked: Parameters<typeof serve>): Promise<Served> {
  const all: Served[] = [];
  for (let round = 0; round < ROUNDS; round++) all.push(await weighed(nginx, ...asked));
  const middle = all.toSorted((a, b) => a.perSecond - b.perSecond)[Math.floor(ROUNDS / 2)];
  if (!middle) throw new Error('No round was run');
  return { ...middle, errors: all.reduce((sum, { errors }) => sum + errors, 0) };
}

/** One run, with what it took of the processor of the server `nginx`, by its number. */
async function weighed(nginx: number, ...asked: Parameters<typeof serve>): Promise<Served> {
  const before = await processorUsed(nginx);
  const served = await serve(...asked);
  const used = (await processorUsed(nginx)) - before;
  return { ...served, ...(used > 0 ? { perProcessor: served.requests / used } : {}) };
}

/** The addresses of the sheets' pages, some of all languages. */
async function sheetsOf(root: string): Promise<string[]> {
  const all: string[] = [];
  for (const path of await readdir(root, { recursive: true })) {
    if (!/^[a-z]{2,3}\/[^/]+\/[^/]+\/index\.html$/.test(path)) continue;
    if ((await readFile(join(root, path), 'utf8')).includes('<article class="sheet"'))
      all.push(`/${path.slice(0, -'index.html'.length)}`);
  }
  const every = Math.max(1, Math.ceil(all.length / PAGES));
  return all.sort().filter((_, index) => index % every === 0);
}

/** Packs pages as a release does. */
async function pack(root: string, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const file = join(root, address, 'index.html');
    for (const { ending, bytes } of await twinsOf(await readFile(file)))
      await writeFile(`${file}${ending}`, bytes);
  }
}

const nginxVersion = (): Promise<string> =>
  runCommand(NGINX ?? 'nginx', ['-v'], { cwd: process.cwd() }).then(
    ({ output }) => /nginx\/(\S+)/.exec(output)?.[1] ?? '',
  );
