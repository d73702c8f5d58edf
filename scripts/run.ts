import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project: every program runs there, wherever the command was called. */
const root = fileURLToPath(new URL('../', import.meta.url));

/** This very Node comes first for programs that call `node` themselves; Astro stays here, and quiet. */
const surroundings = () => ({
  ...process.env,
  PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`,
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
});

interface RunOptions {
  /** More variables, beside those of this process. */
  env?: Readonly<Record<string, string>>;
  /** Says nothing on the screen. */
  quiet?: boolean;
  /** Says all it has to say when it has ended: for programs that run side by side. */
  held?: boolean;
  /** Gives up after so many seconds. */
  seconds?: number;
}

/** Runs a program of the system in the project's folder, and says whether it ended well. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...surroundings(), ...options.env },
      stdio: options.quiet ? 'ignore' : options.held ? 'pipe' : ['ignore', 'inherit', 'inherit'],
      ...(options.seconds === undefined ? {} : { timeout: options.seconds * 1000 }),
    });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => said.push(part));
    child.once('error', () => done(false));
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said));
      done(code === 0);
    });
  });
}

/** Runs a script of ours or of a package with this Node. */
export const runNode = (args: readonly string[], options?: RunOptions): Promise<boolean> =>
  run(process.execPath, args, options);
