import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRedirects, redirectFinder } from '#src/lib/serve/redirects.ts';

const table = `# vecchi indirizzi
/it/salute/vecchia/   /it/salute/nuova/   301
/s/it/AB12            /it/salute/nuova/   302  # codice breve

/it/casa /it/sociale/casa/
`;

describe('an old address', () => {
  const find = redirectFinder(parseRedirects(table));

  test.each([
    ['with its last slash', '/it/salute/vecchia/', '/it/salute/nuova/', 301],
    ['without its last slash', '/it/salute/vecchia', '/it/salute/nuova/', 301],
    ['that is a short code', '/s/it/AB12', '/it/salute/nuova/', 302],
    ['whose line names no status', '/it/casa/', '/it/sociale/casa/', 301],
  ])('%s leads to the new one', (_, path, to, status) => {
    expect(find(path)).toMatchObject({ to, status });
  });

  test.each(['/', '/it/', '/it/salute/', '/it/salute/vecchia/altro/', ''])('is not %j', (path) => {
    expect(find(path)).toBeUndefined();
  });

  test('that stands twice leads where its first line says', () => {
    const twice = redirectFinder(parseRedirects('/a/ /b/ 301\n/a /c/ 301'));
    expect(twice('/a/')?.to).toBe('/b/');
  });
});

describe('no line of the table sends a reader elsewhere', () => {
  test.each([
    '/a/ https://evil.example/ 301',
    '/a/ //evil.example/ 301',
    '/a/ /\\evil.example/ 301',
    '/a/ /b//c 301',
    '/a/ javascript:alert(1) 301',
    'a/ /b/ 301',
    '/a/* /b/ 301',
    '/a/:id /b/ 301',
    '/a/ /b/ 200',
    '/a/ /b/ 301!',
    '/a/ /b/ 301 Country=it',
    '/a/',
  ])('%s', (line) => {
    expect(() => parseRedirects(`# one\n${line}`)).toThrow(/^_redirects:2 /);
  });

  test('whatever it is', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string(), (url, text) => {
        for (const to of [url, text, `/${text}`, `//${text}`]) {
          const found = safely(() => parseRedirects(`/a/ ${to} 301`)[0]?.to);
          if (found === undefined) continue;
          expect(new URL(found, 'https://site.example/x/').host).toBe('site.example');
        }
      }),
    );
  });
});

function safely<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
