import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** What one run of a command cost. */
export interface Cost {
  seconds: number;
  /** Seconds of processor, of all its processes: what a busy machine changes least. 0 where `/proc` does not tell. */
  processor: number;
  /** The most memory that all its processes held at once, in bytes; 0 where `/proc` does not tell. */
  memory: number;
  output: string;
}

export interface RunOptions {
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

const PAGE = 4096;
const TICKS_PER_SECOND = 100;
/** Milliseconds between two looks at the memory. */
const INTERVAL = 100;

/** Runs a command to its end and says what it cost; a command that fails is an error with its last words. */
export async function runCommand(
  program: string,
  args: readonly string[],
  { cwd, env = {} }: RunOptions,
): Promise<Cost> {
  const start = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let [memory, ticks] = [0, 0];
  const timer = setInterval(() => {
    if (child.pid !== undefined)
      void treeOf(child.pid).then((tree) => {
        memory = Math.max(memory, tree.pages * PAGE);
        ticks = Math.max(ticks, tree.ticks);
      });
  }, INTERVAL);
  const code = await new Promise<number | null>((done, fail) =>
    child.once('error', fail).once('close', done),
  ).finally(() => clearInterval(timer));
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${output.slice(-2000)}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, processor: ticks / TICKS_PER_SECOND, memory, output };
}

/** Seconds of processor that a process and all that it started have used up to now. */
export const processorUsed = async (root: number): Promise<number> =>
  (await treeOf(root)).ticks / TICKS_PER_SECOND;

/** What a process and all that it started hold and have used up to now. */
async function treeOf(root: number): Promise<{ pages: number; ticks: number }> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const processes = (await Promise.all(ids.map(processOf))).filter((found) => found !== undefined);
  const within = new Set([root]);
  for (let size = 0; size < within.size;) {
    size = within.size;
    for (const { id, parent } of processes) if (within.has(parent)) within.add(id);
  }
  const sum = { pages: 0, ticks: 0 };
  for (const { id, pages, ticks } of processes) {
    if (!within.has(id)) continue;
    sum.pages += pages;
    sum.ticks += ticks;
  }
  return sum;
}

interface Process {
  id: number;
  parent: number;
  /** Resident memory, in pages of it. */
  pages: number;
  /** Processor time, with that of children that have ended. */
  ticks: number;
}

async function processOf(name: string): Promise<Process | undefined> {
  const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined);
  // After the command's name, which may hold anything, as in proc(5): the parent is the second, …
  const fields = stat
    ?.slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  if (!fields) return undefined;
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + field, 0);
  return { id: Number(name), parent: fields[1] ?? 0, pages: fields[21] ?? 0, ticks };
}
