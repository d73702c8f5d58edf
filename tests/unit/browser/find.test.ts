import { describe, expect, test } from 'vitest';
import { findBrowser, findBrowsers, launchOptions, type Machine } from '#src/lib/browser/find.ts';

const machine = (having: string[], more: Partial<Machine> = {}): Machine => ({
  env: {},
  platform: 'linux',
  downloaded: '/cache/playwright/chrome',
  has: (path) => having.includes(path),
  ...more,
});

describe('the browser of the tests', () => {
  test('is the one a person names, before any other', () => {
    const env = { CHROMIUM_PATH: '/opt/chrome' };
    expect(findBrowsers(machine(['/usr/bin/chromium', '/opt/chrome'], { env }))).toEqual([
      '/opt/chrome',
      '/usr/bin/chromium',
    ]);
  });

  test.each([
    [
      'Playwright’s download before the system’s',
      ['/usr/bin/chromium', '/cache/playwright/chrome'],
      '/cache/playwright/chrome',
    ],
    ['Debian’s', ['/usr/bin/chromium'], '/usr/bin/chromium'],
    ['Chrome where there is no Chromium', ['/usr/bin/google-chrome'], '/usr/bin/google-chrome'],
    ['none where there is none', [], undefined],
  ])('is %s', (_, having, expected) => {
    expect(findBrowser(machine(having))).toBe(expected);
  });

  test('is not looked for at a name that leads nowhere', () => {
    expect(findBrowser(machine([], { env: { CHROMIUM_PATH: '/gone' } }))).toBeUndefined();
    expect(findBrowser(machine([''], { env: { CHROMIUM_PATH: '' } }))).toBeUndefined();
  });

  test('is found on a Mac among its applications', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser(machine([chrome, '/usr/bin/chromium'], { platform: 'darwin' }))).toBe(chrome);
  });

  test('is found on Windows in the folders of programs', () => {
    const windows: Machine = {
      ...machine([]),
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files' },
      has: (path) => /Program Files.*msedge\.exe$/.test(path),
    };
    expect(findBrowser(windows)).toMatch(/msedge\.exe$/);
  });

  test('gives up its sandbox for root only', () => {
    expect(launchOptions('/c', 0).args).toContain('--no-sandbox');
    expect(launchOptions('/c', 1000).args).not.toContain('--no-sandbox');
    expect(launchOptions('/c', undefined).executablePath).toBe('/c');
  });
});
