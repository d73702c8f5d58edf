import { spawn } from 'node:child_process';
import { sufferings } from './readers.ts';
import type { S3Server } from './s3-server.ts';

/**
 * Stops publishers into a bucket with kill -9 at moments that nobody chose, and asks after each, as a reader, whether every
 * page is one of the sites' and loads what is there. Something must have been published before.
 *
 * @returns what a reader would suffer from
 */
export async function stopBucketPublishers(
  server: S3Server,
  sites: readonly string[],
  stops: number,
  chance: () => number,
): Promise<string[]> {
  const faults: string[] = [];
  for (let stop = 0; stop < stops; stop++) {
    const before = server.writes.length;
    const child = spawn(process.execPath, ['tests/unit/storage/endless.ts', server.endpoint, ...sites], {
      stdio: 'ignore',
    });
    const ended = new Promise((done) => child.once('close', done));
    const hasBegun = (): boolean => server.writes.length > before || child.exitCode !== null;
    while (!hasBegun()) await pause(5);
    await pause(chance() * 300);
    child.kill('SIGKILL');
    await ended;
    const found = await sufferings(`${server.endpoint}/${server.bucket}`, sites);
    faults.push(...found.map((fault) => `${stop}: ${fault}`));
    // Nobody renews the right of who is dead: the next would wait until it runs out.
    server.objects.delete('_releases/lock.json');
  }
  return faults;
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
