import { spawn } from 'node:child_process';
import { Shelf } from '#src/lib/release/shelf.ts';
import { releaseFaults } from '#src/lib/release/verify.ts';
import { Bucket } from '#src/lib/storage/bucket.ts';
import { publishToBucket } from '#src/lib/storage/publish.ts';
import { bucketVenue } from '#src/lib/storage/venue.ts';
import { placeAt } from '#tests/unit/storage/places.ts';
import { S3Server } from '#tests/unit/storage/s3-server.ts';
import type { Row } from './rows.ts';

type Result = Pick<Row, 'judged' | 'faults'> & { said: string };

/** Two processes publish different sites into one folder at the same moment: one of them at least does, and what is live is whole. */
export async function twoPublishers(
  folder: string,
  sites: readonly string[],
  rounds: number,
): Promise<Result> {
  const shelf = new Shelf(folder);
  const faults: string[] = [];
  let told = 0;
  for (let round = 0; round < rounds; round++) {
    const before = shelf.all()[0]?.number ?? 0;
    const ends = await Promise.all(sites.map((site) => once(folder, site)));
    const refused = ends.filter(({ code }) => code !== 0);
    told += refused.length;
    if (refused.length === sites.length) faults.push(`${round}: nobody published`);
    for (const { said } of refused)
      if (!said.includes('Qualcun altro sta pubblicando')) faults.push(`${round}: ${said.slice(0, 200)}`);
    const live = shelf.live();
    const made = (live?.number ?? 0) - before;
    if (made !== sites.length - refused.length) faults.push(`${round}: ${made} releases were made`);
    if (live) faults.push(...releaseFaults(shelf, live.id).map((fault) => `${round}: ${fault}`));
  }
  return { judged: rounds, faults, said: `${told} volte «qualcun altro» / times “somebody else”` };
}

function once(folder: string, site: string): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['tests/unit/release/once.ts', folder, site], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  return new Promise((done) => child.once('close', (code) => done({ code, said })));
}

/** The same into a bucket: who comes second is told, or publishes afterwards. */
export async function twoIntoBucket(sites: readonly string[], rounds: number): Promise<Result> {
  const server = new S3Server();
  const endpoint = await server.start();
  const faults: string[] = [];
  let told = 0;
  try {
    for (let round = 0; round < rounds; round++) {
      const ends = await Promise.allSettled(
        sites.map((site) =>
          publishToBucket(site, new Bucket(placeAt(endpoint)), { now: new Date().toISOString() }),
        ),
      );
      const refused = ends.filter((end) => end.status === 'rejected').map(({ reason }) => String(reason));
      told += refused.length;
      if (refused.length === sites.length) faults.push(`${round}: nobody published`);
      faults.push(
        ...refused.filter((said) => !said.includes('Qualcun altro')).map((said) => `${round}: ${said}`),
      );
      const venue = bucketVenue(new Bucket(placeAt(endpoint)));
      const { live } = await venue.list();
      faults.push(
        ...(live ? await venue.faults(live.id) : ['nothing is live']).map((fault) => `${round}: ${fault}`),
      );
    }
  } finally {
    await server.stop();
  }
  return { judged: rounds, faults, said: `${told} volte «qualcun altro» / times “somebody else”` };
}
