import { cacheControl, contentType, securityHeaders } from './headers.ts';

/** Folders of files that never change; asked of the same table as our own server. */
const LASTING = ['_astro', '_img', '_guide', '_handout'].filter((name) =>
  cacheControl(`/${name}/x`).includes('immutable'),
);

/** For the server only: the same that our own server hides. */
const HIDDEN = String.raw`^/_(site\.json|pages\.json|manifest\.sha256|redirects|headers)(\.br|\.gz)?$|/\.(?!well-known/)`;

const TYPES = ['csv', 'ics', 'md', 'vtt', 'webmanifest'];

/**
 * A site for nginx: what stands inside its `server` block but address and certificate. Headers stand on the server alone,
 * since nginx forgets them in a place that has one of its own; what differs by path comes from maps. No log is kept.
 *
 * @param current the folder that is live: `current` of a release
 */
export function nginxServer(current: string, { https }: { https: boolean }): string {
  const headers = Object.entries(securityHeaders({ https }));
  return [
    `root ${current};`,
    'server_tokens off;',
    'access_log off;',
    'charset utf-8;',
    'charset_types text/css text/csv text/calendar text/javascript text/markdown text/plain text/vtt application/xml;',
    'gzip_static on;',
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    'add_header Cache-Control $sister_cache always;',
    'error_page 404 $sister_lost;',
    // The first pattern that fits counts.
    `location ~ ${quoted(HIDDEN)} { return 404; }`,
    'location = / { try_files /index.html =404; }',
    'location / { try_files $uri $uri/index.html =404; }',
    String.raw`location ~ ^(?<folder>.*[^/])$ { if (-f $document_root$folder/index.html) { return 301 $folder/; } try_files $uri =404; }`,
    '',
  ].join('\n');
}

/**
 * What stands beside the `server` block, inside `http`: how long what is kept, and which page says "not found".
 *
 * @param languages the first folders of the site
 */
export function nginxMaps(languages: readonly string[]): string {
  const types = TYPES.map((ending) => `  ${contentType(`x.${ending}`)?.split(';')[0] ?? ''} ${ending};`);
  return [
    'map $uri $sister_cache {',
    `  default "${cacheControl('/')}";`,
    `  ~^/_search/[a-z]+/first\\.json$ "${cacheControl('/_search/it/first.json')}";`,
    `  ~^/(${LASTING.join('|')}|_search/[a-z]+)/ "${cacheControl('/_astro/x')}";`,
    '}',
    'map $request_uri $sister_lost {',
    '  default /404.html;',
    ...languages.map((lang) => `  ~^/${lang}(/|$) /${lang}/404/index.html;`),
    '}',
    'types {',
    '  text/html html;\n  text/css css;\n  text/javascript js;\n  text/plain txt;\n  application/json json;',
    '  application/xml xml;\n  image/svg+xml svg;\n  image/webp webp;\n  image/avif avif;\n  font/woff2 woff2;',
    ...types,
    '}',
    '',
  ].join('\n');
}

const quoted = (pattern: string): string => `"${pattern}"`;
