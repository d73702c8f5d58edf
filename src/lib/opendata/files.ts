import type { Day } from '#src/lib/domain/date.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { apiFiles } from './api/files.ts';
import { cpsvFiles } from './cpsv/files.ts';
import { dcatFiles } from './dcat/files.ts';
import type { OpenDataFile } from './file.ts';
import { hsdsFiles } from './hsds/files.ts';

/**
 * All open data of a portal as it is on a day, as files by their path from the site's root, one at a time. Dates in
 * them come from the content: the same content and day give the same bytes.
 */
export function* openDataFiles(portal: Portal, today: Day): Generator<OpenDataFile> {
  yield* apiFiles(portal, today);
  yield* hsdsFiles(portal, today);
  yield* cpsvFiles(portal, today);
  yield* dcatFiles(portal, today);
}
