import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Trouble } from '#src/lib/command/trouble.ts';
import { CONTENT_SECURITY_POLICY, securityHeaders } from '#src/lib/serve/headers.ts';
import { parseRedirects } from '#src/lib/serve/redirects.ts';
import { createSiteServer } from '#src/lib/serve/server.ts';
import { ask, builtSite, type Answer } from './built-site.ts';

const site = await builtSite();
const options = {
  root: site.root,
  languages: ['it', 'ar'],
  redirects: parseRedirects('/vecchio/ /it/salute/medico/ 301'),
};
const open = await createSiteServer({ ...options, https: true }).listen(0);
const get = (path: string, headers?: Record<string, string>): Promise<Answer> =>
  ask(open.port, path, headers);

afterAll(async () => {
  await open.close();
  await site.remove();
});

describe('the security headers stand on every answer:', () => {
  const etag = async () => (await get('/it/')).headers.etag ?? '';
  test.each([
    ['a page', 200, () => get('/it/')],
    ['an asset', 200, () => get('/_astro/page.css')],
    ['a part of a file', 206, () => get('/_img/photo.webp', { range: 'bytes=0-3' })],
    ['a part that is not there', 416, () => get('/_img/photo.webp', { range: 'bytes=99-' })],
    ['a page that has not changed', 304, async () => get('/it/', { 'if-none-match': await etag() })],
    ['a missing slash', 301, () => get('/it')],
    ['an old address', 301, () => get('/vecchio')],
    ['the reader’s language', 302, () => get('/', { 'accept-language': 'ar' })],
    ['a malformed address', 400, () => get('/%E0%A4%A')],
    ['a missing page', 404, () => get('/it/manca/')],
    ['a form sent', 405, () => ask(open.port, '/it/', {}, 'POST')],
  ])('%s (%i)', async (_, status, asked) => {
    const answer = await asked();
    expect(answer.status).toBe(status);
    for (const [name, value] of Object.entries(securityHeaders({ https: true }))) {
      expect(answer.headers[name.toLowerCase()], name).toBe(value);
    }
  });

  test('without the promise of https on plain http', async () => {
    const plain = await createSiteServer({ ...options, https: false }).listen(0);
    const { headers } = await ask(plain.port, '/it/');
    await plain.close();
    expect(headers['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(headers).not.toHaveProperty('strict-transport-security');
  });
});

describe('a page', () => {
  test('is read at its address, and asked for again each time', async () => {
    const { status, headers, body } = await get('/it/salute/medico/');
    expect({ status, body }).toEqual({ status: 200, body: '<h1>Medico di base</h1>' });
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('that has not changed is not sent again, and stays as keepable as it was', async () => {
    const first = await get('/_astro/page.css');
    const again = await get('/_astro/page.css', { 'if-none-match': first.headers.etag ?? '' });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: '' });
    expect(again.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  });

  test('without its last slash leads to the address with it, and keeps the question', async () => {
    const { status, headers } = await get('/it/salute/medico?q=a%20b');
    expect({ status, location: headers.location }).toEqual({
      status: 301,
      location: '/it/salute/medico/?q=a%20b',
    });
  });

  test('is announced by HEAD without its text', async () => {
    const { status, headers, body } = await ask(open.port, '/it/', {}, 'HEAD');
    expect({ status, body, length: headers['content-length'] }).toEqual({
      status: 200,
      body: '',
      length: '18',
    });
  });
});

describe('a file', () => {
  test('is sent compressed to who can read that, from the twin beside it', async () => {
    const { headers } = await get('/_astro/page.css', { 'accept-encoding': 'gzip' });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'text/css; charset=utf-8' });
    expect(headers.vary).toBe('Accept-Encoding');
  });

  test('prefers brotli', async () => {
    const { headers } = await get('/_astro/page.css', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
  });

  test('of text says in which letters it is written', async () => {
    const { headers, body } = await get('/servizi.csv');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(body).toContain('Caffè');
  });

  test.each([
    ['bytes=4-7', 206, '0123'],
    ['bytes=10-', 206, '6789'],
    ['bytes=7-4', 200, 'RIFF0123456789'],
    ['bytes=-4', 200, 'RIFF0123456789'],
    ['bytes=0-1,4-5', 200, 'RIFF0123456789'],
    ['pages=1', 200, 'RIFF0123456789'],
  ])('asked for as %s answers %i', async (range, status, body) => {
    expect(await get('/_img/photo.webp', { range })).toMatchObject({ status, body });
  });
});

describe('the first page', () => {
  test('leads to the reader’s language', async () => {
    const { status, headers } = await get('/', { 'accept-language': 'de, ar-MA;q=0.9, it;q=0.1' });
    expect({ status, location: headers.location }).toEqual({ status: 302, location: '/ar/' });
    expect(headers).toMatchObject({ vary: 'Accept-Language', 'cache-control': 'no-store' });
  });

  test.each([undefined, '*', 'de', ';;;'])(
    'lets the reader choose when the browser says %s',
    async (wish) => {
      const { status, headers, body } = await get('/', wish === undefined ? {} : { 'accept-language': wish });
      expect({ status, body }).toEqual({ status: 200, body: '<h1>Scegli la lingua</h1>' });
      expect(headers.vary).toContain('Accept-Language');
    },
  );
});

describe('a missing page', () => {
  test.each([
    ['/it/manca/', 'Pagina non trovata'],
    ['/ar/x/y/z', 'الصفحة غير موجودة'],
    ['/xx/', 'Non trovata / Not found'],
    ['/_astro/manca.css', 'Non trovata / Not found'],
  ])('%s says so: %s', async (path, words) => {
    const { status, headers, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toContain(words);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
    });
  });

  test.each(['/_site.json', '/_redirects', '/%5Fsite.json', '/.env'])(
    '%s is nobody’s business',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

describe('nobody reaches a file outside the site', () => {
  test.each([
    '/../secret.txt',
    '/it/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/it/..\\..\\secret.txt',
    '//secret.txt',
    '/_astro/../../secret.txt',
    '/secret.txt%00.html',
  ])('by %s', async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).not.toContain('secret');
  });

  test.each(['//evil.example', '//evil.example/..', '/\\evil.example', '/it//evil.example'])(
    'and %s leads to no other site',
    async (path) => {
      const { status, headers } = await get(path);
      expect(status).toBe(404);
      expect(headers).not.toHaveProperty('location');
    },
  );
});

describe('a malformed request', () => {
  test.each(['/%', '/%zz/', '/it/%E0%A4%A', 'http://evil.example/it/'])(
    '%s is answered 400',
    async (path) => {
      expect((await get(path)).status).toBe(400);
    },
  );

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])(
    '%s is answered with what is allowed',
    async (method) => {
      const { status, headers } = await ask(open.port, '/it/', {}, method);
      expect({ status, allow: headers.allow }).toEqual({ status: 405, allow: 'GET, HEAD' });
    },
  );
});

describe('the server', () => {
  let other: Awaited<ReturnType<typeof builtSite>>;
  beforeAll(async () => {
    other = await builtSite();
    return other.remove;
  });

  test('shows a new build without being started again', async () => {
    const server = await createSiteServer({ ...options, root: other.root, https: false }).listen(0);
    await rm(join(other.root, 'index.html'));
    await writeFile(join(other.root, 'index.html'), 'new');
    await writeFile(join(other.root, 'it/index.html'), 'a longer page than before');
    const { body } = await ask(server.port, '/it/');
    await server.close();
    expect(body).toBe('a longer page than before');
  });

  test('survives a file that is taken away while it runs', async () => {
    const server = await createSiteServer({ ...options, root: other.root, https: false }).listen(0);
    await rm(join(other.root, 'ar/index.html'));
    await ask(server.port, '/ar/').catch(() => undefined);
    const { status } = await ask(server.port, '/it/');
    await server.close();
    expect(status).toBe(200);
  });

  test('says in Italian and English that its port is taken, and how to choose another', async () => {
    const second = createSiteServer({ ...options, https: false }).listen(open.port);
    await expect(second).rejects.toThrow(Trouble);
    await expect(second).rejects.toMatchObject({
      say: {
        it: expect.stringContaining(`La porta ${open.port} è già usata`) as string,
        en: expect.stringContaining(`PORT=${open.port + 1} npm start`) as string,
      },
    });
  });
});
