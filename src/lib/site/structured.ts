import type { Portal } from '#src/lib/domain/portal.ts';
import { absolute } from './alternates.ts';

export interface Crumb {
  name: string;
  path: string;
}

/** schema.org `BreadcrumbList`. */
export function breadcrumbData(portal: Portal, crumbs: readonly Crumb[]): object {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: { '@id': absolute(portal, path) },
    })),
  };
}

/** JSON-LD that cannot end its own element. */
export const jsonLd = (graph: readonly object[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }).replace(/</g, '\\u003c');
