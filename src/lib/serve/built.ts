import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import { parseRedirects, type Redirect } from './redirects.ts';

/** What a build tells its server, in `_site.json`. */
const siteFileSchema = z.object({
  languages: z.array(z.string()).min(1),
  default: z.string(),
  url: z.url(),
});

/** A built site, ready to be served. */
export interface BuiltSite {
  root: string;
  languages: readonly string[];
  redirects: readonly Redirect[];
  /** Its address in the world. */
  url: string;
}

/**
 * Reads what a server must know of a built site, from the files that the build leaves for it.
 *
 * @throws {Trouble} when there is no whole site in the folder, with the command that makes one
 */
export async function readBuiltSite(root: string): Promise<BuiltSite> {
  const text = await readIfThere(join(root, '_site.json'));
  if (text === undefined) throw notBuilt(root);
  const { languages, url } = siteFileSchema.parse(JSON.parse(text));
  const table = (await readIfThere(join(root, '_redirects'))) ?? '';
  return { root, languages, url, redirects: parseRedirects(table) };
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function notBuilt(root: string): Trouble {
  return new Trouble(
    say(
      `Non c’è ancora un sito da mostrare in ${root}. Prima: npm run build. Oppure, tutto insieme: npm start`,
      `There is no site to show yet in ${root}. First: npm run build. Or all at once: npm start`,
    ),
  );
}
