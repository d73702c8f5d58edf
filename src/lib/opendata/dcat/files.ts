import type { Day } from '#src/lib/domain/date.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { OpenDataFile } from '#src/lib/opendata/file.ts';
import { jsonLdOf, turtleOf } from '#src/lib/opendata/rdf/graph.ts';
import { viewOf } from '#src/lib/view/view.ts';
import { catalogueNodes } from './catalogue.ts';

/** The catalogue of the open data, for the national one to harvest. */
export function* dcatFiles(portal: Portal, today: Day): Generator<OpenDataFile> {
  const nodes = catalogueNodes(viewOf(portal, SOURCE, today));
  yield ['dcat/catalogo.ttl', turtleOf(nodes)];
  yield ['dcat/catalogo.jsonld', jsonLdOf(nodes)];
}
