import { join, relative } from 'node:path';
import { blocks } from '#src/lib/check/blocking.ts';
import { report, summary } from '#src/lib/check/report.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { buildSite } from '#src/lib/build/build.ts';
import { recallPast } from '#src/lib/build/past.ts';
import { readHistories, withToday } from '#src/lib/build/releases.ts';
import { buildSummary } from '#src/lib/build/summary.ts';
import { gateSite } from '#src/lib/sitegate/gate.ts';
import { gateSummary } from '#src/lib/sitegate/summary.ts';
import { settings } from '#scripts/settings.ts';

const options = settings();
const start = performance.now();
console.log('Controllo i contenuti… / Checking the content…');
const portal = await loadPortal(options);
if (portal.findings.length > 0) {
  console.log(report(portal.findings, 'text', 'it', `${relative(process.cwd(), options.root)}/`));
  console.log(summary(portal.findings, 'it'));
}
if (portal.findings.some(blocks)) {
  console.error(
    '\n✗ Il sito non è stato costruito: correggi gli errori nei file italiani. Il sito di prima è rimasto com’era.\n✗ The site was not built: mend the errors in the Italian files. The former site stayed as it was.',
  );
  process.exitCode = 1;
} else {
  console.log('Costruisco le pagine… / Building the pages…');
  await recallPast(portal);
  portal.histories = await readHistories(options.out, portal);
  portal.histories = withToday(portal, options.today);
  const pagesAlone = process.argv.includes('--pages-alone');
  const result = await buildSite(portal, { ...options, pagesAlone });
  console.log(buildSummary(portal, result, (performance.now() - start) / 1000));
  if (!pagesAlone) {
    const kept = { cache: join(options.cache, 'sitegate'), code: result.world };
    const gated = await gateSite(options.out, { kept, seal: true });
    if (gated.findings.length > 0)
      console.log(report(gated.findings, 'text', 'it', `${relative(process.cwd(), options.out)}/`));
    console.log(gateSummary(gated));
    if (gated.findings.length > 0) process.exitCode = 1;
  }
}
