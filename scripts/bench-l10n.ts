/** What the states of 5,000 files cost, and how much memory: `npm run bench:l10n`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeContent } from '#src/lib/bench/content.ts';
import { BENCH_LANGUAGES } from '#src/lib/bench/languages.ts';
import { runCommand } from '#src/lib/bench/measure.ts';

const FILES = 5000;
const languages = BENCH_LANGUAGES.slice(0, 10);
const sheets = FILES / languages.length;
const folder = await mkdtemp(join(tmpdir(), 'bench-l10n-'));
const root = join(folder, 'content');
await writeContent(root, { sheets, languages });
const env = { CONTENT: root, CACHE: join(folder, 'cache') };
// As `npm run l10n` starts it.
const status = ['--max-semi-space-size=4', 'scripts/l10n.ts', 'status', '--json'];

for (const [name, args] of [
  ['solo stati / states only', [...status, '--quick']],
  ['poi / then', [...status, '--quick']],
  ['prima volta / first time', status],
  ['poi / then', status],
  ['poi / then', status],
] as const) {
  const { seconds, processor, memory } = await runCommand(process.execPath, args, {
    cwd: process.cwd(),
    env,
  });
  console.log(
    `${name.padEnd(26)} ${sheets * languages.length} file · ${seconds.toFixed(1)} s · ${processor.toFixed(1)} s CPU · ${Math.round(memory / 1e6)} MB`,
  );
}
await rm(folder, { recursive: true });
