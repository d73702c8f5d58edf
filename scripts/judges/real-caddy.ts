import { spawn, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caddyTables } from '#src/lib/deploy/caddy-tables.ts';
import { caddyfile } from '#src/lib/deploy/caddy.ts';
import { TABLES } from '#src/lib/deploy/place.ts';
import type { BuiltSite } from '#src/lib/serve/built.ts';
import { freePort, untilItAnswers, type RealServer } from './real-server.ts';

/** The Caddy of this machine, or the one that CADDY names; undefined where there is none. */
export const CADDY = [process.env['CADDY'] ?? '', '/usr/bin/caddy', '/usr/local/bin/caddy'].find((path) =>
  existsSync(path),
);

/**
 * Starts a real Caddy with our configuration, on plain http.
 *
 * @param home an empty folder for all that Caddy writes
 * @throws with Caddy's own words when it finds the configuration wrong
 */
export async function startCaddy(home: string, site: BuiltSite): Promise<RealServer> {
  if (CADDY === undefined) throw new Error('Caddy is not installed here');
  const port = await freePort();
  const conf = join(home, 'Caddyfile');
  writeFileSync(join(home, TABLES.caddy), caddyTables(site.languages, site.redirects));
  const place = { host: `http://127.0.0.1:${port}`, current: site.root, tables: home };
  writeFileSync(conf, `{\n  admin off\n}\n${caddyfile(place, { https: false })}`);
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const args = ['--config', conf, '--adapter', 'caddyfile'];
  const tested = spawnSync(CADDY, ['validate', ...args], { encoding: 'utf8', env });
  if (tested.status !== 0) throw new Error(tested.stderr);
  return untilItAnswers(port, spawn(CADDY, ['run', ...args], { stdio: 'ignore', env }));
}
