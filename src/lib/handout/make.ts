import { existsSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { say, type Say } from '#src/lib/domain/say.ts';
import { writeWhole } from '#src/lib/machine/whole.ts';
import { Press } from '#src/lib/print/press.ts';
import { handoutFile, type PossibleHandout } from './made.ts';

/** What the paper of one sheet should weigh at most, in bytes: it is sent over slow lines. */
export const WANTED_BYTES = 150_000;

export interface MadeHandouts {
  made: number;
  kept: number;
  /** Those that weigh more than is wanted, with their bytes. */
  heavy: [name: string, bytes: number][];
}

export const NO_BROWSER_FOR_HANDOUTS = say(
  'Qui non c’è Chromium: i fogli da stampare non si fanno; le pagine restano senza. Installalo (apt-get install chromium) o indicalo con CHROMIUM_PATH.',
  'There is no Chromium here: handouts are not made; the pages do without. Install it (apt-get install chromium) or name it with CHROMIUM_PATH.',
);

/** Makes what is missing of the handouts into `folder`, and clears away what says no longer what a sheet says today. */
export async function makeHandouts(
  possible: readonly PossibleHandout[],
  folder: string,
  { browser, log }: { browser: string | undefined; log: (line: Say) => void },
): Promise<MadeHandouts> {
  const result: MadeHandouts = { made: 0, kept: 0, heavy: [] };
  if (browser === undefined) {
    log(NO_BROWSER_FOR_HANDOUTS);
    return result;
  }
  await mkdir(folder, { recursive: true });
  const wanted = new Set<string>();
  let press: Press | undefined;
  try {
    for (const one of possible) {
      const { document, digest } = one.make();
      const name = handoutFile(one, { digest });
      wanted.add(name);
      if (existsSync(join(folder, name))) {
        result.kept += 1;
        continue;
      }
      press ??= await Press.open(browser);
      const pdf = await press.pdf(document);
      writeWhole(join(folder, name), pdf);
      result.made += 1;
      if (pdf.length > WANTED_BYTES) result.heavy.push([name, pdf.length]);
      const done = `${result.made + result.kept}/${possible.length}: ${name}`;
      log(say(`foglio ${done}`, `handout ${done}`));
    }
  } finally {
    await press?.close();
  }
  for (const name of await readdir(folder))
    if (!wanted.has(name)) await rm(join(folder, name), { force: true });
  return result;
}
