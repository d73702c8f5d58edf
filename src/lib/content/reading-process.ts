import { fork, type ChildProcess } from 'node:child_process';

/** A process that read more files than this holds memory that nobody needs while it waits: it ends instead. */
const FEW = 200;

const waiting = new Map<string, ChildProcess[]>();

/**
 * A process that runs a program: one that waits, or a new one with so many MB for what dies young. Trees of one file do:
 * room for many of them saves a fifth of the time, and costs memory.
 */
export function takeProcess(program: URL, room: number): ChildProcess {
  for (let child = waiting.get(program.href)?.pop(); child; child = waiting.get(program.href)?.pop()) {
    if (!child.connected) continue;
    hold(child, 'ref');
    return child;
  }
  return fork(program, {
    serialization: 'advanced',
    // Nothing of the parent's: its own script, given with -e, would run again in each child, and make children too.
    execArgv: [`--max-semi-space-size=${room}`],
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
}

/** Lets a process wait for the next files, or end when it holds much. It keeps nobody waiting: it ends with its parent. */
export function leaveProcess(child: ChildProcess, program: URL, files: number): void {
  if (files > FEW) {
    child.disconnect();
    return;
  }
  hold(child, 'unref');
  const others = waiting.get(program.href) ?? [];
  waiting.set(program.href, [...others, child]);
}

/** The parent waits for what it holds: the process, its messages, its complaints. */
function hold(child: ChildProcess, how: 'ref' | 'unref'): void {
  child[how]();
  child.channel?.[how]();
  // A pipe, of which the types know only that it can be read.
  (child.stderr as Partial<Record<typeof how, () => void>> | null)?.[how]?.();
}
