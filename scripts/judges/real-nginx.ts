import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { nginxMaps, nginxServer } from '#src/lib/serve/nginx.ts';
import { nginxTables } from '#src/lib/serve/nginx-tables.ts';
import type { BuiltSite } from '#src/lib/serve/built.ts';

/** The nginx of this machine; undefined where none is installed. */
export const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx', '/usr/local/sbin/nginx'].find((path) =>
  existsSync(path),
);

/** A real nginx that serves a release on loopback. */
export interface RealNginx {
  port: number;
  stop: () => Promise<void>;
}

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
): Promise<RealNginx> {
  if (NGINX === undefined) throw new Error('nginx is not installed here');
  const port = await freePort();
  const conf = join(home, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${join(home, name)};`,
  );
  const text = [
    'daemon off;',
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${join(home, 'pid')};\nerror_log ${join(home, 'errors')};\nevents {}\nhttp {`,
    ...temporary,
    nginxTables(languages, redirects),
    nginxMaps(),
    `server {\nlisten 127.0.0.1:${port};\n${nginxServer(root, { https: false })}\n}\n}\n`,
  ];
  writeFileSync(conf, text.join('\n'));
  const tested = spawnSync(NGINX, ['-t', '-c', conf], { encoding: 'utf8' });
  if (tested.status !== 0 || /\[(warn|error|emerg)\]/.test(tested.stderr)) throw new Error(tested.stderr);
  const child = spawn(NGINX, ['-c', conf], { stdio: 'ignore' });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let tries = 0; tries < 200; tries++) {
    if (await fetch(`http://127.0.0.1:${port}`).catch(() => undefined)) return { port, stop };
    await new Promise((done) => setTimeout(done, 25));
  }
  await stop();
  throw new Error('nginx did not answer in five seconds');
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
