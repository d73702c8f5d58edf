import type { OrganisationData } from '#src/lib/domain/place.ts';
import { uuidOf } from '#src/lib/opendata/uuid.ts';
import type { View } from '#src/lib/view/view.ts';
import { attribute, translations } from './attributes.ts';
import { some, type Organization } from './records.ts';
import { dataTerm } from './taxonomy.ts';

/** HSDS wants a description of every organization: where the content has none, its kind is all that is known. */
const KINDS: Readonly<Record<OrganisationData['kind'], string>> = {
  municipality: 'Comune',
  union: 'Unione di comuni',
  region: 'Regione',
  state: 'Amministrazione dello Stato',
  health: 'Azienda sanitaria',
  school: 'Scuola',
  'third-sector': 'Ente del terzo settore',
  'union-trade': 'Sindacato o patronato',
  other: 'Altro ente',
};

export const organizationId = ({ portal }: View, id: string): string => uuidOf(portal, `organizations/${id}`);

/** A body as an HSDS organization, with its own id and its official ones. */
export function organizationOf(view: View, id: string, body: OrganisationData): Organization {
  const uuid = (name: string): string => uuidOf(view.portal, `organizations/${id}/${name}`);
  const identifiers = [
    { type: 'portale', value: id },
    { type: 'IPA', value: body.ipa },
    { type: 'codice fiscale', value: body.taxCode },
  ];
  const { source } = body;
  return {
    id: organizationId(view, id),
    name: body.name,
    alternate_name: body.alternateName,
    description: body.description ?? KINDS[body.kind],
    email: body.email,
    website: body.website,
    parent_organization_id: body.parent === undefined ? undefined : organizationId(view, body.parent),
    phones:
      body.phone === undefined ? undefined : [{ id: uuid(body.phone), number: body.phone, type: 'voice' }],
    contacts:
      body.pec === undefined
        ? undefined
        : [{ id: uuid(body.pec), title: view.t('service.pec'), email: body.pec }],
    organization_identifiers: identifiers.flatMap(({ type, value }) =>
      value === undefined
        ? []
        : [{ id: uuid(`identifiers/${type}`), identifier_type: type, identifier: value }],
    ),
    attributes: some([
      ...(source === undefined
        ? []
        : [attribute(view, `organizations/${id}`, 'source', dataTerm(view, 'source'), source)]),
      ...translations(view, 'organisations', id),
    ]),
  };
}

/** Whom the tables name as the organization of a service whose source names none: they must name one. */
export const unknownOrganization = (view: View): Organization => ({
  id: organizationId(view, ''),
  name: 'Ente non indicato',
  description: 'La fonte dei dati non dice quale ente gestisce il servizio.',
  organization_identifiers: [],
});
