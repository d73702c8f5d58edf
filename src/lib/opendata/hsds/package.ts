import type { Portal } from '#src/lib/domain/portal.ts';
import { TABLES, type Column } from './tables.ts';

/** `datapackage.json` of the tables: a Frictionless tabular data package (Data Package 1, Table Schema 1). */
export function dataPackage({ site }: Portal, digest: string): object {
  return {
    profile: 'tabular-data-package',
    name: 'hsds',
    title: `${site.name} – HSDS 3.0`,
    description: 'Uffici e servizi, secondo la Human Services Data Specification 3.0 di Open Referral.',
    homepage: new URL('/hsds/index.json', site.url).href,
    version: '3.0',
    licenses: [{ name: site.licence.name.replaceAll(' ', '-'), path: site.licence.url }],
    generated_from: digest,
    resources: Object.entries(TABLES).map(([name, { file, columns }]) => ({
      profile: 'tabular-data-resource',
      name,
      path: file,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: {
        primaryKey: 'id',
        fields: columns.map(fieldOf),
        foreignKeys: columns.flatMap((column) =>
          column.to === undefined
            ? []
            : [
                {
                  fields: column.name,
                  // A table names itself with an empty text.
                  reference: { resource: column.to === name ? '' : column.to, fields: 'id' },
                },
              ],
        ),
      },
    })),
  };
}

const fieldOf = ({ name, type, format, required, unique, oneOf }: Column): object => ({
  name,
  type,
  ...(format === undefined ? {} : { format }),
  ...(required || unique || oneOf
    ? {
        constraints: {
          ...(required && { required }),
          ...(unique && { unique }),
          ...(oneOf && { enum: oneOf }),
        },
      }
    : {}),
});
