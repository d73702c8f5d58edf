import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { Shelf } from '#src/lib/release/shelf.ts';
import { releaseFaults } from '#src/lib/release/verify.ts';

export interface Stopped {
  /** How often a publisher was stopped. */
  stops: number;
  /** How often it had left something half done. */
  halfway: number;
  faults: string[];
}

/**
 * Stops publishers with kill -9 at moments that nobody chose, again and again in the same folder, and asks after each
 * whether what is live is one whole release.
 */
export async function stopPublishers(
  to: string,
  sites: readonly string[],
  stops: number,
  chance: () => number,
): Promise<Stopped> {
  const result: Stopped = { stops: 0, halfway: 0, faults: [] };
  const shelf = new Shelf(to);
  for (let stop = 0; stop < stops; stop++) {
    const before = shelf.all()[0]?.number ?? 0;
    const child = spawn(process.execPath, ['tests/unit/release/endless.ts', to, ...sites], {
      stdio: 'ignore',
    });
    const ended = new Promise((done) => child.once('close', done));
    // It has begun to publish once a release more is there; from then on every moment may be the last.
    for (let waited = 0; waited < 20_000 && (shelf.all()[0]?.number ?? 0) <= before; waited += 5)
      await pause(5);
    await pause(chance() * 120);
    child.kill('SIGKILL');
    await ended;
    result.stops++;
    const live = shelf.live();
    if (!live) result.faults.push(`${stop}: niente di pubblicato / nothing is live`);
    else result.faults.push(...releaseFaults(shelf, live.id).map((fault) => `${stop}: ${live.id} ${fault}`));
    if (readdirSync(shelf.releases).some((name) => name.startsWith('.'))) result.halfway++;
  }
  return result;
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
