import { cacheControl, contentType, securityHeaders } from './headers.ts';
import { MOVED_STATUSES } from './moved.ts';

/** Folders of files that never change; asked of the same table as our own server. */
const LASTING = ['_astro', '_img', '_guide', '_handout'].filter((name) =>
  cacheControl(`/${name}/x`).includes('immutable'),
);

/** For the server only: the same that our own server hides. */
export const HIDDEN = String.raw`^/_(site\.json|pages\.json|manifest\.sha256|redirects|headers)(\.br|\.gz)?$`;
const DOT_FILES = String.raw`/\.(?!well-known/)`;

const TYPES = ['csv', 'ics', 'md', 'opml', 'ttl', 'vtt', 'webmanifest', 'xlf'];

/**
 * A site for nginx: what stands inside its `server` block but address and certificate. Headers stand on the server alone,
 * since nginx forgets them in a place that has one of its own; what differs by path comes from maps. No log is kept: of
 * errors neither, for nginx writes addresses and requests into it.
 *
 * @param current the folder that is live: `current` of a release
 */
export function nginxServer(current: string, { https }: { https: boolean }): string {
  const headers = Object.entries(securityHeaders({ https }));
  return [
    `root ${current};`,
    'server_tokens off;',
    'access_log off;',
    'log_not_found off;',
    'error_log /dev/null emerg;',
    'absolute_redirect off;',
    ...types(),
    'default_type application/octet-stream;',
    'charset utf-8;',
    'charset_types text/css text/csv text/calendar text/javascript text/markdown text/plain text/turtle text/vtt text/x-opml application/xml;',
    'gzip_static on;',
    'gzip_vary on;',
    ...headers.map(([name, value]) => `add_header ${name} "${value}" always;`),
    'add_header Cache-Control $sister_cache always;',
    'add_header Vary $sister_vary always;',
    'add_header Allow $sister_allow always;',
    'error_page 404 $sister_lost;',
    'if ($request_method !~ ^(GET|HEAD)$) { return 405; }',
    ...MOVED_STATUSES.map((status) => {
      const moved = `$sister_moved_${status}`;
      return `if (${moved}) { return ${status} ${moved}; }`;
    }),
    // The first pattern that fits counts.
    `location ~ "${HIDDEN}|${DOT_FILES}" { return 404; }`,
    'location = / { if ($sister_language) { return 302 /$sister_language/; } try_files /index.html =404; }',
    'location / { try_files $uri $uri/index.html =404; }',
    String.raw`location ~ ^(?<folder>.*[^/])$ { if (-f $document_root$folder/index.html) { return 301 $folder/$is_args$args; } try_files $uri =404; }`,
    '',
  ].join('\n');
}

/** What stands beside the `server` block, inside `http`, whatever the release: how long what is kept, what else is said. */
export function nginxMaps(): string {
  return [
    'map $uri $sister_cache {',
    `  default "${cacheControl('/')}";`,
    // The choice of a language is the reader's own.
    '  / "no-store";',
    `  ~^/_search/[a-z]+/first\\.json$ "${cacheControl('/_search/it/first.json')}";`,
    `  ~^/(${LASTING.join('|')}|_search/[a-z]+)/ "${cacheControl('/_astro/x')}";`,
    '}',
    'map $uri $sister_vary { default ""; / Accept-Language; /index.html Accept-Language; }',
    'map $request_method $sister_allow { default "GET, HEAD"; GET ""; HEAD ""; }',
    '',
  ].join('\n');
}

const types = (): string[] => [
  'types {',
  '  text/html html;\n  text/css css;\n  text/javascript js;\n  text/plain txt;\n  application/json json;',
  '  application/xml xml;\n  application/pdf pdf;\n  application/zip zip;\n  image/svg+xml svg;\n  image/webp webp;',
  '  image/avif avif;\n  image/png png;\n  image/jpeg jpg jpeg;\n  font/woff2 woff2;\n  video/mp4 mp4;',
  '  application/wasm wasm;\n  application/ld+json jsonld;',
  ...TYPES.map((ending) => `  ${contentType(`x.${ending}`)?.split(';')[0] ?? ''} ${ending};`),
  '}',
];
