import { publish, rollback, type Published } from './publish.ts';
import type { PublishOptions } from './record.ts';
import { Shelf, type Release } from './shelf.ts';
import { releaseFaults } from './verify.ts';

/** Where sites are published: a folder of a server, or a bucket. */
export interface Venue {
  /** All releases, the latest first, and the one that is live. */
  list: () => Promise<{ releases: readonly Release[]; live?: Release }>;
  /** What is wrong with a release, a line for each file. */
  faults: (id: string) => Promise<string[]>;
  publish: (site: string, options: PublishOptions) => Promise<Published>;
  rollback: (options: PublishOptions, id?: string) => Promise<Published>;
}

/** A folder whose `current` a web server shows. */
export function folderVenue(root: string): Venue {
  const shelf = new Shelf(root);
  return {
    list: () => {
      const live = shelf.live();
      return Promise.resolve({ releases: shelf.all(), ...(live && { live }) });
    },
    faults: (id) => Promise.resolve(releaseFaults(shelf, id)),
    publish: (site, options) => publish(site, root, options),
    rollback: (options, id) => rollback(root, options, id),
  };
}
