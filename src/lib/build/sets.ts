import type { Portal } from '#src/lib/domain/portal.ts';
import { translationFiles } from '#src/lib/site/translation-files.ts';
import { exchangeFiles } from './exchange-files.ts';
import type { FileSet } from './file-sets.ts';

/** The files that stand beside the pages. */
export const fileSets = (portal: Portal, today: string): FileSet[] => [
  { name: 'translations', files: () => translationFiles(portal, today) },
  { name: 'exchange', files: () => exchangeFiles(portal, today) },
];
