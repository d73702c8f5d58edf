/** Where a site stands on a server, as the examples have it: what a reader of them changes. */
export interface Place {
  host: string;
  /** The folder of the live release. */
  current: string;
  /** The folder of the tables that `npm run deploy:files -- --tables` writes after each release. */
  tables: string;
}

/** The place of a site by its address in the world. */
export const placeOf = (url: string): Place => ({
  host: new URL(url).host,
  current: '/srv/sister-hub/current',
  tables: '/etc/sister-hub',
});

/** The tables of a release, by server. */
export const TABLES = { nginx: 'tables.nginx.conf', caddy: 'tables.caddy' } as const;

/** The first lines of a generated file, after the sign of a comment. */
export const MADE = '# Made by `npm run deploy:files` from the tables in src/lib/serve: change those.';
