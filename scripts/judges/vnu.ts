import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Portal } from '#src/lib/domain/portal.ts';
import { planOf } from '#src/lib/site/plan.ts';

/** What vnu says that we let pass, by a part of its message, and why. */
const ALLOWED = JSON.parse(readFileSync(new URL('./vnu-allowed.json', import.meta.url), 'utf8')) as {
  message: string;
  why: string;
}[];

interface Message {
  type: string;
  url?: string;
  lastLine?: number;
  message: string;
  extract?: string;
}

/** Why vnu cannot be asked here; undefined where it can. */
export const vnuMissing = (): string | undefined =>
  spawnSync('java', ['-version']).status === 0
    ? undefined
    : 'manca Java (17 o più): apt install default-jre-headless, brew install openjdk / Java 17 or later is missing';

/** The Nu Html Checker of the W3C over some pages: what it finds, a line each. */
export function vnuFaults(files: readonly string[]): string[] {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const faults: string[] = [];
  // A command line has room for so many.
  for (let at = 0; at < files.length; at += 500) {
    const { stderr, error } = spawnSync(
      'java',
      ['-Xss4m', '-jar', jar, '--errors-only', '--format', 'json', ...files.slice(at, at + 500)],
      { encoding: 'utf8', maxBuffer: 2 ** 28 },
    );
    if (error) throw error;
    faults.push(...read(stderr));
  }
  return faults;
}

function read(text: string): string[] {
  const { messages } = JSON.parse(text) as { messages: Message[] };
  return messages
    .filter(({ message }) => !ALLOWED.some((one) => message.includes(one.message)))
    .map(({ url = '', lastLine = 0, message, extract = '' }) => `${url}:${lastLine} ${message} ${extract}`);
}

/** Of a built site the biggest page of each template in each of some languages. */
export function templatePages(
  portal: Portal,
  today: string,
  root: string,
  langs: readonly string[],
): string[] {
  const biggest = new Map<string, { file: string; size: number }>();
  for (const { template, lang, path } of planOf(portal, today)) {
    const file = join(root, path, path.endsWith('/') ? 'index.html' : '');
    if (!langs.includes(lang) || !file.endsWith('.html') || !existsSync(file)) continue;
    const { size } = statSync(file);
    const key = `${template} ${lang}`;
    if (size > (biggest.get(key)?.size ?? 0)) biggest.set(key, { file, size });
  }
  return [...biggest.values()].map(({ file }) => file);
}
