/** Writes `CODEOWNERS`, who approves changes of what, from the teams in the content: `npm run owners`. */
import { loadPortal } from '#src/lib/content/load.ts';
import { ownersFile } from '#src/lib/editorial/owners.ts';
import { writeWhole } from '#src/lib/machine/whole.ts';
import { settings } from '#scripts/settings.ts';

writeWhole('CODEOWNERS', ownersFile(await loadPortal(settings())));
console.log('✓ CODEOWNERS');
