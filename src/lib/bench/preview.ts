import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A preview to be measured: its content, and the sheet in which somebody writes. */
export interface PreviewCase {
  /** The project's folder. */
  project: string;
  /** The content root: a copy, for it is written into. */
  root: string;
  cache: string;
  /** The day of the content. */
  today: string;
  /** The sheet's Italian file, from the content root, and its page. */
  file: string;
  page: string;
  edits: number;
}

/** What waiting for one's own words takes, in milliseconds, and the memory of the preview, in bytes (0 where `/proc` does not tell). */
export interface PreviewCost {
  first: number;
  edits: number[];
  memory: number;
}

/** Milliseconds between two looks at the page, and the longest wait. */
const STEP = 10;
const PATIENCE = 600_000;

/** Starts `npm run dev`, writes a new word into a sheet again and again, and waits each time until the page has it. */
export async function measurePreview(one: PreviewCase, port: number): Promise<PreviewCost> {
  // Astro's server answers nothing under tests.
  const env = {
    ...process.env,
    ...{ CONTENT: one.root, CACHE: one.cache, TODAY: one.today, PORT: String(port) },
    ASTRO_TELEMETRY_DISABLED: '1',
    VITEST: undefined,
  };
  const child = spawn(process.execPath, ['scripts/dev.ts'], { cwd: one.project, env, stdio: 'ignore' });
  const address = `http://localhost:${port}${one.page}`;
  const file = join(one.root, one.file);
  const text = await readFile(file, 'utf8');
  try {
    const first = await until(child, address, '</html>');
    const edits: number[] = [];
    for (let index = 0; index < one.edits; index++) {
      const word = `Parolanuova${index}${process.pid}`;
      await writeFile(file, text.replace(/^(<Section [^>]*>)$/m, `$1\n\n${word}.`));
      edits.push(await until(child, address, word));
      // The check of all the content runs meanwhile, as it does while somebody writes.
      await pause(1500);
    }
    return { first, edits, memory: await memoryOf(child) };
  } finally {
    await writeFile(file, text);
    child.kill();
    await once(child, 'exit');
  }
}

/** Milliseconds until a page has some words. */
async function until(child: ChildProcess, address: string, words: string): Promise<number> {
  const start = performance.now();
  for (;;) {
    const page = await fetch(address).then(
      (answer) => answer.text(),
      () => '',
    );
    if (page.includes(words)) return performance.now() - start;
    if (child.exitCode !== null) throw new Error('npm run dev has ended');
    if (performance.now() - start > PATIENCE) throw new Error(`${address} does not get “${words}”`);
    await pause(STEP);
  }
}

async function memoryOf({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid ?? 0}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024;
}
