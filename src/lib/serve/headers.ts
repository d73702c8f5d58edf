/** The headers of every answer, whoever serves the site: our server, or the tables made for other servers. */
export type Headers = Readonly<Record<string, string>>;

/** No inline code, nothing from elsewhere: what a page needs comes from the site itself. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** What a browser may be asked for and this site never asks. */
const CLOSED_FEATURES = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'xr-spatial-tracking',
];

const ALWAYS: Headers = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': CLOSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
};

const HTTPS_ONLY: Headers = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
};

/**
 * The security headers, the same on every status and every kind of file.
 *
 * @param https whether readers reach the site by https; on plain http a promise of https would lock them out
 */
export function securityHeaders({ https }: { https: boolean }): Headers {
  return https ? { ...ALWAYS, ...HTTPS_ONLY } : ALWAYS;
}

/** Files with a fingerprint in their name: what is behind the address never changes. */
const FOREVER = /^\/(_astro|_img|_guide|_handout|_search\/[a-z]+)\/(?!first\.json$)/;

/** How long a browser may keep what is at this path: a fingerprinted file for a year, anything else until asked. */
export function cacheControl(path: string): string {
  return FOREVER.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  opml: 'text/x-opml; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  vtt: 'text/vtt; charset=utf-8',
  webmanifest: 'application/manifest+json',
  xlf: 'application/xliff+xml',
  xml: 'application/xml; charset=utf-8',
};

/**
 * The content type of our text files, with the charset that general tables leave out: with nosniff a browser
 * would otherwise guess the letters. Undefined for the kinds that need no help (pictures, fonts, PDF).
 */
export function contentType(file: string): string | undefined {
  return TYPES[file.slice(file.lastIndexOf('.') + 1)];
}
