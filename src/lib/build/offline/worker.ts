import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Which worker a site ships: the one that keeps pages, or the one that takes everything back and goes. */
export type Worker = 'worker' | 'farewell';

/**
 * The text of `sw.js`: one small classic script, which needs no other. It is made once for each state of the code.
 *
 * @throws what Vite throws
 */
export async function workerText(which: Worker, cache: string, world: string): Promise<string> {
  const kept = join(cache, 'worker', `${world}-${which}.js`);
  const known = await readFile(kept, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  const text = await bundle(resolve('src/browser/offline', `${which}.ts`));
  await mkdir(dirname(kept), { recursive: true });
  await writeFile(kept, text);
  return text;
}

async function bundle(input: string): Promise<string> {
  // Loaded only now, as Astro is: a build in which nothing changed never needs it.
  const { build } = await import('vite');
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, target: 'es2022', rolldownOptions: { input, output: { format: 'iife' } } },
  });
  const [made] = [output].flat();
  const chunk = made && 'output' in made ? made.output[0] : undefined;
  if (!chunk) throw new Error(`Vite made nothing of ${input}`);
  return chunk.code;
}
