import { watch } from 'node:fs';
import { dev } from 'astro';
import { recallPast } from '#src/lib/build/past.ts';
import { withDrafts } from '#src/lib/domain/preview.ts';
import { report } from '#src/lib/check/report.ts';
import { handOff } from '#src/lib/content/handoff.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { settings } from '#scripts/settings.ts';

const options = settings();

async function reload(): Promise<void> {
  const portal = await loadPortal(options);
  await recallPast(portal);
  handOff({ portal: withDrafts(portal), today: options.today });
  if (portal.findings.length > 0) console.log(report(portal.findings, 'text', 'it', 'content/'));
}

await reload();
const server = await dev({ root: process.cwd(), server: { port: Number(process.env['PORT'] ?? 4321) } });
let timer: NodeJS.Timeout | undefined;
watch(options.root, { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    void reload().then(() => server.watcher.emit('change', 'src/pages/index.astro'));
  }, 100);
});
