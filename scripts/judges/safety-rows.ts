import { join } from 'node:path';
import { publishToBucket } from '#src/lib/storage/publish.ts';
import { Bucket } from '#src/lib/storage/bucket.ts';
import { stopPublishers } from '#tests/unit/release/stopped.ts';
import { placeAt } from '#tests/unit/storage/places.ts';
import { S3Server } from '#tests/unit/storage/s3-server.ts';
import { stopBucketPublishers } from '#tests/unit/storage/stopped.ts';
import { chanceOf } from './chance.ts';
import { fullDisk, readOnlyDisk } from './disks.ts';
import { gateSpeed } from './gate-speed.ts';
import { stopCommand } from './killed.ts';
import { ownServer, visitsWhilePublishing } from './load/row.ts';
import { leavesNoTrace } from './privacy.ts';
import { twoIntoBucket, twoPublishers } from './publishers.ts';
import { NGINX, startNginx } from './real-nginx.ts';
import { timed, type Row } from './rows.ts';

/** How much is tried. */
export interface Amounts {
  /** Publishers that are stopped. */
  stops: number;
  /** Builds and exports that are stopped: each is a whole run. */
  commands: number;
  /** Page views while somebody publishes. */
  visits: number;
  rounds: number;
  /** Files that the gate checks. */
  files: number;
  /** Pages that are read for their traces. */
  pages: number;
}

export const QUICK_RUN: Amounts = { stops: 10, commands: 2, visits: 3000, rounds: 3, files: 500, pages: 15 };
export const WHOLE_RUN: Amounts = {
  stops: 200,
  commands: 20,
  visits: 868_928,
  rounds: 50,
  files: 5000,
  pages: 200,
};

interface Place {
  home: string;
  /** A built site that the gate has passed. */
  served: string;
  /** Two versions of a small site. */
  sites: readonly string[];
  content: string;
  today: string;
}

type Told = Pick<Row, 'judged' | 'faults' | 'skipped'> & { said?: string };

/**
 * The rows about publishing, one after the other: stopped at any moment, two at once, full disks, under load; and what the
 * gate costs and readers leave behind.
 */
export async function safetyRows(
  { home, served, sites, content, today }: Place,
  amounts: Amounts,
  tell: (row: Promise<Row>) => Promise<void>,
): Promise<void> {
  const row = (judge: string, of: string, work: () => Promise<Told>): Promise<void> =>
    tell(
      timed(judge, of, async () => {
        const { said = '', ...result } = await work();
        if (said !== '') console.log(`  ${said}`);
        return result;
      }),
    );
  await row('kill -9', 'release', async () => {
    const { stops, halfway, faults } = await stopPublishers(
      join(home, 'killed'),
      sites,
      amounts.stops,
      chanceOf(1),
    );
    return { judged: stops, faults, said: `${halfway} volte a metà / times halfway` };
  });
  await row('kill -9', 'release s3://', () => stopIntoBucket(sites, amounts.stops));
  for (const name of ['build', 'export'] as const)
    await row('kill -9', name, () =>
      stopCommand(join(home, name), content, today, name, amounts.commands, chanceOf(3)),
    );
  await row('due insieme / two publishers', 'release', () =>
    twoPublishers(join(home, 'two'), sites, amounts.rounds),
  );
  await row('due insieme / two publishers', 'release s3://', () => twoIntoBucket(sites, amounts.rounds));
  await row('disco pieno / full disk', 'release', () => fullDisk(join(home, 'full'), sites));
  await row('disco chiuso / read-only disk', 'release', () => readOnlyDisk(join(home, 'closed'), sites));
  const underLoad = (name: string, start: typeof ownServer, visits: number): Promise<void> =>
    row('24 lettori / readers', `${name}, 1 release/s`, () =>
      visitsWhilePublishing(join(home, `load-${name}`), visits, start),
    );
  // All of it once, on the faster server where there is one.
  await underLoad('server', ownServer, NGINX === undefined ? amounts.visits : Math.ceil(amounts.visits / 10));
  if (NGINX !== undefined) await underLoad('nginx', startNginx, amounts.visits);
  await row('tracce / traces', 'Chromium', () => leavesNoTrace(served, amounts.pages));
  await row('cancello / gate: costo / cost', '≤ 2 ms/file, 10 s, 300 MB', () =>
    gateSpeed(join(home, 'speed'), amounts.files),
  );
}

async function stopIntoBucket(sites: readonly string[], stops: number): Promise<Told> {
  const server = new S3Server();
  const endpoint = await server.start();
  try {
    for (const site of sites)
      await publishToBucket(site, new Bucket(placeAt(endpoint)), { now: new Date().toISOString() });
    return { judged: stops, faults: await stopBucketPublishers(server, sites, stops, chanceOf(2)) };
  } finally {
    await server.stop();
  }
}
