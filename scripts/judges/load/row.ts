import { fork, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '#src/lib/release/publish.ts';
import { Shelf } from '#src/lib/release/shelf.ts';
import { releaseFaults } from '#src/lib/release/verify.ts';
import { readBuiltSite, type BuiltSite } from '#src/lib/serve/built.ts';
import { createSiteServer } from '#src/lib/serve/server.ts';
import { fileAt } from '#src/lib/sitegate/site.ts';
import { readExpected } from '#src/lib/sitegate/expected.ts';
import type { RealServer } from '#scripts/judges/real-server.ts';
import type { Row } from '#scripts/judges/rows.ts';
import { version } from '#tests/unit/release/versions.ts';
import { NAME, type Visit, type Visited } from './visits.ts';

type Result = Pick<Row, 'judged' | 'faults' | 'skipped'> & { said: string };
type Start = (home: string, site: BuiltSite) => Promise<RealServer>;

/** Readers at the same time, in so many processes. */
const READERS = 24;
const PROCESSES = 2;

/** The project's own server, in this process. */
export const ownServer: Start = async (_, site) => {
  const { port, close } = await createSiteServer({ ...site, https: false }).listen(0);
  return { port, stop: close };
};

/**
 * Publishes a new release every second while 24 readers read, and asks of every page view whether the page was whole and
 * had all that it loads.
 *
 * @param visits how many page views, all readers together
 */
export async function visitsWhilePublishing(home: string, visits: number, start: Start): Promise<Result> {
  const to = join(home, 'live');
  mkdirSync(join(home, 'server'), { recursive: true });
  const site = version('n0');
  await publish(site, to, { now: '2026-11-21T10:00:00.000Z' });
  const pages = await templatesOf(site);
  rmSync(site, { recursive: true });
  const server = await start(join(home, 'server'), await readBuiltSite(join(to, 'current')));
  const publisher = spawn(process.execPath, ['scripts/judges/load/publisher.ts', to], { stdio: 'ignore' });
  const ended = new Promise((done) => publisher.once('close', done));
  const began = performance.now();
  try {
    const told: Visit = {
      port: server.port,
      readers: READERS / PROCESSES,
      visits: Math.ceil(visits / PROCESSES),
      pages,
    };
    const seen = await Promise.all(Array.from({ length: PROCESSES }, (_, seed) => readersWith(told, seed)));
    const seconds = (performance.now() - began) / 1000;
    const faults = seen.flatMap((some) => some.faults);
    if (publisher.exitCode !== null) faults.push('the publisher ended');
    const names = new Set(seen.flatMap((some) => some.names));
    const all = (of: 'requests' | 'visits'): number => seen.reduce((total, some) => total + some[of], 0);
    const slowest = Math.max(...seen.map((some) => some.slowest));
    const said = `${names.size} pubblicazioni lette / publications read, ${all('requests')} richieste / requests, ${Math.round(all('visits') / seconds)} visite/s / visits/s, al massimo / at most ${slowest.toFixed(0)} ms`;
    return { judged: all('visits'), faults, said };
  } finally {
    publisher.kill('SIGTERM');
    await ended;
    await server.stop();
    const shelf = new Shelf(to);
    const left = releaseFaults(shelf, shelf.live()?.id ?? '');
    if (left.length > 0) throw new Error(left.join('\n'));
  }
}

function readersWith(told: Visit, seed: number): Promise<Visited> {
  const child = fork('scripts/judges/load/readers.ts', [String(seed)]);
  child.send(told);
  return new Promise((done, failed) => {
    child.once('message', (seen: Visited) => done(seen));
    child.once('exit', (code) => failed(new Error(`readers ended with ${code ?? '?'}`)));
  });
}

/** The pages of a site, with a mark where its publications differ. */
async function templatesOf(site: string): Promise<Record<string, string>> {
  const { pages } = await readExpected(site);
  const shown = pages.filter(({ hidden }) => !hidden);
  return Object.fromEntries(
    shown.map(({ path }) => [
      path,
      readFileSync(join(site, fileAt(path)), 'utf8')
        .replaceAll('uno.n0.js', `uno.${NAME}.js`)
        .replaceAll('persone: n0.', `persone: ${NAME}.`),
    ]),
  );
}
