import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from '#scripts/run.ts';
import { gateSite } from '#src/lib/sitegate/gate.ts';
import { digestOf, filesIn } from '#src/lib/sitegate/manifest.ts';
import type { Hostile } from '#tests/hostile/case.ts';
import { place, readCorpus } from '#tests/hostile/frozen.ts';
import { DAY, MINIMAL, tryCorpus } from '#tests/hostile/trial.ts';
import type { Row } from './rows.ts';
import { unlike } from './same-builds.ts';

type Result = Pick<Row, 'judged' | 'faults'> & { said: string };

/** The whole hostile corpus before the gate: each file is refused, or harmless and let through; one run finds them all. */
export async function hostileFiles(): Promise<Result> {
  const { tried, portal, seconds } = await tryCorpus(readCorpus());
  const placed = tried.filter((one) => one.placed).length / tried.length;
  const fallen = portal.findings.filter(({ rule }) => rule === 'body-crash');
  return {
    judged: tried.length,
    faults: [
      ...tried.filter(({ wrong }) => wrong).map(({ kind, file }) => `${kind} ${JSON.stringify(file.path)}`),
      ...fallen.map(({ path }) => `crash: ${path}`),
      ...(placed < 0.98 ? [`only ${(placed * 100).toFixed(1)} % on the right line`] : []),
    ],
    said: `${new Set(tried.map(({ kind }) => kind)).size} tipi / kinds, ${(placed * 100).toFixed(1)} % sulla riga giusta / on the right line, ${seconds.toFixed(1)} s`,
  };
}

/** A bad translation, beside its good Italian. */
const isTranslation = ({ path, beside }: Hostile): boolean =>
  path.endsWith('/index.en.mdx') && beside !== undefined;

/**
 * Builds with hostile files among the good ones. Bad Italian or bad data: the build says no, and the former site stays as it
 * was to the byte. Bad translations and harmless oddities: the site is built whole, and passes its gate.
 */
export async function hostileBuilds(home: string): Promise<Result> {
  const content = join(home, 'content');
  const out = join(home, 'out');
  const build = (): Promise<boolean> =>
    runNode(['scripts/build.ts'], {
      env: { CONTENT: content, TODAY: DAY, OUT: out, CACHE: join(home, 'cache') },
      quiet: true,
    });
  const corpus = [...readCorpus().values()].flat().filter(({ alone }) => !alone);
  const bearable = corpus.filter((file) => file.harmless === true || isTranslation(file));
  const fatal = corpus.filter((file) => !bearable.includes(file));

  cpSync(MINIMAL, content, { recursive: true });
  for (const file of bearable) place(content, file);
  const faults: string[] = [];
  if (!(await build())) faults.push('bad translations: the build failed');
  const { findings, pages } = await gateSite(out);
  faults.push(...findings.map(({ path, what }) => `bad translations: ${path} ${what.en}`));
  for (const { path, beside = {} } of bearable.filter(isTranslation)) {
    const [italian = path] = Object.keys(beside);
    const slug = italian.split('/')[2] ?? '';
    if (!filesIn(out).includes(`en/salute/${slug}/index.html`)) faults.push(`no page in English: ${slug}`);
  }

  const before = digestsIn(out);
  for (const file of fatal) place(content, file);
  if (await build()) faults.push('bad Italian: the site was built');
  faults.push(...unlike(before, digestsIn(out)).map((fault) => `bad Italian: ${fault}`));
  return {
    judged: corpus.length,
    faults,
    said: `${bearable.length} file nel sito di ${pages} pagine / files in a site of ${pages} pages; ${fatal.length} lo fermano / stop it`,
  };
}

const digestsIn = (root: string): Map<string, string> =>
  new Map(filesIn(root).map((file) => [file, digestOf(readFileSync(join(root, file)))]));
