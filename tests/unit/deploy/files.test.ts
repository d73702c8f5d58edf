import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { NGINX } from '#scripts/judges/real-nginx.ts';
import { deployFiles, tableFiles } from '#src/lib/deploy/files.ts';
import { nginxAlone, nginxConf } from '#src/lib/deploy/nginx-conf.ts';
import { CHECKS, RELEASES } from '#src/lib/deploy/pipelines.ts';
import { securityHeaders } from '#src/lib/serve/headers.ts';

const { url } = parse(readFileSync('content/site.yaml', 'utf8')) as { url: string };
const files = deployFiles(url);
const SITE = { root: '/srv/x', url, languages: ['it', 'ar'], redirects: [] };

describe('the examples for web servers and pipelines', () => {
  test('are the ones that npm run deploy:files makes', () => {
    expect(readdirSync('deploy').sort()).toEqual(Object.keys(files).sort());
    for (const [name, text] of Object.entries(files))
      expect(readFileSync(join('deploy', name), 'utf8'), `${name}: npm run deploy:files`).toBe(text);
  });

  test.each(['Caddyfile', 'nginx.conf', 'nginx-container.conf'])('%s holds every header', (name) => {
    for (const [key, value] of Object.entries(securityHeaders({ https: true })))
      expect(files[name]).toMatch(new RegExp(`${key} "${RegExp.escape(value)}"`));
  });

  test('call commands that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const called = [...CHECKS, ...RELEASES].flatMap((line) => /^npm run ([\w:]+)/.exec(line)?.[1] ?? []);
    expect(called).toContain('release');
    for (const name of called) expect(scripts).toHaveProperty([name]);
  });

  test('release only what was checked, from the main branch, one at a time', () => {
    const github = parse(files['github.yml'] ?? '') as { jobs: Record<string, Record<string, unknown>> };
    expect(github.jobs['release']).toMatchObject({
      needs: 'check',
      if: expect.stringContaining('main') as string,
      concurrency: { group: 'release', 'cancel-in-progress': false },
    });
    const gitlab = parse(files['gitlab-ci.yml'] ?? '') as Record<string, Record<string, unknown>>;
    expect(gitlab['release']).toMatchObject({ stage: 'release', resource_group: 'release' });
  });
});

const missing = NGINX === undefined ? ' (not judged: nginx is not installed here)' : '';

describe.skipIf(NGINX === undefined)(`nginx -t${missing}`, () => {
  test.each(['nginx.conf', 'nginx-container.conf'])('finds nothing wrong with %s', (name) => {
    const home = mkdtempSync(join(tmpdir(), 'nginx-'));
    try {
      const place = { host: 'sito.example', current: join(home, 'site'), tables: join(home, 'tables') };
      const pem = join(home, 'pem');
      const made = spawnSync(
        'openssl',
        ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=sito.example', '-keyout', pem, '-out', `${pem}.crt`],
      );
      expect(made.status).toBe(0);
      mkdirSync(place.tables);
      for (const [file, text] of Object.entries(tableFiles(SITE))) writeFileSync(join(place.tables, file), text);
      const whole =
        name === 'nginx.conf'
          ? `pid ${join(home, 'pid')};\nevents {}\nhttp {\n${nginxConf(place, { certificate: `${pem}.crt`, key: pem })}\n}\n`
          : // This machine has no folder for a container's modules and process.
            nginxAlone(place, 8080)
              .replace('/etc/nginx/modules/*', join(home, 'no-modules*'))
              .replace('/run/nginx/nginx.pid', join(home, 'pid'));
      writeFileSync(join(home, 'nginx.conf'), whole);
      const tested = spawnSync(NGINX ?? '', ['-t', '-c', join(home, 'nginx.conf')], { encoding: 'utf8' });
      expect(tested.stderr).toContain('test is successful');
      expect(tested.stderr).not.toMatch(/\[(warn|emerg)\]/);
    } finally {
      rmSync(home, { recursive: true });
    }
  });
});
