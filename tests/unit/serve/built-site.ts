import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const FILES: Readonly<Record<string, string | Buffer>> = {
  'index.html': '<h1>Scegli la lingua</h1>',
  '404.html': '<h1>Non trovata / Not found</h1>',
  'it/index.html': '<h1>Benvenuti</h1>',
  'it/404/index.html': '<h1>Pagina non trovata</h1>',
  'it/salute/medico/index.html': '<h1>Medico di base</h1>',
  'ar/index.html': '<h1>أهلا</h1>',
  'ar/404/index.html': '<h1>الصفحة غير موجودة</h1>',
  '_astro/page.css': 'body { margin: 0 }',
  '_astro/page.css.gz': gzipSync('body { margin: 0 }'),
  '_astro/page.css.br': 'not really brotli',
  '_img/photo.webp': 'RIFF0123456789',
  'servizi.csv': 'nome\nCaffè\n',
  '_site.json': '{}',
  _redirects: '/vecchio/ /it/ 301',
  '.env': 'secret',
};

/** A small built site in a folder of its own, with a file outside it that nobody may reach. */
export async function builtSite(): Promise<{ root: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  const root = join(folder, 'dist');
  for (const [name, content] of Object.entries(FILES)) {
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), content);
  }
  await writeFile(join(folder, 'secret.txt'), 'secret');
  return { root, remove: () => rm(folder, { recursive: true }) };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks for a path exactly as it is written: `fetch` would tidy up `..` before it is sent. */
export function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((done, failed) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', failed);
      response.on('end', () => {
        const body = Buffer.concat(parts).toString();
        done({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on('error', failed);
    asked.end();
  });
}
