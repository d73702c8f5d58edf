import type { Day } from '#src/lib/domain/date.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { procedures } from '#src/lib/domain/public-service.ts';
import type { OpenDataFile } from '#src/lib/opendata/file.ts';
import { jsonLdOf, once, type Node } from '#src/lib/opendata/rdf/graph.ts';
import { viewOf } from '#src/lib/view/view.ts';
import { CPSV_ALL, cpsvPath } from './names.ts';
import { publicService } from './service.ts';

/** The procedures as public services (CPSV-AP 3.2): each in a file, and all of them in one. */
export function* cpsvFiles(portal: Portal, today: Day): Generator<OpenDataFile> {
  const view = viewOf(portal, SOURCE, today);
  const all: Node[] = [];
  for (const sheet of procedures(portal)) {
    const nodes = publicService(view, sheet);
    yield [cpsvPath(sheet.id), jsonLdOf(once(nodes))];
    all.push(...nodes);
  }
  yield [CPSV_ALL, jsonLdOf(once(all))];
}
