/**
 * How long who writes waits for the page, and what the check costs: `npm run bench:preview`, with the real content and with
 * 600 sheets in seventeen languages; `-- --quick` with the real one only.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sheetFile, writeContent } from '#src/lib/bench/content.ts';
import { BENCH_LANGUAGES } from '#src/lib/bench/languages.ts';
import { runCommand } from '#src/lib/bench/measure.ts';
import { measurePreview } from '#src/lib/bench/preview.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { settings } from '#scripts/settings.ts';

const PORT = 4799;
const EDITS = 7;
const SHEETS = 600;
const LANGUAGES = 17;

const folder = await mkdtemp(join(tmpdir(), 'bench-preview-'));
const { root, today } = settings();
const real = join(folder, 'real');
await cp(root, real, { recursive: true });
const load = loadavg()[0];
await measure('Contenuto vero / real content', real, 'sheets/soggiorno/primo-rilascio/index.it.mdx');
if (!process.argv.includes('--quick')) {
  const large = join(folder, 'large');
  await writeContent(large, { sheets: SHEETS, languages: BENCH_LANGUAGES.slice(0, LANGUAGES) });
  await measure(`${SHEETS} schede / sheets × ${LANGUAGES}`, large, sheetFile(3));
}
// The preview may still be writing its last lines.
await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
console.log(`Carico della macchina all’inizio / load at the start: ${load?.toFixed(1)}`);

async function measure(name: string, content: string, file: string): Promise<void> {
  const cache = `${content}-cache`;
  const environment = { CONTENT: content, CACHE: cache, TODAY: today };
  const check = ['scripts/check.ts', '--format', 'json'];
  const options = { cwd: process.cwd(), env: environment };
  const cold = await runCommand(process.execPath, check, options);
  const warm = await runCommand(process.execPath, check, options);
  const [hub = '', slug = ''] = file.split('/').slice(1);
  const page = route.sheet(SOURCE, `${hub}/${slug}`);
  const cost = await measurePreview(
    { project: process.cwd(), root: content, cache, today, file, page, edits: EDITS },
    PORT,
  );
  const sorted = cost.edits.toSorted((a, b) => a - b);
  const seconds = (value = 0): string => `${(value / 1000).toFixed(2)} s`;
  console.log(`${name}
  controllo / check: ${cold.seconds.toFixed(1)} s (${cold.processor.toFixed(1)} s processore / processor, ${megabytes(cold.memory)}), poi / then ${warm.seconds.toFixed(1)} s (${warm.processor.toFixed(1)} s, ${megabytes(warm.memory)})
  anteprima, prima pagina / preview, first page: ${seconds(cost.first)}, ${megabytes(cost.memory)}
  dal salvataggio alla pagina / from saving to the page: mediana / median ${seconds(sorted[EDITS >> 1])}, peggiore / worst ${seconds(sorted.at(-1))}`);
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
