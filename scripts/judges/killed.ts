import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '#scripts/run.ts';
import { gateSite } from '#src/lib/sitegate/gate.ts';
import { digestOf, filesIn } from '#src/lib/sitegate/manifest.ts';
import type { Chance } from './chance.ts';
import type { Row } from './rows.ts';
import { unlike } from './same-builds.ts';

type Result = Pick<Row, 'judged' | 'faults'> & { said: string };
type Digests = ReadonlyMap<string, string>;

/** A place where content is built and exported, as it was before a change to the content and is after it. */
interface Desk {
  content: string;
  out: string;
  cache: string;
  export: string;
}

const deskIn = (home: string): Desk => ({
  content: join(home, 'content'),
  out: join(home, 'site'),
  cache: join(home, 'cache'),
  export: join(home, 'export'),
});

/** A command that is stopped: how it is called, and what must be so after it was. */
interface Command {
  args: (desk: Desk) => string[];
  /** What a reader would suffer from, right after it was stopped. */
  left: (desk: Desk, former: Digests, next: Digests) => Promise<string[]>;
  /** All that it writes. */
  made: (desk: Desk) => Digests;
}

const BUILD: Command = {
  args: () => ['scripts/build.ts'],
  // Half of a site must not pass the gate: then no release is made of it.
  left: async ({ out }, former, next) => {
    const findings = await gateSite(out).then(
      (gated) => gated.findings.length,
      () => 1,
    );
    if (findings > 0) return [];
    const made = digestsIn(out);
    return unlike(former, made).length === 0 ? [] : unlike(next, made);
  },
  made: ({ out }) => digestsIn(out),
};

const EXPORT: Command = {
  args: ({ export: folder }) => ['scripts/export.ts', '--confirm', '--out', folder],
  // What was sent stands in the ledger as a whole run or not at all, and what can be read is the former feed or the next.
  left: ({ content, export: folder }, former, next) => {
    const runs = existsSync(join(content, 'ledger')) ? readdirSync(join(content, 'ledger')) : [];
    const faults = runs.flatMap((run) =>
      isJson(join(content, 'ledger', run)) ? [] : [`ledger/${run} is half a run`],
    );
    const feed = keep(digestsIn(folder), /^feed\//);
    const isWhole = [former, next].some((all) => unlike(keep(all, /^feed\//), feed).length === 0);
    // Between two names the former feed stands aside for a moment: the next run puts it back.
    const isAside = readdirSync(folder).some((name) => name.startsWith('.old-'));
    if (!isWhole && !(feed.size === 0 && isAside)) faults.push('the feed is neither the former nor the next');
    return Promise.resolve(faults);
  },
  made: ({ content, export: folder }) =>
    new Map([
      ...keep(digestsIn(folder), /^(feed\/|[^.])/),
      ...prefixed('ledger/', digestsIn(join(content, 'ledger'))),
    ]),
};

export const COMMANDS = { build: BUILD, export: EXPORT };

/**
 * Stops a command with kill -9, again and again, each time at another moment of a run over content that has just changed;
 * looks at what it has left, lets the next run end, and asks for the very files of a run that nobody stopped.
 *
 * @param content the content; it is copied
 */
export async function stopCommand(
  home: string,
  content: string,
  today: string,
  name: keyof typeof COMMANDS,
  stops: number,
  chance: Chance,
): Promise<Result> {
  const command = COMMANDS[name];
  const [before, desk] = [join(home, 'before'), deskIn(join(home, 'now'))];
  const first = deskIn(before);
  mkdirSync(before, { recursive: true });
  cpSync(content, first.content, { recursive: true });
  const run = (at: Desk) => runNode(command.args(at), { env: environment(at, today), quiet: true });
  if (!(await run(first))) return { judged: 0, faults: ['the first run failed'], said: '' };
  const again = (): void => {
    rmSync(join(home, 'now'), { recursive: true, force: true });
    cpSync(before, join(home, 'now'), { recursive: true, preserveTimestamps: true });
    change(desk.content);
  };
  again();
  const former = command.made(desk);
  /** How long a run takes: the shortest that was seen, on a machine that may be busy. */
  let lasts = Number.POSITIVE_INFINITY;
  const runToEnd = async (): Promise<boolean> => {
    const start = performance.now();
    const ended = await run(desk);
    lasts = Math.min(lasts, performance.now() - start);
    return ended;
  };
  if (!(await runToEnd())) return { judged: 0, faults: ['the second run failed'], said: '' };
  const next = command.made(desk);
  const faults: string[] = [];
  let halfway = 0;
  for (let stop = 0; stop < stops; stop++) {
    again();
    const wait = chance() * lasts;
    if (await stopped(command.args(desk), environment(desk, today), wait)) halfway++;
    const at = `${stop} (${(wait / 1000).toFixed(1)} s)`;
    faults.push(...(await command.left(desk, former, next)).map((fault) => `${at}: ${fault}`));
    if (!(await runToEnd())) faults.push(`${at}: the next run failed`);
    faults.push(...unlike(next, command.made(desk)).map((fault) => `${at}: after the next run ${fault}`));
  }
  return {
    judged: stops,
    faults,
    said: `${halfway} fermati a metà / stopped halfway, ${(lasts / 1000).toFixed(1)} s`,
  };
}

const environment = ({ content, out, cache }: Desk, today: string): Record<string, string> => ({
  CONTENT: content,
  OUT: out,
  CACHE: cache,
  TODAY: today,
});

/** Another name of the site, and other words in every sheet: every page differs. */
function change(content: string): void {
  const site = join(content, 'site.yaml');
  writeFileSync(
    site,
    readFileSync(site, 'utf8').replace(/^name: .*$/m, (name) => `${name} di oggi`),
  );
  for (const file of filesIn(content).filter((path) => /^sheets\/.*\.it\.mdx$/.test(path))) {
    const text = readFileSync(join(content, file), 'utf8');
    writeFileSync(
      join(content, file),
      text.replace(/^title: .*$/m, (title) => `${title} di oggi`),
    );
  }
}

/** Starts a program with all that it starts itself, and ends them at once; false where it had ended by itself. */
async function stopped(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  wait: number,
): Promise<boolean> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise((done) => child.once('close', done));
  await new Promise((done) => setTimeout(done, wait));
  const wasAtWork = child.exitCode === null;
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Ended by itself.
  }
  await ended;
  return wasAtWork;
}

const digestsIn = (root: string): Map<string, string> =>
  new Map(
    existsSync(root) ? filesIn(root).map((file) => [file, digestOf(readFileSync(join(root, file)))]) : [],
  );

const keep = (all: Digests, names: RegExp): Map<string, string> =>
  new Map([...all].filter(([name]) => names.test(name)));

const prefixed = (prefix: string, all: Digests): Map<string, string> =>
  new Map([...all].map(([name, digest]) => [prefix + name, digest]));

function isJson(file: string): boolean {
  try {
    JSON.parse(readFileSync(file, 'utf8'));
    return true;
  } catch {
    return false;
  }
}
