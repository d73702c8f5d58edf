import { expect, test } from 'vitest';
import {
  cacheControl,
  contentType,
  CONTENT_SECURITY_POLICY,
  securityHeaders,
} from '#src/lib/serve/headers.ts';

test('a page may use only what the site itself serves, and no inline code', () => {
  expect(CONTENT_SECURITY_POLICY).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; " +
      "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; " +
      "frame-ancestors 'none'; require-trusted-types-for 'script'",
  );
});

test('https is promised only by a site that has it', () => {
  expect(securityHeaders({ https: false })).not.toHaveProperty('Strict-Transport-Security');
  expect(securityHeaders({ https: true })['Strict-Transport-Security']).toMatch(/^max-age=\d{8,}/);
});

test('no page learns where a reader came from, and none may ask for place, camera or microphone', () => {
  const headers = securityHeaders({ https: true });
  expect(headers['Referrer-Policy']).toBe('no-referrer');
  expect(headers['Permissions-Policy']).toMatch(/camera=\(\).*geolocation=\(\).*microphone=\(\)/);
  expect(headers['Permissions-Policy']).not.toMatch(/=\((?!\))/);
});

test.each([
  ['/_astro/page.B3x.css', 'public, max-age=31536000, immutable'],
  ['/_img/medico.a1b2.webp', 'public, max-age=31536000, immutable'],
  ['/it/salute/', 'no-cache'],
  ['/it/_astro/', 'no-cache'],
  ['/favicon.svg', 'no-cache'],
])('a browser keeps %s as %s', (path, expected) => {
  expect(cacheControl(path)).toBe(expected);
});

test.each([
  ['services.csv', 'text/csv; charset=utf-8'],
  ['scadenza.ics', 'text/calendar; charset=utf-8'],
  ['robots.txt', 'text/plain; charset=utf-8'],
  ['photo.webp', undefined],
])('the letters of %s need no guessing', (file, expected) => {
  expect(contentType(file)).toBe(expected);
});
