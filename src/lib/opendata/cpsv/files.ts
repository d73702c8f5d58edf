import type { Day } from '#src/lib/domain/date.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { procedures } from '#src/lib/domain/public-service.ts';
import type { OpenDataFile } from '#src/lib/opendata/file.ts';
import { jsonLdOf, once, type Node } from '#src/lib/opendata/rdf/graph.ts';
import { viewOf } from '#src/lib/view/view.ts';
import { CPSV_ALL, cpsvPath } from './names.ts';
import { publicService } from './service.ts';

/** How many procedures one file holds: the graph of a file stands in memory. */
const TOGETHER = 500;

/** `procedure.jsonld` holds the first procedures, `procedure-2.jsonld` the next. */
const allPath = (page: number): string =>
  page === 1 ? CPSV_ALL : CPSV_ALL.replace('.jsonld', `-${page}.jsonld`);

/** The procedures as public services (CPSV-AP 3.2): each in a file, and all of them together. */
export function* cpsvFiles(portal: Portal, today: Day): Generator<OpenDataFile> {
  const view = viewOf(portal, SOURCE, today);
  const sheets = procedures(portal);
  for (let start = 0; start === 0 || start < sheets.length; start += TOGETHER) {
    const together: Node[] = [];
    for (const sheet of sheets.slice(start, start + TOGETHER)) {
      const nodes = publicService(view, sheet);
      yield [cpsvPath(sheet.id), jsonLdOf(once(nodes))];
      together.push(...nodes);
    }
    yield [allPath(start / TOGETHER + 1), jsonLdOf(once(together))];
  }
}
