import type { Portal } from '#src/lib/domain/portal.ts';
import { absolute } from '#src/lib/site/alternates.ts';

/** The sets of data that the catalogue lists. */
export const DATASETS = ['schede', 'servizi', 'notizie', 'glossario', 'traduzioni'] as const;
export type DatasetId = (typeof DATASETS)[number];

/** The name of a part of the catalogue: addresses that stay, whatever the format. */
const inCatalogue = (portal: Portal, part: string): string => absolute(portal, `/dcat/catalogo#${part}`);

export const catalogueName = (portal: Portal): string => inCatalogue(portal, 'catalogo');
export const datasetName = (portal: Portal, id: DatasetId): string => inCatalogue(portal, id);
export const distributionName = (portal: Portal, id: DatasetId, path: string): string =>
  inCatalogue(portal, `${id}/${path}`);
export const agentName = (portal: Portal): string => inCatalogue(portal, 'titolare');
export const contactName = (portal: Portal): string => inCatalogue(portal, 'contatto');
export const licenceName = (portal: Portal): string => inCatalogue(portal, 'licenza');
