import { cp, readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { plannedPages } from './prerender.ts';
import { PageWriter } from './writer.ts';

/**
 * Astro puts the program that makes the pages inside its output folder when that stands in the project, and otherwise
 * in a folder that all builds share, where two at once take each other's parts away. So each has a folder here.
 */
const WORKROOMS = resolve('.cache', 'render');

/**
 * Astro renders the pages of the portal handed over into `outDir`, which must not exist or be empty.
 * @throws what Astro throws; `outDir` then holds a part of the site.
 */
export async function render(outDir: string, cacheDir: string, planned: ReadonlySet<string>): Promise<void> {
  // Loaded only now: a build in which nothing changed never needs it.
  const { build } = await import('astro');
  const workroom = join(WORKROOMS, String(process.pid));
  await tidy();
  const writer = new PageWriter(outDir);
  try {
    const integrations = [plannedPages(planned, writer)];
    await build({ root: process.cwd(), outDir: workroom, cacheDir, integrations, logLevel: 'warn' });
    await writer.flush();
    // Styles, scripts, fonts, the page for lost addresses: few, and perhaps bound for another disk.
    await cp(workroom, outDir, { recursive: true });
  } finally {
    await writer.close();
    await rm(workroom, { recursive: true, force: true });
  }
}

/** Takes away what builds left that were stopped halfway. */
async function tidy(): Promise<void> {
  const left = await readdir(WORKROOMS).catch(() => []);
  for (const pid of left)
    if (!runs(Number(pid))) await rm(join(WORKROOMS, pid), { recursive: true, force: true });
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
