import type { Finding } from '#src/lib/domain/finding.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { checkCatalogues } from './catalogues.ts';
import { checkFacts } from './facts.ts';
import { checkFiles } from './unused.ts';
import { checkIds } from './ids.ts';
import { checkReferences } from './references.ts';
import { checkSheets } from './sheets.ts';
import { checkRedirects } from './redirects.ts';

/** What a rule over the whole content gets. */
export interface Whole {
  portal: Portal;
  records: readonly FileRecord[];
  /** Files that are not texts: pictures, PDFs, captions. */
  assets: ReadonlySet<string>;
  today: string;
}

/** Every rule that needs more than one file. */
export function checkAcross(whole: Whole): Finding[] {
  return [
    checkIds,
    checkSheets,
    checkReferences,
    checkFacts,
    checkFiles,
    checkCatalogues,
    checkRedirects,
  ].flatMap((rule) => rule(whole));
}
