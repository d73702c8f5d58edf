/** What an export costs, in a process of its own: `node scripts/judges/export-cost.ts <pieces>` prints it as JSON. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPortal } from '#src/lib/content/load.ts';
import { exportFeed } from '#src/lib/feed/export.ts';
import { exportOptions } from '#src/lib/feed/options.ts';
import { giveBack } from '#src/lib/machine/memory.ts';
import { settings } from '#scripts/settings.ts';
import { newsOnly } from './feed-shelf.ts';

/** What one run and the next without a change came to. */
export interface ExportCost {
  texts: number;
  files: number;
  /** By the clock, and of the processor. */
  seconds: number;
  cpu: number;
  /** The run after it, by the clock, and whether it had nothing to write. */
  again: number;
  isIdle: boolean;
  /** The most that was ever in memory, loading the content included. */
  megabytes: number;
}

const pieces = Number(process.argv[2]);
const { root, today, cache } = settings();
const portal = await loadPortal({ root, today, cache });
const paragraph =
  'Puoi chiedere la tessera allo sportello con il passaporto e il permesso di soggiorno. '.repeat(4);
const words = Array.from({ length: 8 }, (_, index) => `${index} ${paragraph}`);
const said = Array.from({ length: pieces }, (_, index) => ({ title: `Pagina di prova ${index}`, words }));
const big = newsOnly(portal, said, true);
const folder = await mkdtemp(join(tmpdir(), 'export-cost-'));
const options = exportOptions(['--out', folder]);
giveBack();
const [start, before] = [performance.now(), process.cpuUsage()];
const { delta, written } = exportFeed(big, today, 'cost', options);
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage(before);
const second = performance.now();
const idle = exportFeed({ ...big }, today, 'cost', options);
const cost: ExportCost = {
  texts: delta.length,
  files: written?.files ?? 0,
  seconds,
  cpu: (user + system) / 1e6,
  again: (performance.now() - second) / 1000,
  isIdle: idle.written === undefined,
  megabytes: process.resourceUsage().maxRSS / 1000,
};
console.log(JSON.stringify(cost));
await rm(folder, { recursive: true });
