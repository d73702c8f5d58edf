import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';

/** Debian's Chromium without windows: each new page costs it a third of the work. Same engine, same version. */
export const LIGHT = 'chromium-headless-shell';

/** What the search for a browser knows of the machine; a test gives another one. */
export interface Machine {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** Where Playwright keeps a browser it has downloaded itself. */
  downloaded: string;
  has: (path: string) => boolean;
}

/** This machine. */
export const thisMachine = (): Machine => ({
  env: process.env,
  platform: process.platform,
  downloaded: chromium.executablePath(),
  has: existsSync,
});

/**
 * The Chromiums on a machine, the preferred one first: the one named by CHROMIUM_PATH, Playwright's own, the
 * system's.
 */
export function findBrowsers(machine: Machine = thisMachine()): string[] {
  return [machine.env.CHROMIUM_PATH ?? '', machine.downloaded, ...usualPlaces(machine)].filter(
    (path) => path !== '' && machine.has(path),
  );
}

/** The Chromium to use; undefined when there is none. */
export const findBrowser = (machine?: Machine): string | undefined => findBrowsers(machine)[0];

function usualPlaces({ env, platform }: Machine): string[] {
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ]);
  }
  return [LIGHT, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
    (name) => `/usr/bin/${name}`,
  );
}

/** How to start it: quiet, calling nobody; without its sandbox only for root, who cannot have one. */
export function launchOptions(executablePath: string, userId = process.getuid?.()): LaunchOptions {
  const quiet = [
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return { executablePath, args: userId === 0 ? ['--no-sandbox', ...quiet] : quiet };
}
