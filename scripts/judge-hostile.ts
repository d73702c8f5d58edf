/** What hostile content can do, a row for each wall: `npm run judge:hostile [-- --mutants 100000 --pages 400]`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hostileRows } from '#scripts/judges/hostile-rows.ts';
import { rowText, tally, type Row } from '#scripts/judges/rows.ts';

const { values } = parseArgs({
  options: { mutants: { type: 'string', default: '100000' }, pages: { type: 'string', default: '400' } },
});
const home = await mkdtemp(join(tmpdir(), 'hostile-'));
const rows: Row[] = [];
try {
  await hostileRows(home, { mutants: Number(values.mutants), pages: Number(values.pages) }, async (row) => {
    rows.push(await row);
    console.log(rows.slice(-1).map(rowText).join('\n'));
  });
} finally {
  await rm(home, { recursive: true, force: true });
}
const { passed, failed } = tally(rows);
console.log(`${passed} superati / passed, ${failed} falliti / failed`);
process.exitCode = failed > 0 ? 1 : 0;
