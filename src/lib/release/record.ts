import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Expected } from '#src/lib/sitegate/expected.ts';
import type { Manifest } from '#src/lib/sitegate/manifest.ts';
import { BILL } from './bill.ts';
import { RELEASE, type Release } from './shelf.ts';
import { TWIN_ENDINGS } from './twins.ts';

/** Releases whose files pages in readers' browsers may still ask for. */
export const CARRIED = 5;
/** Releases that stay where one can go back to them. */
export const KEPT = 10;

export interface PublishOptions {
  /** When, as ISO 8601 in UTC. */
  now: string;
  /** Why pages may be lost. */
  allow?: string;
  /** What the site was made with, as `plainBill` gives it. */
  bill?: string;
}

/** What a new release holds. */
interface Contents {
  /** sha256 of the site's manifest. */
  digest: string;
  expected: Expected;
  /** Files of earlier releases that come along. */
  carried: string[];
  /** The release that it returns to. */
  of?: string | undefined;
}

/** The record of the release that follows the latest one. */
export function releaseAfter(
  latest: Release | undefined,
  { digest, expected, carried, of }: Contents,
  { now, allow }: PublishOptions,
): Release {
  const number = (latest?.number ?? 0) + 1;
  return {
    id: `${String(number).padStart(6, '0')}-${digest.slice(0, 12)}`,
    number,
    at: now,
    site: digest,
    pages: expected.pages.length,
    languages: countsOf(expected),
    ...(of === undefined ? {} : { of }),
    ...(allow === undefined ? {} : { allowed: allow }),
    carried,
  };
}

/** What a release adds to the files of its site: its record, and the bill where there is one. */
export const addedFiles = (
  release: Release,
  { bill }: PublishOptions,
): (readonly [name: string, text: string])[] => [
  [RELEASE, `${JSON.stringify(release, null, 2)}\n`],
  ...(bill === undefined ? [] : [[BILL, bill] as const]),
];

/** The files that a release has of its own site: without those taken along, and without what a release adds. */
export function ownFiles({ carried }: Release, manifest: Manifest): Map<string, string> {
  const others = new Set([...carried, RELEASE]);
  const isTwin = (file: string): boolean =>
    TWIN_ENDINGS.some((ending) => file.endsWith(ending) && manifest.has(file.slice(0, -ending.length)));
  return new Map([...manifest].filter(([file]) => !others.has(file) && !isTwin(file)));
}

/**
 * The release to go back to: the one before the live one, or the one that is named.
 *
 * @throws {Trouble} when there is none
 */
export function earlier(all: readonly Release[], live: Release | undefined, id?: string): Release {
  const back = all.find((one) =>
    id === undefined ? one.number < (live?.number ?? 0) && one.site !== live?.site : one.id === id,
  );
  if (back) return back;
  throw new Trouble(
    say(
      `Non c’è una versione ${id ?? 'precedente'} a cui tornare. Quelle che ci sono: npm run release -- --to … --list`,
      `There is no ${id ?? 'earlier'} release to go back to. Those that are there: npm run release -- --to … --list`,
    ),
  );
}

function countsOf({ pages }: Expected): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { lang } of pages) counts[lang] = (counts[lang] ?? 0) + 1;
  return counts;
}

export const unsealed = (site: string): Trouble =>
  new Trouble(
    say(
      `In ${site} non c’è un sito costruito e controllato. Prima: npm run build`,
      `There is no built and checked site in ${site}. First: npm run build`,
    ),
  );
