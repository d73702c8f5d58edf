import type { OrganisationData } from '#src/lib/domain/place.ts';
import type { Portal } from '#src/lib/domain/portal.ts';

const PUBLIC: readonly OrganisationData['kind'][] = ['municipality', 'union', 'region', 'state', 'health'];

/** A body as schema.org has it: public ones are `GovernmentOrganization`. */
export const bodyData = ({ name, kind, website }: OrganisationData): object => ({
  '@type': PUBLIC.includes(kind) ? 'GovernmentOrganization' : 'Organization',
  name,
  ...(website === undefined ? {} : { url: website }),
});

/** Who publishes, and under which licence: the region, where the content has exactly one; else the portal alone. */
export function publishing({ organisations, site }: Portal): object {
  const regions = [...organisations.values()].filter(({ kind }) => kind === 'region');
  const [region] = regions;
  return {
    license: site.licence.url,
    publisher:
      region && regions.length === 1
        ? bodyData(region)
        : { '@type': 'Organization', name: site.name, url: site.url },
  };
}
