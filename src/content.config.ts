import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { handedOver } from '#src/lib/content/handoff.ts';
import { fillStore } from '#src/lib/content/store.ts';
import { newsSchema } from '#src/lib/domain/news.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { serviceSchema } from '#src/lib/domain/service.ts';
import { sheetSchema } from '#src/lib/domain/sheet.ts';

/** Hands on the gate's validated front matter, never bodies: those would become bundled modules (see decision 0002). */
function gate(name: string, entries: (portal: Portal) => Iterable<readonly [string, object]>): Loader {
  return {
    name: `gate:${name}`,
    load({ store }) {
      const handoff = handedOver();
      fillStore(store, handoff ? entries(handoff.portal) : []);
      return Promise.resolve();
    },
  };
}

const dataOf = <T extends object>(pieces: ReadonlyMap<string, Piece<T>>) =>
  [...pieces].map(([id, { data }]) => [id, data] as const);

export const collections = {
  sheets: defineCollection({ loader: gate('sheets', ({ sheets }) => dataOf(sheets)), schema: sheetSchema }),
  news: defineCollection({ loader: gate('news', ({ news }) => dataOf(news)), schema: newsSchema }),
  services: defineCollection({ loader: gate('services', ({ services }) => services), schema: serviceSchema }),
};
