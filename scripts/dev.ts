/**
 * Pages made on demand while one writes: `npm run dev`. What is saved is read at once, and beside each page stands how it
 * is: what the check says of it, its languages, the same on paper and in two languages.
 */
import { watch } from 'node:fs';
import { dev } from 'astro';
import { report, summary } from '#src/lib/check/report.ts';
import { beside } from '#scripts/dev/beside.ts';
import { Session } from '#scripts/dev/session.ts';
import { settings } from '#scripts/settings.ts';
import { tellEditors } from '#scripts/tell-editors.ts';

/** Editors' programs write a file in several steps. In milliseconds. */
const TOGETHER = 40;

const options = settings();
const session = new Session(options);
const { plugin, tell } = beside(() => session, options.today);
const told = new Set<string>();

await session.load();
await tellEditors(options);
const server = await dev({
  root: process.cwd(),
  server: { port: Number(process.env['PORT'] ?? 4321) },
  vite: { plugins: [plugin] },
});

complain();

const changed = new Set<string>();
let timer: NodeJS.Timeout | undefined;
watch(options.root, { recursive: true }, (_, name) => {
  // What editors' programs put beside a file while they write it is nobody's text.
  if (name === null || /(^|[/\\])\.|~$|(^|[/\\])\d+$/.test(name)) return;
  changed.add(name.replaceAll('\\', '/'));
  clearTimeout(timer);
  timer = setTimeout(() => {
    const paths = [...changed];
    changed.clear();
    session.change(paths).catch((error: unknown) => console.error(error));
  }, TOGETHER);
});

session.onNews((news) => {
  // Astro keeps the list of its pages; any file of theirs makes it ask again.
  if (news === 'pages') server.watcher.emit('change', 'src/pages/index.astro');
  tell(news === 'findings' ? 'panel' : 'page');
  if (news !== 'words') complain();
});

/** Says what the check finds and has not said before: who writes is looking for what has just become wrong. */
function complain(): void {
  const { findings } = session.portal;
  const lines = report(findings, 'text', 'it', 'content/').split('\n');
  const fresh = lines.filter((line) => line !== '' && !told.has(line));
  told.clear();
  for (const line of lines) told.add(line);
  if (fresh.length > 0) console.log([...fresh, summary(findings, 'it')].join('\n'));
}
