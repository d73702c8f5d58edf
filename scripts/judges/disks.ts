import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { publish } from '#src/lib/release/publish.ts';
import { Shelf } from '#src/lib/release/shelf.ts';
import { releaseFaults } from '#src/lib/release/verify.ts';
import type { Row } from './rows.ts';

type Result = Pick<Row, 'judged' | 'faults' | 'skipped'>;

const NOW = { now: '2026-11-21T10:00:00.000Z' };
/** Bytes left free on the disk in turn: none, and every amount at which a publication breaks off elsewhere. */
const STEP = 8192;

/** Mounts a small disk of memory at a folder; false where this system does not let us. */
function mount(folder: string, ...options: string[]): boolean {
  mkdirSync(folder, { recursive: true });
  return (
    spawnSync('mount', ['-t', 'tmpfs', '-o', ['size=2m', ...options].join(), 'tmpfs', folder]).status === 0
  );
}

const unmount = (folder: string): void => {
  spawnSync('umount', [folder]);
};

/** Publishes onto a disk with less and less room: each time all of the new release is live, or all of the former. */
export async function fullDisk(folder: string, [one = '', two = '']: readonly string[]): Promise<Result> {
  if (!mount(folder)) return noMount;
  try {
    const shelf = new Shelf(join(folder, 'live'));
    const ballast = join(folder, 'ballast');
    const faults: string[] = [];
    await publish(one, shelf.root, NOW);
    let [judged, refused] = [0, 0];
    for (let room = 0; room <= 40; room++) {
      rmSync(ballast, { force: true });
      fill(ballast, room * STEP);
      const before = shelf.live()?.number ?? 0;
      const ended = await publish(room % 2 === 0 ? two : one, shelf.root, NOW).then(
        () => 'published',
        (error: unknown) => (error instanceof Trouble ? 'refused' : String(error)),
      );
      judged++;
      if (ended === 'refused') refused++;
      const live = shelf.live();
      if (live?.number !== before + (ended === 'published' ? 1 : 0))
        faults.push(`${room}: ${ended}, ${live?.id ?? '–'}`);
      if (live) faults.push(...releaseFaults(shelf, live.id));
      if (readdirSync(shelf.releases).some((name) => name.startsWith('.new')))
        faults.push(`${room}: left half a release`);
    }
    if (refused === 0 || refused === judged)
      faults.push(`${refused} of ${judged} were refused: no disk was full at the right time`);
    return { judged, faults };
  } finally {
    unmount(folder);
  }
}

/** Leaves so many bytes free on a disk. */
function fill(ballast: string, room: number): void {
  const piece = Buffer.alloc(4096, 1);
  try {
    for (;;) writeFileSync(ballast, piece, { flag: 'a' });
  } catch {
    // Full.
  }
  const size = spawnSync('stat', ['-c', '%s', ballast], { encoding: 'utf8' }).stdout;
  spawnSync('truncate', ['-s', String(Math.max(0, Number(size) - room)), ballast]);
}

/** Publishes onto a disk that has been closed since the last time. */
export async function readOnlyDisk(folder: string, [one = '', two = '']: readonly string[]): Promise<Result> {
  if (!mount(folder)) return noMount;
  try {
    const shelf = new Shelf(join(folder, 'live'));
    await publish(one, shelf.root, NOW);
    if (spawnSync('mount', ['-o', 'remount,ro', folder]).status !== 0) return noMount;
    const ended = await publish(two, shelf.root, NOW).then(
      () => 'published',
      (error: unknown) => (error instanceof Trouble ? '' : String(error)),
    );
    const faults = ended === '' ? [] : [ended];
    return { judged: 1, faults: [...faults, ...releaseFaults(shelf, shelf.live()?.id ?? '')] };
  } finally {
    unmount(folder);
  }
}

const noMount: Result = {
  judged: 0,
  faults: [],
  skipped: 'qui non si può montare un disco / no disk can be mounted here',
};
