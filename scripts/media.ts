/** Makes the leaflets and videos of the guides into the cache, from where the next build takes them: `npm run media`. */
import { blocks } from '#src/lib/check/blocking.ts';
import { findBrowser } from '#src/lib/browser/find.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { makeGuides } from '#src/lib/guide/make.ts';
import { guideFolder, guidesOf } from '#src/lib/guide/made.ts';
import { run } from './run.ts';
import { settings } from './settings.ts';

const options = settings();
const start = performance.now();
const portal = await loadPortal(options);
if (portal.findings.some(blocks)) {
  console.error('✗ Correggi prima gli errori: npm run check.\n✗ Mend the errors first: npm run check.');
  process.exitCode = 1;
} else {
  const wantsVideos = !process.argv.includes('--leaflets');
  const hasFfmpeg = wantsVideos && (await run('ffmpeg', ['-version'], { quiet: true, seconds: 30 }));
  const made = await makeGuides(guidesOf(portal, options.today), guideFolder(options.cache), {
    browser: findBrowser(),
    videos: wantsVideos,
    ffmpeg: hasFfmpeg ? (args) => run('ffmpeg', args, { seconds: 600 }) : undefined,
    log: ({ it, en }) => console.log(`${it} / ${en}`),
  });
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(
    `✓ ${made.leaflets} volantini / leaflets, ${made.videos} video, ${made.kept} tenuti / kept, ${made.failed} non riusciti / failed, ${seconds} s. Ora / now: npm run build`,
  );
}
