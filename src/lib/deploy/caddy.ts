import { cacheControl, contentType, securityHeaders } from '#src/lib/serve/headers.ts';
import { MOVED_STATUSES } from '#src/lib/serve/moved.ts';
import { HIDDEN } from '#src/lib/serve/nginx.ts';
import { MADE, TABLES, type Place } from './place.ts';

const ENDINGS = ['csv', 'html', 'ics', 'js', 'md', 'opml', 'ttl', 'txt', 'vtt', 'webmanifest', 'xlf', 'xml'];
const LASTING = '^/(_astro|_img|_guide|_search/[a-z]+)/';
const FIRST = '^/_search/[a-z]+/first\\.json$';

/**
 * The whole site for Caddy: it gets its certificate itself, and writes no log unless it is told to. Headers stand before
 * everything else, and again where errors are answered.
 */
export function caddyfile({ host, current, tables }: Place, { https = true } = {}): string {
  const headers = Object.entries(securityHeaders({ https }));
  return [
    MADE,
    '# After each release: npm run deploy:files -- --tables <folder>, then caddy reload.',
    '(always) {',
    '  header {',
    ...headers.map(([name, value]) => `    ${name} "${value}"`),
    '    -Server',
    '  }',
    '}',
    '',
    `${host} {`,
    `  root * ${current}`,
    '  import always',
    `  import ${tables}/${TABLES.caddy}`,
    `  header Cache-Control "${cacheControl('/')}"`,
    '  route {',
    '    @method not method GET HEAD',
    '    header @method Allow "GET, HEAD"',
    '    error @method 405',
    `    @hidden path_regexp ${HIDDEN}`,
    '    error @hidden 404',
    '    @dots {',
    '      path_regexp /\\.',
    '      not path /.well-known/*',
    '    }',
    '    error @dots 404',
    ...MOVED_STATUSES.flatMap((status) => [
      `    @moved${status} expression \`{sister_moved_${status}} != ""\``,
      `    redir @moved${status} {sister_moved_${status}} ${status}`,
    ]),
    '    @door path /',
    '    header @door Vary Accept-Language',
    '    @choice {',
    '      path /',
    '      expression `{sister_language} != ""`',
    '    }',
    '    header @choice Cache-Control no-store',
    '    redir @choice /{sister_language}/ 302',
    ...kept(),
    ...ENDINGS.flatMap((ending) => [
      `    @${ending} path *.${ending}${ending === 'html' ? ' */' : ''}`,
      `    header @${ending} Content-Type "${contentType(`x.${ending}`) ?? ''}"`,
    ]),
    '    @folder {',
    '      not path */',
    '      file {path}/index.html',
    '    }',
    '    @plain expression `{query} == ""`',
    '    handle @folder {',
    '      redir @plain {path}/ 301',
    '      redir {path}/?{query} 301',
    '    }',
    '    file_server {',
    '      precompressed br gzip',
    '      disable_canonical_uris',
    '    }',
    '  }',
    '  handle_errors {',
    '    import always',
    `    header Cache-Control "${cacheControl('/')}"`,
    '    @lost expression `{err.status_code} == 404`',
    '    header @lost Content-Type "text/html; charset=utf-8"',
    '    route {',
    '      rewrite @lost {sister_lost}',
    '      file_server @lost {',
    '        status 404',
    '      }',
    '      respond {err.status_code}',
    '    }',
    '  }',
    '}',
    '',
  ].join('\n');
}

/** Files that never change, and the one among them that does. */
const kept = (): string[] => [
  '    @lasting {',
  `      path_regexp ${LASTING}`,
  '      not path_regexp ' + FIRST,
  '    }',
  `    header @lasting Cache-Control "${cacheControl('/_astro/x')}"`,
];
