import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '#src/lib/bench/measure.ts';

/** What is asked for; what else Lighthouse looks at is no goal. */
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** How Lighthouse judges a page on a phone. */
export interface Judgement {
  /** From 0 to 100, by category. */
  scores: Readonly<Record<string, number>>;
  /** What costs points: `performance: total-blocking-time 0.4`. */
  costs: string[];
}

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    { score: number | null; details?: { items?: { description?: string }[] } } | undefined
  >;
}

/**
 * Asks Lighthouse, as its command is by itself: a phone, slow 4G, a processor four times slower.
 *
 * @param installation the folder with its `node_modules`
 * @throws Error when it could not load the page
 */
export async function judged(
  installation: string,
  chrome: string,
  address: string,
  folder: string,
): Promise<Judgement> {
  const program = join(installation, 'node_modules/lighthouse/cli/index.js');
  const file = join(folder, 'report.json');
  await runCommand(
    process.execPath,
    [
      ...[program, address, '--quiet', '--output=json', `--output-path=${file}`],
      ...[`--only-categories=${CATEGORIES.join(',')}`, '--chrome-flags=--headless=new --no-sandbox'],
    ],
    { cwd: folder, env: { CHROME_PATH: chrome } },
  );
  const { categories, audits } = JSON.parse(await readFile(file, 'utf8')) as Report;
  return {
    scores: Object.fromEntries(
      CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
    ),
    costs: CATEGORIES.flatMap((name) =>
      (categories[name]?.auditRefs ?? []).flatMap(({ id, weight }) => {
        const { score, details } = audits[id] ?? {};
        if (weight === 0 || typeof score !== 'number' || score === 1) return [];
        const said = (details?.items ?? []).flatMap(({ description }) => description ?? []);
        return [`${name}: ${id} ${score.toFixed(2)} ${said.join('; ')}`.trim()];
      }),
    ),
  };
}
