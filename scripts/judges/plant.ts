import { gateSite } from '#src/lib/sitegate/gate.ts';
import { readExpected } from '#src/lib/sitegate/expected.ts';
import { filesIn } from '#src/lib/sitegate/manifest.ts';
import { chanceOf } from './chance.ts';
import { FaultySite } from './faulty-site.ts';
import { FAULTS, type Fault } from './site-faults.ts';

/** A fault that was planted, and whether the gate found it by one of the rules that should. */
export interface Planted {
  fault: string;
  seed: number;
  found: boolean;
}

/** Plants every kind of fault, each by itself and as often as there are seeds, and asks the gate each time. */
export async function plantFaults(
  root: string,
  seeds: number,
  faults: readonly Fault[] = FAULTS,
): Promise<Planted[]> {
  const planted: Planted[] = [];
  const { pages } = await readExpected(root);
  const files = filesIn(root);
  for (const [kind, { name, rules, sealed, plant }] of faults.entries())
    for (let seed = 0; seed < seeds; seed++) {
      const site = new FaultySite(root, pages, files, chanceOf(kind * 1000 + seed));
      try {
        plant(site);
        if (sealed) site.write('_manifest.sha256', '');
        const { findings } = await gateSite(root, { seal: sealed });
        planted.push({ fault: name, seed, found: findings.some(({ rule }) => rules.includes(rule)) });
      } finally {
        site.restore();
      }
    }
  return planted;
}
