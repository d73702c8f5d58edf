import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readRecord } from '#src/lib/content/record.ts';
import { stampTranslation } from '#src/lib/translation/stamp.ts';
import { filesOf } from './served.ts';

/** The day on which these sites are built. */
export const TODAY = '2026-05-10';

/** What a build said and did. */
export interface Built {
  code: number;
  output: string;
  /** How many pages were made again, as the build itself tells. */
  rendered: number;
}

/** Content that a test may change, in a folder of its own, and the sites built from it. */
export interface Scratch {
  content: string;
  /** The folder of a built site. */
  site: (name: string) => string;
  read: (path: string) => Promise<Buffer>;
  write: (path: string, text: string | Buffer) => Promise<void>;
  /** Puts words in the place of others, which must be there. */
  edit: (path: string, from: string | RegExp, to: string) => Promise<void>;
  /** Puts words in the place of others in every file of text that has them. */
  editAll: (from: RegExp, to: (found: string) => string) => Promise<void>;
  move: (from: string, to: string) => Promise<void>;
  remove: (path: string) => Promise<void>;
  /** Says that a translation was made from the Italian as it is now. */
  stamp: (folder: string, lang: string) => Promise<void>;
  /** Builds like `npm run build`, into the site of a name. */
  build: (name: string) => Promise<Built>;
  end: () => Promise<void>;
}

/** A copy of a folder of content, on a day. */
export async function scratchOf(folder: string, today = TODAY): Promise<Scratch> {
  const home = await mkdtemp(join(tmpdir(), 'portal-'));
  const content = join(home, 'content');
  const at = (path: string): string => join(content, path);
  await cp(resolve(folder), content, { recursive: true });
  const scratch: Scratch = {
    content,
    site: (name) => join(home, name),
    read: (path) => readFile(at(path)),
    write: async (path, text) => {
      await mkdir(dirname(at(path)), { recursive: true });
      await writeFile(at(path), text);
    },
    edit: async (path, from, to) => {
      const text = await readFile(at(path), 'utf8');
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${path} has no ${String(from)}`);
      await writeFile(at(path), changed);
    },
    editAll: async (from, to) => {
      for (const file of filesOf(content).filter((name) => /\.(mdx|yaml)$/.test(name))) {
        const text = await readFile(join(content, file), 'utf8');
        await writeFile(join(content, file), text.replace(from, to));
      }
    },
    move: async (from, to) => {
      await mkdir(dirname(at(to)), { recursive: true });
      await rename(at(from), at(to));
    },
    remove: (path) => rm(at(path), { recursive: true }),
    stamp: async (piece, lang) => {
      const bytes = await readFile(at(`${piece}/index.it.mdx`));
      const record = readRecord(`${piece}/index.it.mdx`, bytes.toString(), bytes);
      const file = at(`${piece}/index.${lang}.mdx`);
      await writeFile(file, stampTranslation(await readFile(file, 'utf8'), record, today));
    },
    build: (name) =>
      build({ CONTENT: content, OUT: join(home, name), CACHE: join(home, `${name}-cache`), TODAY: today }),
    end: () => rm(home, { recursive: true }),
  };
  return scratch;
}

/** Runs the build command with settings of its own. */
export function build(environment: Record<string, string>): Promise<Built> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, ['scripts/build.ts'], {
      env: { ...process.env, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const hear = (part: Buffer): void => {
      output += part.toString();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', failed);
    child.on('close', (code) => {
      done({ code: code ?? -1, output, rendered: Number(/✓ (\d+) rifatte/.exec(output)?.[1] ?? -1) });
    });
  });
}

/** Every file of a built site with a digest of what is in it. */
export async function digestsOf(root: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const file of filesOf(root).sort())
    digests[file] = createHash('sha256')
      .update(await readFile(join(root, file)))
      .digest('hex')
      .slice(0, 12);
  return digests;
}

/** Every file of a built site with the moment it was last written. */
export async function momentsOf(root: string): Promise<Map<string, number>> {
  const moments = new Map<string, number>();
  for (const file of filesOf(root)) moments.set(file, (await stat(join(root, file))).mtimeMs);
  return moments;
}
