import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { publish } from '#src/lib/release/publish.ts';
import { readBuiltSite, type BuiltSite } from '#src/lib/serve/built.ts';
import { createSiteServer } from '#src/lib/serve/server.ts';
import { readExpected } from '#src/lib/sitegate/expected.ts';
import { filesIn } from '#src/lib/sitegate/manifest.ts';
import type { RealServer } from './real-server.ts';
import { differences, type Question } from './same-answers.ts';
import type { Row } from './rows.ts';

type Result = Pick<Row, 'judged' | 'faults' | 'skipped'>;

const WISHES = ['it', 'de-AT,de;q=0.9,it;q=0.5', 'fr;q=0.9, it;q=0.3, de;q=0.7', 'xx', '*', 'it;q=2'];

/**
 * Publishes a site, serves the release with somebody else's server, and asks it for every page and file, every address
 * that has moved, what is hidden and what is not there: each answer must be our own server's.
 *
 * @param start how to start it; undefined where it is not installed, which is said and not counted as passed
 */
export async function answersAsOurs(
  home: string,
  site: string,
  start: ((home: string, site: BuiltSite) => Promise<RealServer>) | undefined,
  missing: string,
  packings: readonly string[],
): Promise<Result> {
  if (!start) return { judged: 0, faults: [], skipped: missing };
  const to = join(home, 'live');
  mkdirSync(join(home, 'server'), { recursive: true });
  await publish(site, to, { now: '2026-11-21T10:00:00.000Z' });
  const live = await readBuiltSite(join(to, 'current'));
  const questions = await questionsFor(live);
  const own = await createSiteServer({ ...live, https: false }).listen(0);
  try {
    const theirs = await start(join(home, 'server'), live);
    try {
      const faults = await differences(theirs.port, own.port, questions, packings);
      return { judged: questions.length * packings.length, faults };
    } finally {
      await theirs.stop();
    }
  } finally {
    await own.close();
  }
}

async function questionsFor({ root, languages, redirects }: BuiltSite): Promise<Question[]> {
  const { pages } = await readExpected(root);
  const starts = ['', ...languages.map((code) => `/${code}`)];
  const own = filesIn(root).filter((file) => !/\.(html|br|gz)$/.test(file));
  return [
    ...pages.flatMap(({ path }) => [{ path }, { path: path.replace(/(.)\/$/, '$1') }]),
    // What is for the server only is asked for like the rest: both must say that it is not there.
    ...own.map((file) => ({ path: encodeURI(`/${file}`) })),
    ...redirects.flatMap(({ from }) => [{ path: from }, { path: from.replace(/(.)\/$/, '$1') }]),
    ...starts.map((start) => ({ path: `${start}/non-c-e/` })),
    ...WISHES.map((wish) => ({ path: '/', headers: { 'Accept-Language': wish } })),
    ...['POST', 'PUT', 'DELETE'].map((method) => ({ path: '/', method })),
  ];
}
