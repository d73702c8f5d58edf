import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeContent } from '#src/lib/bench/content.ts';
import { BENCH_LANGUAGES } from '#src/lib/bench/languages.ts';
import { runCommand } from '#src/lib/bench/measure.ts';
import type { Row } from './rows.ts';

type Result = Pick<Row, 'judged' | 'faults'> & { said: string };

/** What the gate may cost: milliseconds for a file and seconds for the whole, and bytes of all its processes. */
export interface GateLimits {
  perFile: number;
  seconds: number;
  memory: number;
}

export const GATE_LIMITS: GateLimits = { perFile: 2, seconds: 10, memory: 300e6 };

/** With fewer files, what each of them costs is mostly the start of Node. */
const MANY = 5000;
const LANGUAGES = 5;

/**
 * Checks made-up content of so many files with `npm run check`, with nothing kept from a former run. Its time is by the
 * clock or, on a busy machine where that tells of others, by the processor (all threads together), whichever is less.
 */
export async function gateSpeed(
  home: string,
  files: number,
  { perFile, seconds, memory }: GateLimits = GATE_LIMITS,
): Promise<Result> {
  const content = join(home, 'content');
  await writeContent(content, {
    sheets: Math.ceil(files / LANGUAGES),
    languages: BENCH_LANGUAGES.slice(0, LANGUAGES),
  });
  const cost = await runCommand(process.execPath, ['scripts/check.ts', '--no-cache'], {
    cwd: process.cwd(),
    env: { CONTENT: content, CACHE: join(home, 'cache'), TODAY: '2026-11-02' },
  });
  await rm(content, { recursive: true });
  const took = Math.min(cost.seconds, cost.processor);
  const each = (took * 1000) / files;
  const megabytes = Math.round(cost.memory / 1e6);
  const faults = [
    ...(files >= MANY && each > perFile ? [`${each.toFixed(2)} ms a file, not ${perFile}`] : []),
    ...(took > seconds ? [`${took.toFixed(1)} s, not ${seconds}`] : []),
    ...(cost.memory > memory ? [`${megabytes} MB, not ${memory / 1e6}`] : []),
  ];
  const said = `${cost.seconds.toFixed(1)} s, processore / processor ${cost.processor.toFixed(1)} s, ${each.toFixed(2)} ms/file, ${megabytes} MB`;
  return { judged: files, faults, said };
}
