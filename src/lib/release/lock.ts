import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';

/** The right to publish into a folder, for one publisher at a time. */
export interface Lock {
  /** @throws {Trouble} when somebody has taken the lock away: then nothing may be made live any more */
  assertHeld: () => void;
  release: () => void;
}

/**
 * Takes the lock of a folder. That of a publisher on this machine that has died is taken over; that of another machine
 * is not, since nobody here can know.
 *
 * @throws {Trouble} when another publisher has it, with who it is
 */
export function takeLock(root: string): Lock {
  mkdirSync(root, { recursive: true });
  const file = join(root, '.lock');
  const mine = `${process.pid} ${hostname()} ${randomUUID()}\n`;
  const part = join(root, `.lock-${randomUUID()}`);
  writeFileSync(part, mine);
  try {
    if (!linked(part, file)) {
      const other = read(file);
      if (other === undefined || isAlive(other)) throw taken(other);
      takeAway(file, other);
      if (!linked(part, file)) throw taken(read(file));
    }
  } finally {
    rmSync(part, { force: true });
  }
  return {
    assertHeld: () => {
      if (read(file) !== mine) throw taken(read(file));
    },
    release: () => {
      if (read(file) === mine) rmSync(file, { force: true });
    },
  };
}

/** A link fails where the name is taken, even between two at once. */
function linked(part: string, file: string): boolean {
  try {
    linkSync(part, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Takes a dead publisher's lock away, and puts it back where in the meantime somebody else has taken it over. */
function takeAway(file: string, dead: string): void {
  const away = `${file}-${randomUUID()}`;
  try {
    renameSync(file, away);
  } catch {
    return;
  }
  const was = read(away);
  if (was !== dead) linked(away, file);
  rmSync(away, { force: true });
  if (was !== dead) throw taken(was);
}

function isAlive(lock: string): boolean {
  const [pid = '', host = ''] = lock.trim().split(' ');
  if (host !== hostname()) return true;
  try {
    return process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function taken(by: string | undefined): Trouble {
  const [pid = '?', host = '?'] = (by ?? '').trim().split(' ');
  return new Trouble(
    say(
      `Qualcun altro sta pubblicando qui (processo ${pid} su ${host}). Aspetta che finisca. Se quel computer non c’è più, togli il file .lock.`,
      `Somebody else is publishing here (process ${pid} on ${host}). Wait until it ends. If that machine is gone, remove the file .lock.`,
    ),
  );
}
