/**
 * The pictures of the editors' handbook, from the pages as they are: `npm run handbook:pictures`. They stand in
 * `content/manuale/`, which no page of the site shows. Needs Chromium.
 */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from 'playwright';
import sharp from 'sharp';
import { launchOptions } from '#src/lib/browser/find.ts';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import { browser } from '#scripts/browser.ts';
import { complain } from '#scripts/complain.ts';
import { settings } from '#scripts/settings.ts';

interface Picture {
  /** The file in `content/manuale/`, without its ending. */
  name: string;
  /** The page of the preview. */
  path: string;
  /** Brings the page into the state that is shown. */
  prepare?: (page: Page) => Promise<unknown>;
}

/** What is shown, and no more: each picture gets old when its page changes. */
const PICTURES: readonly Picture[] = [
  { name: 'anteprima', path: '/it/soggiorno/primo-rilascio/' },
  { name: 'due-lingue', path: '/fr/soggiorno/primo-rilascio/con/it/', prepare: withoutPanel },
  { name: 'da-verificare', path: '/redazione/da-verificare/', prepare: table },
  { name: 'dipendenze', path: '/redazione/dipendenze/', prepare: table },
  { name: 'traduzioni', path: '/redazione/traduzioni/', prepare: table },
];

const PORT = 4798;
const SIZE = { width: 1000, height: 640 };
/** Bytes. A handbook is read on slow lines too. */
const LIMIT = 60_000;
/** Milliseconds until the preview must answer. */
const PATIENCE = 180_000;

const { root } = settings();
const origin = `http://localhost:${PORT}`;
const preview = spawn(process.execPath, ['scripts/dev.ts'], {
  env: { ...process.env, PORT: String(PORT), ASTRO_TELEMETRY_DISABLED: '1' },
  stdio: 'ignore',
});
try {
  await answers();
  const program = await chromium.launch(launchOptions(await browser()));
  const page = await program.newPage({ viewport: SIZE, colorScheme: 'light', locale: 'it-IT' });
  await mkdir(join(root, 'manuale'), { recursive: true });
  for (const picture of PICTURES) await take(page, picture);
  await program.close();
} catch (error) {
  complain(error);
} finally {
  preview.kill();
}

async function take(page: Page, { name, path, prepare }: Picture): Promise<void> {
  await open(page, `${origin}${path}`);
  await prepare?.(page);
  const bytes = await sharp(await page.screenshot())
    .webp({ quality: 60, effort: 6 })
    .toBuffer();
  if (bytes.length > LIMIT)
    throw new Trouble(
      say(
        `${name}: ${bytes.length} byte, più di ${LIMIT}. Mostra una pagina più semplice.`,
        `${name}: ${bytes.length} bytes, more than ${LIMIT}. Show a simpler page.`,
      ),
    );
  await writeFile(join(root, 'manuale', `${name}.webp`), bytes);
  console.log(`✓ content/manuale/${name}.webp  ${Math.round(bytes.length / 1000)} kB`);
}

/** Goes to a page; Astro loads what it needs for a template the first time, and the page before may be renewed by that. */
async function open(page: Page, address: string): Promise<void> {
  await fetch(address).then((answer) => answer.text());
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'load' });
}

/** The panel of the preview has a picture of its own. */
function withoutPanel(page: Page): Promise<unknown> {
  return page.evaluate(() => document.querySelector('#anteprima')?.remove());
}

/** A page of the editors begins with what it is; its first table is what they come for. */
async function table(page: Page): Promise<void> {
  await withoutPanel(page);
  await page.evaluate(() => document.querySelector('table')?.scrollIntoView());
}

async function answers(): Promise<void> {
  const until = Date.now() + PATIENCE;
  for (;;) {
    const ok = await fetch(`${origin}/it/`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    if (preview.exitCode !== null || Date.now() > until)
      throw new Trouble(
        say('L’anteprima non risponde: prova npm run dev.', 'The preview does not answer: try npm run dev.'),
      );
    await pause(300);
  }
}
