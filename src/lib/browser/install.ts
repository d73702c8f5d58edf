import { Trouble } from '#src/lib/command/trouble.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { LIGHT } from './find.ts';

/** What bringing a browser needs of the machine; a test gives another one. */
export interface Installer {
  /** The Chromiums there are now, the preferred one first. */
  find: () => readonly string[];
  /** Whether one starts: a downloaded one may lack libraries of the system. */
  starts: (path: string) => Promise<boolean>;
  /** Playwright's own download. */
  download: () => Promise<boolean>;
  /** Runs apt-get; left out where there is none or the user may not install. */
  apt?: ((args: readonly string[]) => Promise<boolean>) | undefined;
  /** Tells the person at the keyboard what is being done. */
  log: (line: Say) => void;
}

/**
 * The Chromium of this machine, installed if there was none that starts.
 *
 * @throws {Trouble} when nothing worked, with what a person can do
 */
export async function haveBrowser(installer: Installer): Promise<string> {
  const found = await findWorking(installer);
  if (found === undefined) return installBrowser(installer);
  return (await lighter(found, installer)) ?? found;
}

/** Where packages may be installed, a Chromium of the system gets the one without windows beside it. */
async function lighter(found: string, installer: Installer): Promise<string | undefined> {
  const { apt, log } = installer;
  if (!apt || found !== '/usr/bin/chromium') return undefined;
  log(
    say(
      `Provo a installare ${LIGHT}: i test vanno più veloci.`,
      `Trying to install ${LIGHT}: the tests run faster.`,
    ),
  );
  const there =
    (await apt(['install', '-y', LIGHT])) ||
    ((await apt(['update'])) && (await apt(['install', '-y', LIGHT])));
  return there ? findWorking(installer) : undefined;
}

/** Brings a Chromium: Playwright's download first, then Debian's package. Says each step and its end. */
export async function installBrowser(installer: Installer): Promise<string> {
  const { download, apt, log } = installer;
  log(
    say(
      'Nessun Chromium su questa macchina: lo scarico con Playwright.',
      'No Chromium on this machine: downloading it with Playwright.',
    ),
  );
  if (await download()) {
    const path = await findWorking(installer);
    if (path !== undefined) return told(path, log);
  }
  if (apt) {
    log(
      say(
        'Non è riuscito: installo il pacchetto “chromium” del sistema.',
        'That did not work: installing the system’s package “chromium”.',
      ),
    );
    if ((await apt(['update'])) && (await apt(['install', '-y', 'chromium']))) {
      const path = await findWorking(installer);
      if (path !== undefined) return told(path, log);
    }
  }
  throw noBrowser();
}

async function findWorking({ find, starts }: Installer): Promise<string | undefined> {
  for (const path of find()) {
    if (await starts(path)) return path;
  }
  return undefined;
}

function told(path: string, log: Installer['log']): string {
  log(say(`Installato: ${path}`, `Installed: ${path}`));
  return path;
}

function noBrowser(): Trouble {
  return new Trouble(
    say(
      'I test delle pagine hanno bisogno di Chromium, che qui manca e non si è potuto installare. ' +
        'Su Debian o Ubuntu: sudo apt-get install chromium. Altrove: npx playwright install chromium. ' +
        'Se hai già Chrome o Chromium: CHROMIUM_PATH=/percorso/di/chrome npm test',
      'The tests of the pages need Chromium, which is missing here and could not be installed. ' +
        'On Debian or Ubuntu: sudo apt-get install chromium. Elsewhere: npx playwright install chromium. ' +
        'If you already have Chrome or Chromium: CHROMIUM_PATH=/path/to/chrome npm test',
    ),
  );
}
