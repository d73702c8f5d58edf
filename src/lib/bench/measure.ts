import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** What one run of a command cost. */
export interface Cost {
  seconds: number;
  /** The most memory that all its processes held at once, in bytes; 0 where `/proc` does not tell. */
  memory: number;
  output: string;
}

export interface RunOptions {
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

const PAGE = 4096;
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
  let memory = 0;
  const timer = setInterval(() => {
    if (child.pid !== undefined)
      void treeMemory(child.pid).then((bytes) => (memory = Math.max(memory, bytes)));
  }, INTERVAL);
  const code = await new Promise<number | null>((done, fail) =>
    child.once('error', fail).once('close', done),
  ).finally(() => clearInterval(timer));
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}: ${output.slice(-2000)}`);
  return { seconds: (performance.now() - start) / 1000, memory, output };
}

/** The resident memory of a process and of all that it started, summed. */
async function treeMemory(root: number): Promise<number> {
  const ids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const processes = await Promise.all(ids.map(processOf));
  const within = new Set([root]);
  for (let size = 0; size < within.size;) {
    size = within.size;
    for (const found of processes) if (found && within.has(found.parent)) within.add(found.id);
  }
  return processes.reduce((sum, found) => sum + (found && within.has(found.id) ? found.pages : 0), 0) * PAGE;
}

async function processOf(name: string): Promise<{ id: number; parent: number; pages: number } | undefined> {
  const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => undefined);
  // After the command's name, which may hold anything: state, parent, …; the 22nd of them is the resident size.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields && { id: Number(name), parent: Number(fields[1]), pages: Number(fields[21]) };
}
