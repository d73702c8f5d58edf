import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nginxMaps, nginxServer } from '#src/lib/serve/nginx.ts';
import { nginxTables } from '#src/lib/serve/nginx-tables.ts';
import type { BuiltSite } from '#src/lib/serve/built.ts';
import { freePort, untilItAnswers, type RealServer } from './real-server.ts';

/** The nginx of this machine; undefined where none is installed. */
export const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find((path) =>
  existsSync(path),
);

/** The module that sends brotli twins out; undefined where it is not installed. NGINX_MODULES names another folder. */
export const BROTLI = [process.env['NGINX_MODULES'] ?? '', '/usr/lib/nginx/modules', '/etc/nginx/modules']
  .map((folder) => join(folder, 'ngx_http_brotli_static_module.so'))
  .find((path) => existsSync(path));

/** What this nginx can be asked to pack with: brotli needs the module. */
export const PACKINGS = ['identity', 'gzip', ...(BROTLI === undefined ? [] : ['br'])];

/**
 * Starts a real nginx with our configuration, on plain http.
 *
 * @param home an empty folder for all that nginx writes
 * @param site the release, at the folder that `root` names
 * @throws with nginx's own words when `nginx -t` finds the configuration wrong, or says anything against it
 */
export async function startNginx(
  home: string,
  { root, languages, redirects }: BuiltSite,
): Promise<RealServer> {
  if (NGINX === undefined) throw new Error('nginx is not installed here');
  const port = await freePort();
  const conf = join(home, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(home, name)};`,
  );
  const text = [
    ...(BROTLI === undefined ? [] : [`load_module ${BROTLI};`]),
    'daemon off;',
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${join(home, 'pid')};\nerror_log ${join(home, 'errors')};\nevents {}\nhttp {\nsendfile on;`,
    ...temporary,
    nginxTables(languages, redirects),
    nginxMaps(),
    `server {\nlisten 127.0.0.1:${port};\n${BROTLI === undefined ? '' : 'brotli_static on;'}\n${nginxServer(root, { https: false })}\n}\n}\n`,
  ];
  writeFileSync(conf, text.join('\n'));
  const tested = spawnSync(NGINX, ['-t', '-c', conf], { encoding: 'utf8' });
  if (tested.status !== 0 || /\[(warn|error|emerg)\]/.test(tested.stderr)) throw new Error(tested.stderr);
  return untilItAnswers(port, spawn(NGINX, ['-c', conf], { stdio: 'ignore' }));
}
