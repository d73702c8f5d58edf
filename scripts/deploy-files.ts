/**
 * Writes the examples for web servers and pipelines, or the tables that a web server needs after each release.
 *
 *     npm run deploy:files [-- --to deploy]
 *     npm run deploy:files -- --tables folder [--site dist]
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { deployFiles, tableFiles } from '#src/lib/deploy/files.ts';
import { writeWhole } from '#src/lib/machine/whole.ts';
import { readBuiltSite } from '#src/lib/serve/built.ts';
import { complain } from './complain.ts';
import { readFlags } from './flags.ts';
import { settings } from './settings.ts';

const CALL = 'npm run deploy:files [-- --to <cartella>] | -- --tables <cartella> [--site <cartella>]';

try {
  const { values } = readFlags(CALL, {
    options: {
      to: { type: 'string', default: 'deploy' },
      tables: { type: 'string' },
      site: { type: 'string' },
    },
  });
  const { root, out } = settings();
  const folder = resolve(values.tables ?? values.to);
  const files =
    values.tables === undefined
      ? deployFiles(await addressIn(root))
      : tableFiles(await readBuiltSite(resolve(values.site ?? out)));
  for (const [name, text] of Object.entries(files)) {
    writeWhole(join(folder, name), text);
    console.log(`✓ ${join(folder, name)}`);
  }
} catch (error) {
  complain(error);
}

/** The site's address in the world: all that the examples know of the content. */
async function addressIn(root: string): Promise<string> {
  const text = await readFile(join(root, 'site.yaml'), 'utf8');
  return z.object({ url: z.url() }).parse(parse(text)).url;
}
