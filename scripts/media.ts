/** Makes leaflets, videos and handouts into the cache, from where the next build takes them: `npm run media`. */
import { blocks } from '#src/lib/check/blocking.ts';
import { findBrowser } from '#src/lib/browser/find.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import type { Say } from '#src/lib/domain/say.ts';
import { makeGuides } from '#src/lib/guide/make.ts';
import { guideFolder, guidesOf } from '#src/lib/guide/made.ts';
import { makeHandouts, WANTED_BYTES } from '#src/lib/handout/make.ts';
import { handoutFolder, handoutsOf } from '#src/lib/handout/made.ts';
import { run } from './run.ts';
import { settings } from './settings.ts';

const options = settings();
const start = performance.now();
const portal = await loadPortal(options);
if (portal.findings.some(blocks)) {
  console.error('✗ Correggi prima gli errori: npm run check.\n✗ Mend the errors first: npm run check.');
  process.exitCode = 1;
} else {
  const only = ['--leaflets', '--handouts'].find((name) => process.argv.includes(name));
  const browser = findBrowser();
  const log = ({ it, en }: Say): void => console.log(`${it} / ${en}`);
  if (only !== '--handouts') {
    const wantsVideos = only === undefined;
    const hasFfmpeg = wantsVideos && (await run('ffmpeg', ['-version'], { quiet: true, seconds: 30 }));
    const made = await makeGuides(guidesOf(portal, options.today), guideFolder(options.cache), {
      browser,
      videos: wantsVideos,
      ffmpeg: hasFfmpeg ? (args) => run('ffmpeg', args, { seconds: 600 }) : undefined,
      log,
    });
    console.log(
      `✓ ${made.leaflets} volantini / leaflets, ${made.videos} video, ${made.kept} tenuti / kept, ${made.failed} non riusciti / failed`,
    );
  }
  if (only !== '--leaflets') {
    const possible = handoutsOf(portal, options.today);
    const { made, kept, heavy } = await makeHandouts(possible, handoutFolder(options.cache), {
      browser,
      log,
    });
    for (const [name, bytes] of heavy) console.log(`  ${name} ${Math.round(bytes / 1000)} kB`);
    console.log(
      `✓ ${made} fogli / handouts, ${kept} tenuti / kept, ${heavy.length} sopra i / over ${WANTED_BYTES / 1000} kB`,
    );
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`✓ ${seconds} s. Ora / now: npm run build`);
}
