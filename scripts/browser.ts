/** Finds the browser of the site's tests, or brings one; alone, `node scripts/browser.ts` does it and says where. */
import { existsSync } from 'node:fs';
import { findBrowsers } from '#src/lib/browser/find.ts';
import { haveBrowser, type Installer } from '#src/lib/browser/install.ts';
import { complain } from './complain.ts';
import { run, runNode } from './run.ts';

const DOWNLOAD_SECONDS = 300;
const APT_SECONDS = 300;
const isRootWithApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

const installer: Installer = {
  find: () => findBrowsers(),
  // On Windows `--version` opens a window instead of answering.
  starts: (path) =>
    process.platform === 'win32'
      ? Promise.resolve(true)
      : run(path, ['--version'], { quiet: true, seconds: 30 }),
  download: () =>
    runNode(['node_modules/playwright/cli.js', 'install', 'chromium'], { seconds: DOWNLOAD_SECONDS }),
  apt: isRootWithApt
    ? (args) => run('apt-get', args, { seconds: APT_SECONDS, env: { DEBIAN_FRONTEND: 'noninteractive' } })
    : undefined,
  log: ({ it, en }) => console.log(`${it}\n${en}`),
};

/** The browser of this machine; it is installed if there is none. */
export const browser = (): Promise<string> => haveBrowser(installer);

if (process.argv[1] === import.meta.filename) {
  await browser().then(console.log, complain);
}
