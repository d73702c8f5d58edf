import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '#scripts/run.ts';
import { digestOf, filesIn } from '#src/lib/sitegate/manifest.ts';
import type { Row } from './rows.ts';

type Result = Pick<Row, 'judged' | 'faults'>;

/** One way to build the same content. */
interface Way {
  name: string;
  /** The kept work of another way; else it builds from nothing. */
  after?: string;
  /** Where the project stands; else here. */
  project?: string;
  umask?: string;
  env?: Readonly<Record<string, string>>;
}

/** What a project needs to build another's content. */
const PROJECT = ['src', 'scripts', 'public', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Builds the same content five ways, which differ in all that must not matter: where it stands and where it goes, the time
 * zone, the locale, the mask of permissions, and what was kept from a former build. Every file must be the same, byte by byte.
 *
 * @param content the content to build; it is copied
 * @param today the day on which all of them are built
 */
export async function sameBuilds(home: string, content: string, today: string): Promise<Result> {
  const copy = join(home, 'un altro posto/contenuti');
  cpSync(content, copy, { recursive: true });
  const ways: Way[] = [
    { name: 'cold', env: { CONTENT: content, TZ: 'Europe/Rome', LC_ALL: 'it_IT.UTF-8' } },
    { name: 'warm', after: 'cold', env: { CONTENT: content, TZ: 'UTC', LC_ALL: 'C' } },
    { name: 'time-zone', env: { CONTENT: content, TZ: 'Pacific/Kiritimati', LC_ALL: 'C' } },
    {
      name: 'locale-umask',
      umask: '077',
      env: { CONTENT: content, TZ: 'UTC', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    },
    {
      name: 'elsewhere',
      project: projectIn(join(home, 'altrove')),
      env: { CONTENT: copy, TZ: 'America/Los_Angeles', LC_ALL: 'C' },
    },
  ];
  const faults: string[] = [];
  let first: ReadonlyMap<string, string> | undefined;
  let judged = 0;
  for (const { name, after, project = process.cwd(), umask = '022', env } of ways) {
    const kept = after ?? name;
    const out = join(home, 'out', kept);
    const built = await run(
      'sh',
      ['-c', `umask ${umask} && cd "$1" && exec "$2" scripts/build.ts`, 'sh', project, process.execPath],
      {
        env: { ...env, TODAY: today, OUT: out, CACHE: join(home, 'cache', kept) },
        quiet: true,
      },
    );
    if (!built) {
      faults.push(`${name}: the build failed`);
      continue;
    }
    const files = digestsIn(out);
    first ??= files;
    judged += files.size;
    faults.push(...unlike(first, files).map((fault) => `${name}: ${fault}`));
  }
  return { judged, faults };
}

/** The project at another place: its own files, and the packages of this one. */
function projectIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of PROJECT) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

const digestsIn = (root: string): Map<string, string> =>
  new Map(filesIn(root).map((file) => [file, digestOf(readFileSync(join(root, file)))]));

/** What one build has that another has not, or has otherwise; files by path, with their digest. */
export function unlike(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].flatMap((name) => {
    if (one.get(name) === other.get(name)) return [];
    return one.has(name)
      ? other.has(name)
        ? `${name} has other bytes`
        : `${name} is missing`
      : `${name} is new`;
  });
}
