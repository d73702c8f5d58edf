import { relative } from 'node:path';
import { worldDigest } from '#src/lib/build/world.ts';
import { blocks } from '#src/lib/check/blocking.ts';
import { report } from '#src/lib/check/report.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { exportFeed } from '#src/lib/feed/export.ts';
import { exportOptions, HELP } from '#src/lib/feed/options.ts';
import { deltaText, exportSummary } from '#src/lib/feed/summary.ts';
import { giveBack } from '#src/lib/machine/memory.ts';
import { complain } from '#scripts/complain.ts';
import { settings } from '#scripts/settings.ts';

try {
  const options = exportOptions(process.argv.slice(2));
  if (options.help) console.log(HELP);
  else {
    const { root, today, cache } = settings();
    console.log('Controllo i contenuti… / Checking the content…');
    const portal = await loadPortal({ root, today, cache });
    const wrong = portal.findings.filter(blocks);
    if (wrong.length > 0) {
      console.log(report(wrong, 'text', 'it', `${relative(process.cwd(), root)}/`));
      console.error(
        '\n✗ Non ho scritto niente: correggi prima gli errori nei file italiani.\n✗ Nothing was written: mend the errors in the Italian files first.',
      );
      process.exitCode = 1;
    } else {
      console.log('Preparo le pagine… / Making the pages…');
      giveBack();
      const result = exportFeed(portal, today, await worldDigest(), options);
      if (options.dryRun && result.delta.length > 0) console.log(deltaText(result.delta));
      console.log(exportSummary(result));
    }
  }
} catch (error) {
  complain(error);
}
