import { fileURLToPath } from 'node:url';
import { runCommand } from './measure.ts';

/** What a server answered. */
export interface Served {
  what: string;
  requests: number;
  perSecond: number;
  /** Requests for each second of the server's own processor: what other programs on the machine change least. */
  perProcessor?: number;
  bytesPerRequest: number;
  /** Milliseconds from a request to its whole answer. */
  p50: number;
  p99: number;
  /** Broken connections, statuses of 400 and more, answers that came too late. */
  errors: number;
}

/** Who asks: always the same number of open connections, each with one request under way. */
export interface Load {
  connections: number;
  seconds: number;
  headers: Readonly<Record<string, string>>;
}

const SCRIPT = fileURLToPath(new URL('wrk.lua', import.meta.url));

/** The version of the wrk of this machine; undefined where there is none. */
export const wrkVersion = (cwd: string): Promise<string | undefined> =>
  // It tells its version with its usage, and ends with an error.
  runCommand('wrk', ['--version'], { cwd }).then(
    ({ output }) => versionIn(output),
    (error: unknown) => versionIn(String(error)),
  );

const versionIn = (output: string): string | undefined =>
  /wrk (\S+) \[/.exec(output)?.[1]?.replace(/^debian\//, '');

/**
 * Asks a server for some addresses, in turn, from one thread.
 *
 * @param origin such as `http://127.0.0.1:8080`
 */
export async function serve(
  what: string,
  origin: string,
  addresses: readonly string[],
  { connections, seconds, headers }: Load,
): Promise<Served> {
  const told = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...told, '-s', SCRIPT, origin, '--'];
  const { output } = await runCommand('wrk', [...args, ...addresses], { cwd: process.cwd() });
  return servedIn(what, output);
}

/** What the line of JSON in an output of wrk says. */
export function servedIn(what: string, output: string): Served {
  const line = output.split('\n').findLast((one) => one.startsWith('{"requests"'));
  if (line === undefined) throw new Error(`wrk: ${output.slice(-1000)}`);
  // Written by our own script.
  const said = JSON.parse(line) as Record<
    'requests' | 'microseconds' | 'bytes' | 'p50' | 'p99' | 'broken' | 'statuses' | 'late',
    number
  >;
  return {
    what,
    requests: said.requests,
    perSecond: said.requests / (said.microseconds / 1e6),
    bytesPerRequest: said.bytes / said.requests,
    p50: said.p50 / 1000,
    p99: said.p99 / 1000,
    errors: said.broken + said.statuses + said.late,
  };
}
