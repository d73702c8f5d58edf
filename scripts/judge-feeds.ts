/** Asks validators other than the writers of the feed what they think of it: `npm run judge:feeds`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { loadPortal } from '#src/lib/content/load.ts';
import { exportFeed } from '#src/lib/feed/export.ts';
import { feedTexts } from '#src/lib/feed/feed.ts';
import { exportOptions } from '#src/lib/feed/options.ts';
import { PAGE } from '#src/lib/feed/channels.ts';
import { afterRun, newsOnly, type Said } from '#scripts/judges/feed-shelf.ts';
import * as feeds from '#scripts/judges/feeds.ts';
import { settings } from '#scripts/settings.ts';

const { values } = parseArgs({
  options: { mutations: { type: 'string', default: '100000' }, quick: { type: 'boolean', default: false } },
});
const mutations = values.quick ? 2000 : Number(values.mutations);
const { root, today, cache } = settings();
const portal = await loadPortal({ root, today, cache });
let failed = 0;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/;

const say = (ok: boolean, line: string, details: readonly string[] = []): void => {
  if (!ok) failed++;
  console.log([`${ok ? '✓' : '✗'} ${line}`, ...details.slice(0, 10).map((one) => `    ${one}`)].join('\n'));
};
const told = ({ judge, files, wrong }: feeds.Judged): void => {
  say(files > 0 && wrong.length === 0, `${judge}: ${files} file, ${wrong.length} errori / errors`, wrong);
};

/** Every judge, over one feed. */
async function judged(name: string, files: feeds.Files): Promise<void> {
  console.log(`\n${name}: ${files.size} file`);
  told(await feeds.judgeAtom(files));
  told(await feeds.judgeXml(files));
  told(feeds.judgeByParser(files));
  told(feeds.judgeJson(files));
  told(feeds.judgeCsv(files));
  told(await feeds.judgeHtml(files));
}

console.log('\nMisure / measures');
const paragraph =
  'Puoi chiedere la tessera allo sportello con il passaporto e il permesso di soggiorno. '.repeat(4);
const body = Array.from({ length: 8 }, (_, index) => `${index} ${paragraph}`);
const shelf = (count: number): Said[] =>
  Array.from({ length: count }, (_, index) => ({ title: `Pagina di prova ${index}`, words: body }));
for (const { pages, seconds, megabytes } of [
  { pages: 251, seconds: 5, megabytes: 500 },
  { pages: 589, seconds: Infinity, megabytes: 500 },
]) {
  const big = newsOnly(portal, shelf(pages), true);
  const folder = await mkdtemp(join(tmpdir(), 'feed-judge-'));
  const start = performance.now();
  const { delta } = exportFeed(big, today, 'judge', exportOptions(['--out', folder]));
  const took = (performance.now() - start) / 1000;
  const again = performance.now();
  exportFeed({ ...big }, today, 'judge', exportOptions(['--out', folder]));
  const second = (performance.now() - again) / 1000;
  const memory = process.memoryUsage().rss / 1e6;
  say(
    took <= seconds && second <= 1,
    `${delta.length} testi / items: ${took.toFixed(2)} s, di nuovo / again ${second.toFixed(2)} s, ${memory.toFixed(0)} MB (archivio / archive: ${PAGE})`,
  );
  if (memory > megabytes) say(false, `memoria / memory: ${memory.toFixed(0)} MB > ${megabytes} MB`);
  await rm(folder, { recursive: true });
}

await judged('I contenuti veri / the real content', feedTexts(portal, today));
const shared = afterRun(portal, today, today);
await judged('Dopo il primo invio / after the first run', feedTexts(shared, today));

console.log('\nvnu');
const jar = process.env['VNU_JAR'];
if (jar === undefined || !existsSync(jar))
  console.log(
    '! Non giudicato: VNU_JAR non dice dov’è vnu.jar (github.com/validator/validator, o il pacchetto npm vnu-jar; serve Java).\n! Not judged: VNU_JAR does not say where vnu.jar is (github.com/validator/validator, or npm’s vnu-jar; needs Java).',
  );
else {
  const folder = await mkdtemp(join(tmpdir(), 'feed-vnu-'));
  exportFeed(portal, today, 'judge', exportOptions(['--out', folder]));
  const { status, stderr } = spawnSync(
    'java',
    ['-jar', jar, '--errors-only', '--skip-non-html', join(folder, 'feed/pages')],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  say(status === 0, 'HTML: vnu', stderr.split('\n').filter(Boolean));
  await rm(folder, { recursive: true });
}

console.log(`\nParole ostili / hostile words: ${mutations}`);
const nasty = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ']]>',
      '<![CDATA[',
      '<script>x</script>',
      '&#0;',
      '&nbsp;',
      '\u0000',
      '\uD800',
      '\uDFFF',
      '\uFFFE',
      '\u202E',
      '\u2066',
      '"\'>',
      '=1+1',
      '\r\n',
      '-->',
      '<?x?>',
    ),
  ),
  { minLength: 1, maxLength: 5 },
);
const words = fc.sample(nasty, mutations * 2).map((parts) => `x ${parts.join('')}`);
const all: Said[] = Array.from({ length: mutations }, (_, index) => ({
  title: words[index * 2] ?? 'x',
  words: [words[index * 2 + 1] ?? 'x'],
}));
const CHUNK = 500;
let bad: string[] = [];
for (let at = 0; at < all.length; at += CHUNK) {
  const files = feedTexts(newsOnly(portal, all.slice(at, at + CHUNK)), today);
  const found = [
    await feeds.judgeAtom(files),
    await feeds.judgeXml(files),
    feeds.judgeByParser(files),
    feeds.judgeJson(files),
    feeds.judgeCsv(files),
  ];
  bad = [...bad, ...found.flatMap(({ wrong }) => wrong)];
  const odd = [...files]
    .filter(([, text]) => !text.isWellFormed() || CONTROL.test(text))
    .map(([path]) => path);
  bad.push(...odd.map((path) => `${path}: control character`));
}
say(bad.length === 0, `${mutations} titoli e testi / titles and bodies, ${bad.length} errori / errors`, bad);

console.log(failed === 0 ? '\n✓ 0 failed' : `\n✗ ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
