/**
 * The records of the Human Services Data Specification 3.0 (Open Referral) that this portal has something to say in.
 * Names and meanings are the standard's: https://github.com/openreferral/specification/tree/3.0/schema. A key that is
 * undefined is not written: unknown is left out.
 */
export interface Attribute {
  id: string;
  /** What the term says of the thing: its kind, its topic, where its data come from, a translation of one of its fields. */
  link_type: 'service_type' | 'hub' | 'identifier' | 'source' | 'translation';
  value?: string | undefined;
  taxonomy_term: TaxonomyTerm;
}

export interface Taxonomy {
  id: string;
  name: string;
  description: string;
  uri?: string | undefined;
}

export interface TaxonomyTerm {
  id: string;
  code: string;
  name: string;
  description: string;
  parent_id?: string | undefined;
  taxonomy: string;
  taxonomy_detail: Taxonomy;
  /** ISO 639-1. */
  language: string;
  term_uri?: string | undefined;
}

export interface Phone {
  id: string;
  number: string;
  /** As in RFC 6350: voice, cell, fax, text. */
  type: string;
  description?: string | undefined;
}

export interface Schedule {
  id: string;
  valid_from?: string | undefined;
  valid_to?: string | undefined;
  wkst?: 'MO';
  freq?: 'WEEKLY';
  byday?: string;
  /** Local time, HH:MM: an offset from UTC would be wrong for half of the year. */
  opens_at?: string;
  closes_at?: string;
  description?: string | undefined;
  attending_type?: string | undefined;
  notes?: string | undefined;
  schedule_link?: string | undefined;
}

export interface Language {
  id: string;
  name?: string | undefined;
  code?: string | undefined;
  note?: string | undefined;
}

export interface Contact {
  id: string;
  title: string;
  email: string;
}

export interface ServiceArea {
  id: string;
  name: string;
}

export interface Address {
  id: string;
  address_1: string;
  address_2?: string | undefined;
  city: string;
  region: string;
  state_province: string;
  postal_code: string;
  country: string;
  address_type: 'physical';
}

export interface Location {
  id: string;
  location_type: 'physical';
  name: string;
  description?: string | undefined;
  transportation?: string | undefined;
  latitude?: number | undefined;
  longitude?: number | undefined;
  addresses?: Address[] | undefined;
}

export interface ServiceAtLocation {
  id: string;
  location: Location;
  phones?: Phone[] | undefined;
  schedules?: Schedule[] | undefined;
}

export interface Organization {
  id: string;
  name: string;
  alternate_name?: string | undefined;
  description: string;
  email?: string | undefined;
  website?: string | undefined;
  parent_organization_id?: string | undefined;
  phones?: Phone[] | undefined;
  contacts?: Contact[] | undefined;
  organization_identifiers: { id: string; identifier_type: string; identifier: string }[];
  attributes?: Attribute[] | undefined;
}

export interface Service {
  id: string;
  name: string;
  description?: string | undefined;
  url?: string | undefined;
  email?: string | undefined;
  status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  interpretation_services?: string | undefined;
  application_process?: string | undefined;
  fees_description?: string | undefined;
  eligibility_description?: string | undefined;
  assured_date?: string | undefined;
  alert?: string | undefined;
  phones?: Phone[] | undefined;
  schedules?: Schedule[] | undefined;
  service_areas?: ServiceArea[] | undefined;
  service_at_locations?: ServiceAtLocation[] | undefined;
  languages?: Language[] | undefined;
  organization?: Organization | undefined;
  contacts?: Contact[] | undefined;
  attributes: Attribute[];
}

/** A list with something in it, or nothing at all. */
export const some = <T>(list: readonly T[]): T[] | undefined => (list.length === 0 ? undefined : [...list]);
