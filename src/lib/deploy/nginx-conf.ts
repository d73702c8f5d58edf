import { nginxMaps, nginxServer } from '#src/lib/serve/nginx.ts';
import { MADE, TABLES, type Place } from './place.ts';

/** How nginx listens: with a certificate of its own, or as plain http behind something that has one. */
export type Listen = { certificate: string; key: string } | { port: number };

/**
 * A whole file for nginx's `http` block (`/etc/nginx/conf.d/`). Packed twins go out by `gzip_static`, which every nginx
 * has; as brotli where a `brotli*.conf` in the folder of the tables says `brotli_static on;`, which needs a module.
 */
export function nginxConf({ host, current, tables }: Place, listen: Listen): string {
  const own = 'port' in listen ? [`listen ${listen.port};`, `listen [::]:${listen.port};`] : tls(listen);
  return [
    MADE,
    '# To /etc/nginx/conf.d/00-sister-hub.conf: how big maps may be must be said before any other map.',
    '# After each release: npm run deploy:files -- --tables <folder>, then nginx -s reload.',
    `include ${tables}/${TABLES.nginx};`,
    nginxMaps().trimEnd(),
    ...('port' in listen ? [] : [toHttps(host)]),
    'server {',
    ...own.map(indented),
    `  server_name ${'port' in listen ? '_' : host};`,
    `  include ${tables}/brotli*.conf;`,
    // Readers reach it by https, whoever holds the certificate.
    nginxServer(current, { https: true }).trimEnd().split('\n').map(indented).join('\n'),
    '}',
    '',
  ].join('\n');
}

/** The whole configuration of an nginx that serves nothing else, in a container: modules, and plain http on a port. */
export function nginxAlone(place: Place, port: number): string {
  const http = nginxConf(place, { port }).replace(/^#.*\n/gm, '').trimEnd().split('\n');
  return [
    MADE,
    'include /etc/nginx/modules/*.conf;',
    'worker_processes auto;',
    'pid /run/nginx/nginx.pid;',
    'error_log stderr emerg;',
    'events {}',
    'http {',
    '  sendfile on;',
    ...http.map(indented),
    '}',
    '',
  ].join('\n');
}

const tls = ({ certificate, key }: Extract<Listen, { key: string }>): string[] => [
  'listen 443 ssl http2;',
  'listen [::]:443 ssl http2;',
  `ssl_certificate ${certificate};`,
  `ssl_certificate_key ${key};`,
  'ssl_protocols TLSv1.2 TLSv1.3;',
];

/** Plain http only sends on; it writes nothing down either. */
const toHttps = (host: string): string =>
  [
    'server {',
    '  listen 80;',
    '  listen [::]:80;',
    `  server_name ${host};`,
    '  server_tokens off;',
    '  access_log off;',
    '  error_log /dev/null emerg;',
    `  return 301 https://${host}$request_uri;`,
    '}',
  ].join('\n');

const indented = (line: string): string => `  ${line}`;
