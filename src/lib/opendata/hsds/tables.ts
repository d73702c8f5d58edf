/** A column of a table, in the words of Frictionless Table Schema. */
export interface Column {
  name: string;
  type: 'string' | 'number' | 'date' | 'time';
  format?: 'uuid' | 'uri' | 'email' | '%H:%M';
  required?: true;
  unique?: true;
  /** The table that the id belongs to. */
  to?: TableName;
  oneOf?: readonly string[];
}

const id: Column = { name: 'id', type: 'string', format: 'uuid', required: true, unique: true };
const text = (name: string): Column => ({ name, type: 'string' });
const must = (column: Column): Column => ({ ...column, required: true });
const uri = (name: string): Column => ({ name, type: 'string', format: 'uri' });
const email = (name: string): Column => ({ name, type: 'string', format: 'email' });
const day = (name: string): Column => ({ name, type: 'date' });
const time = (name: string): Column => ({ name, type: 'time', format: '%H:%M' });
const number = (name: string): Column => ({ name, type: 'number' });
const ref = (name: string, to: TableName): Column => ({ name, type: 'string', format: 'uuid', to });

export type TableName =
  | 'organization'
  | 'service'
  | 'location'
  | 'service_at_location'
  | 'address'
  | 'phone'
  | 'contact'
  | 'schedule'
  | 'service_area'
  | 'language'
  | 'organization_identifier'
  | 'attribute'
  | 'taxonomy'
  | 'taxonomy_term';

/**
 * The tables of the HSDS 3.0 data package that are filled here, with the standard's names of files and columns and what
 * it requires of them (https://github.com/openreferral/specification/tree/3.0/schema); columns that nothing fills are left out.
 */
export const TABLES: Readonly<Record<TableName, { file: string; columns: readonly Column[] }>> = {
  organization: {
    file: 'organizations.csv',
    columns: [
      id,
      must(text('name')),
      text('alternate_name'),
      must(text('description')),
      email('email'),
      uri('website'),
      ref('parent_organization_id', 'organization'),
    ],
  },
  service: {
    file: 'services.csv',
    columns: [
      id,
      must(ref('organization_id', 'organization')),
      must(text('name')),
      text('description'),
      uri('url'),
      email('email'),
      must({ ...text('status'), oneOf: ['active', 'inactive', 'defunct', 'temporarily closed'] }),
      text('interpretation_services'),
      text('application_process'),
      text('fees_description'),
      text('eligibility_description'),
      day('assured_date'),
      text('alert'),
    ],
  },
  location: {
    file: 'locations.csv',
    columns: [
      id,
      must({ ...text('location_type'), oneOf: ['physical', 'postal', 'virtual'] }),
      text('name'),
      text('description'),
      text('transportation'),
      number('latitude'),
      number('longitude'),
    ],
  },
  service_at_location: {
    file: 'service_at_location.csv',
    columns: [id, must(ref('service_id', 'service')), must(ref('location_id', 'location'))],
  },
  address: {
    file: 'addresses.csv',
    columns: [
      id,
      ref('location_id', 'location'),
      must(text('address_1')),
      text('address_2'),
      must(text('city')),
      text('region'),
      must(text('state_province')),
      must(text('postal_code')),
      must(text('country')),
      must({ ...text('address_type'), oneOf: ['physical', 'postal', 'virtual'] }),
    ],
  },
  phone: {
    file: 'phones.csv',
    columns: [
      id,
      ref('service_id', 'service'),
      ref('organization_id', 'organization'),
      ref('service_at_location_id', 'service_at_location'),
      must(text('number')),
      text('type'),
      text('description'),
    ],
  },
  contact: {
    file: 'contacts.csv',
    columns: [
      id,
      ref('organization_id', 'organization'),
      ref('service_id', 'service'),
      text('title'),
      email('email'),
    ],
  },
  schedule: {
    file: 'schedules.csv',
    columns: [
      id,
      ref('service_id', 'service'),
      ref('service_at_location_id', 'service_at_location'),
      day('valid_from'),
      day('valid_to'),
      { ...text('wkst'), oneOf: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] },
      { ...text('freq'), oneOf: ['WEEKLY', 'MONTHLY'] },
      text('byday'),
      text('description'),
      time('opens_at'),
      time('closes_at'),
      uri('schedule_link'),
      text('attending_type'),
      text('notes'),
    ],
  },
  service_area: { file: 'service_areas.csv', columns: [id, ref('service_id', 'service'), text('name')] },
  language: {
    file: 'languages.csv',
    columns: [id, ref('service_id', 'service'), text('name'), text('code'), text('note')],
  },
  organization_identifier: {
    file: 'organization_identifiers.csv',
    columns: [
      id,
      must(ref('organization_id', 'organization')),
      must(text('identifier_type')),
      must(text('identifier')),
    ],
  },
  attribute: {
    file: 'attributes.csv',
    columns: [
      id,
      must({ ...text('link_id'), format: 'uuid' }),
      must(ref('taxonomy_term_id', 'taxonomy_term')),
      text('link_type'),
      must(text('link_entity')),
      text('value'),
    ],
  },
  taxonomy: {
    file: 'taxonomies.csv',
    columns: [id, must(text('name')), must(text('description')), uri('uri')],
  },
  taxonomy_term: {
    file: 'taxonomy_terms.csv',
    columns: [
      id,
      { ...text('code'), unique: true },
      must(text('name')),
      must(text('description')),
      ref('parent_id', 'taxonomy_term'),
      text('taxonomy'),
      text('language'),
      ref('taxonomy_id', 'taxonomy'),
      uri('term_uri'),
    ],
  },
};
