import { zipSync } from 'fflate';
import type { Day } from '#src/lib/domain/date.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { csvOf } from '#src/lib/opendata/csv.ts';
import { compactJson, readableJson, type OpenDataFile } from '#src/lib/opendata/file.ts';
import { contentDigest } from '#src/lib/opendata/provenance.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';
import { organizationOf, unknownOrganization } from './organization.ts';
import { dataPackage } from './package.ts';
import { listPages } from './pages.ts';
import type { Organization, Service, ServiceAtLocation } from './records.ts';
import { addRows, type Rows } from './rows.ts';
import { serviceOf } from './service.ts';
import { TABLES, type TableName } from './tables.ts';
import { taxonomies, taxonomyTerms } from './taxonomy.ts';

const FOLDER = 'hsds';

/** What the API says of itself at its root, as HSDS 3.0 wants. */
const BASE = {
  version: '3.0',
  profile: 'https://github.com/openreferral/specification/tree/3.0',
  openapi_url: 'https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json',
};

/** The directory in HSDS 3.0: records and lists as its API answers, and the tables of its data package. */
export function* hsdsFiles(portal: Portal, today: Day): Generator<OpenDataFile> {
  const view = viewOf(portal, SOURCE, today);
  const services = [...portal.services].map(([id, service]) => serviceOf(view, id, service));
  const organizations = [...portal.organisations].map(([id, body]) => organizationOf(view, id, body));
  const doors = services.flatMap(doorsOf);
  yield [`${FOLDER}/index.json`, readableJson(BASE)];
  yield* records('services', services, briefService);
  yield* records('organizations', organizations, briefOrganization);
  yield* records('service_at_locations', doors, (door) => door);
  yield* records(
    'locations',
    doors.map(({ location }) => location),
    (location) => location,
  );
  yield* records('taxonomies', taxonomies(view), (taxonomy) => taxonomy);
  yield* records('taxonomy_terms', taxonomyTerms(view), (term) => term);
  yield* tableFiles(view, services, organizations);
}

/** The records of one kind: each in a file by its id, and all of them, in short, in the pages of a list. */
function* records<T extends { id: string }>(
  kind: string,
  all: readonly T[],
  brief: (record: T) => object,
): Generator<OpenDataFile> {
  yield* listPages(`${FOLDER}/${kind}`, all.map(brief));
  for (const record of all) yield [`${FOLDER}/${kind}/${record.id}.json`, compactJson(record)];
}

const doorsOf = ({
  service_at_locations: doors = [],
  ...service
}: Service): (ServiceAtLocation & { service: object })[] =>
  doors.map((door) => ({ ...door, service: briefService(service) }));

/** Lists hold what stands in a record itself, and its organization. */
const briefService = ({ organization, ...service }: Service): object => ({
  ...scalars(service),
  organization: organization && briefOrganization(organization),
});
const briefOrganization = (organization: Organization): object => scalars(organization);
const scalars = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => typeof value !== 'object'));

/** The tables, each as a file, and all of them with their description as one archive. */
function* tableFiles(
  view: View,
  services: readonly Service[],
  organizations: readonly Organization[],
): Generator<OpenDataFile> {
  const rows: Rows = new Map();
  const unknown = unknownOrganization(view);
  for (const organization of [...organizations, unknown]) addRows(rows, 'organization', organization);
  for (const service of services) addRows(rows, 'service', service, { organization_id: unknown.id });
  for (const taxonomy of taxonomies(view)) addRows(rows, 'taxonomy', taxonomy);
  for (const term of taxonomyTerms(view)) addRows(rows, 'taxonomy_term', term);
  const files = new Map<string, string>([
    ['datapackage.json', readableJson(dataPackage(view.portal, contentDigest(view.portal)))],
    ...Object.entries(TABLES).map(([name, { file, columns }]): [string, string] => [
      file,
      csvOf(
        columns.map((column) => column.name),
        rows.get(name as TableName) ?? [],
      ),
    ]),
  ]);
  for (const [name, text] of files) yield [`${FOLDER}/csv/${name}`, text];
  yield [`${FOLDER}/hsds.zip`, archive(files)];
}

/** The earliest day a ZIP can say: two archives of the same files are the same to the byte. */
const NO_DAY = new Date(1980, 0, 1);

const archive = (files: ReadonlyMap<string, string>): Uint8Array =>
  zipSync(Object.fromEntries([...files].map(([name, text]) => [name, new TextEncoder().encode(text)])), {
    mtime: NO_DAY,
  });
