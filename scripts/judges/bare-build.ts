import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '#scripts/run.ts';
import { digestOf, filesIn } from '#src/lib/sitegate/manifest.ts';
import type { Row } from './rows.ts';
import { unlike } from './same-builds.ts';

type Result = Pick<Row, 'judged' | 'faults' | 'skipped'>;

/**
 * Builds without network and with an empty environment: no home, no locale, nothing that a machine happens to have. The
 * site must be the one that was built with them, to the byte.
 *
 * @param usual the folder of that site; `settings` are those of its build
 */
export async function bareBuild(
  home: string,
  usual: string,
  settings: Readonly<Record<string, string>>,
): Promise<Result> {
  if (spawnSync('unshare', ['-n', 'true']).status !== 0)
    return {
      judged: 0,
      faults: [],
      skipped: 'qui non si può togliere la rete / the network cannot be taken away here',
    };
  mkdirSync(home, { recursive: true });
  const out = join(home, 'out');
  const env = { ...settings, OUT: out, CACHE: join(home, 'cache'), ASTRO_TELEMETRY_DISABLED: '1' };
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const built = await run(
    'unshare',
    ['-n', 'env', '-i', 'PATH=/usr/bin:/bin', ...variables, process.execPath, 'scripts/build.ts'],
    { quiet: true },
  );
  if (!built) return { judged: 0, faults: ['the build failed'] };
  const [before, bare] = [digestsIn(usual), digestsIn(out)];
  return { judged: bare.size, faults: unlike(before, bare) };
}

const digestsIn = (root: string): Map<string, string> =>
  new Map(filesIn(root).map((file) => [file, digestOf(readFileSync(join(root, file)))]));
