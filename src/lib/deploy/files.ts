import type { BuiltSite } from '#src/lib/serve/built.ts';
import { nginxTables } from '#src/lib/serve/nginx-tables.ts';
import { caddyfile } from './caddy.ts';
import { caddyTables } from './caddy-tables.ts';
import { containerfile } from './container.ts';
import { nginxAlone, nginxConf } from './nginx-conf.ts';
import { githubPipeline, gitlabPipeline } from './pipelines.ts';
import { placeOf, TABLES } from './place.ts';

/**
 * The examples in `deploy/`, by name: what does not change with the content. Of the content they know the site's address
 * alone, which comes from `site.yaml`.
 */
export function deployFiles(url: string): Record<string, string> {
  const place = placeOf(url);
  const certificates = `/etc/letsencrypt/live/${place.host}`;
  return {
    Caddyfile: caddyfile(place),
    Containerfile: containerfile(place),
    'github.yml': githubPipeline(),
    'gitlab-ci.yml': gitlabPipeline(),
    'nginx.conf': nginxConf(place, {
      certificate: `${certificates}/fullchain.pem`,
      key: `${certificates}/privkey.pem`,
    }),
    'nginx-container.conf': nginxAlone(place, 8080),
  };
}

/**
 * What servers must be told after each release, by name: its languages and the addresses that have moved.
 *
 * @throws for an address that another server would not read as it is written
 */
export function tableFiles({ languages, redirects }: BuiltSite): Record<string, string> {
  return {
    [TABLES.nginx]: nginxTables(languages, redirects),
    [TABLES.caddy]: caddyTables(languages, redirects),
  };
}
