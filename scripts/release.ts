/**
 * Publishes the built site, all at once or not at all.
 *
 *     npm run release -- --to folder [--site dist] [--allow "why pages go"]
 *     npm run release -- --to folder --rollback [id] | --list | --verify [id]
 *     npm run release -- --to s3://bucket/prefix [--endpoint https://…]   keys and region as AWS names them
 */
import { spawnSync } from 'node:child_process';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { worldDigest } from '#src/lib/build/world.ts';
import { report } from '#src/lib/check/report.ts';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import { plainBill } from '#src/lib/release/bill.ts';
import type { Published } from '#src/lib/release/publish.ts';
import { listText, publishedText } from '#src/lib/release/text.ts';
import { folderVenue, type Venue } from '#src/lib/release/venue.ts';
import { gateSite } from '#src/lib/sitegate/gate.ts';
import { gateSummary } from '#src/lib/sitegate/summary.ts';
import { Bucket } from '#src/lib/storage/bucket.ts';
import { isBucket, placeOf } from '#src/lib/storage/place.ts';
import { bucketVenue } from '#src/lib/storage/venue.ts';
import { complain } from './complain.ts';
import { settings } from './settings.ts';

const { values, positionals } = parseArgs({
  options: {
    to: { type: 'string' },
    endpoint: { type: 'string' },
    site: { type: 'string' },
    allow: { type: 'string' },
    rollback: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    verify: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const start = performance.now();
const now = new Date().toISOString();
const { out, cache } = settings();
const site = resolve(values.site ?? out);

try {
  if (values.to === undefined) throw noPlace();
  const venue = venueAt(values.to);
  if (values.list) {
    const { releases, live } = await venue.list();
    console.log(listText(releases, live));
  } else if (values.verify) await verify(venue, positionals[0] ?? (await venue.list()).live?.id);
  else if (values.rollback) tell(await venue.rollback({ now }, positionals[0]));
  else if (await isWhole(site)) {
    const allow = values.allow ? { allow: values.allow } : {};
    tell(await venue.publish(site, { now, ...materials(), ...allow }));
  }
} catch (error) {
  complain(error);
}

function venueAt(to: string): Venue {
  if (!isBucket(to)) return folderVenue(resolve(to));
  const onWait = (seconds: number): void =>
    console.log(
      `Qualcuno ha cominciato a pubblicare: guardo se c’è ancora (al massimo ${seconds} s). / Somebody has begun to publish: looking whether they are still there (${seconds} s at most).`,
    );
  return bucketVenue(new Bucket(placeOf(to, process.env, values.endpoint)), { onWait });
}

function tell(published: Published): void {
  console.log(publishedText(published, (performance.now() - start) / 1000));
}

/** What the site was made with, by the list of packages that npm keeps; without npm a release goes without it. */
function materials(): { bill?: string } {
  const npm = spawnSync('npm', ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev'], {
    cwd: join(import.meta.dirname, '..'),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (npm.status === 0) return { bill: plainBill(npm.stdout, 'sister-hub') };
  console.log('! npm non dice di che cosa è fatto il sito. / npm does not say what the site is made with.');
  return {};
}

/** The gate is asked again: between a build and its publication somebody may have touched a file. */
async function isWhole(folder: string): Promise<boolean> {
  const kept = { cache: join(cache, 'sitegate'), code: await worldDigest() };
  const gated = await gateSite(folder, { kept });
  if (gated.findings.length > 0)
    console.log(report(gated.findings, 'text', 'it', `${relative(process.cwd(), folder)}/`));
  console.log(gateSummary(gated));
  if (gated.findings.length === 0) return true;
  console.error('✗ Non ho pubblicato niente. / Nothing was published.');
  process.exitCode = 1;
  return false;
}

async function verify(venue: Venue, id: string | undefined): Promise<void> {
  const faults = id === undefined ? [listText([], undefined)] : await venue.faults(id);
  for (const fault of faults) console.log(`✗ ${fault}`);
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${id ?? ''}: ${faults.length} difetti / faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

function noPlace(): Trouble {
  return new Trouble(
    say(
      'Dove? npm run release -- --to <cartella> (il server web mostra <cartella>/current), o --to s3://bucket.',
      'Where to? npm run release -- --to <folder> (the web server shows <folder>/current), or --to s3://bucket.',
    ),
  );
}
