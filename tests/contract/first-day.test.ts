import { execFile, execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Scratch } from '#tests/site/scratch.ts';
import { smallRegion } from '#tests/site/small-region.ts';
import { THOROUGH } from '#tests/thorough.ts';

const TODAY = '2026-11-21';
const SHEET = 'sheets/soggiorno/primo-rilascio';

/** The exercise of the handbook: what it says is done here to the letter, and in its order. */
const chapter =
  /^## La prima volta[^\n]*\n([\s\S]*?)^## /m.exec(readFileSync('content/README.md', 'utf8'))?.[1] ?? '';
const blocks = [...chapter.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}));
const commands = blocks.flatMap(({ kind, text }) => (kind === 'sh' ? text.trim().split('\n') : []));
const paragraphs = blocks.flatMap(({ kind, text }) => (kind === 'text' ? [text.trim()] : []));

/** What the handbook shows of a file. */
const shown = (path: string): string =>
  blocks.find(({ text }) => text.startsWith(`# dentro ${path}\n`))?.text.replace(/^.*\n/, '') ?? '';

let copy: Scratch;
let done = 0;

/** What the Italian was before is asked of git: the copy is a project of its own. */
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Redazione', '-c', 'user.email=redazione@example.org', ...args], {
    cwd: dirname(copy.content),
    encoding: 'utf8',
  });

/** Gives the next command of the handbook, as an editor does. */
async function next(): Promise<{ command: string; ok: boolean; out: string }> {
  const command = commands[done++] ?? '';
  const env = {
    NODE_COMPILE_CACHE: 'node_modules/.cache/compile',
    ...process.env,
    ...{ CONTENT: copy.content, CACHE: copy.site('cache'), TODAY },
  };
  const [script = '', ...rest] = wordsOf(command).slice(2);
  const args = rest.filter((word) => word !== '--');
  return new Promise((resolve) => {
    execFile(process.execPath, [...scriptOf(script), ...args], { env, maxBuffer: 1e8 }, (error, out, err) => {
      resolve({ command, ok: error === null, out: out + err });
    });
  });
}

const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What npm would run, but for the look at the version of Node. */
const scriptOf = (name: string): string[] =>
  wordsOf(scripts[name]?.split('&& node ')[1] ?? `scripts/${name}`);

beforeAll(async () => {
  copy = await smallRegion(['soggiorno/primo-rilascio'], TODAY);
  await copy.stamp(SHEET, 'fr');
  git('init', '--quiet');
  git('add', 'content');
  git('commit', '--quiet', '--message', 'content: com’era');
});
afterAll(() => copy.end());

/** The same text with a paragraph more at the start of the section `who`. */
const add = (lang: string, paragraph: string): Promise<void> =>
  copy.edit(`${SHEET}/index.${lang}.mdx`, '<Section id="who">\n', `<Section id="who">\n\n${paragraph}\n`);

describe('an editor who follows the handbook for the first time', () => {
  test('changes a fee, and the check is content', async () => {
    const impact = await next();
    expect(impact.command).toContain('npm run impact');
    expect(impact.out).toContain('sheets/soggiorno/primo-rilascio');
    const path = 'facts/permesso-marca-da-bollo.yaml';
    await copy.edit(path, /^values:\n[\s\S]*$/m, shown(path));
    expect((await next()).out).toMatch(/^0 errori/m);
    const verified = await next();
    expect([verified.ok, verified.out]).toEqual([true, expect.stringContaining(`verified: ${TODAY}`)]);
  });

  test('opens an office', async () => {
    const made = await next();
    const path = 'services/reggio-emilia/sportello-di-prova.yaml';
    expect([made.ok, made.out]).toEqual([true, expect.stringContaining(`${path}\n`)]);
    await copy.edit(path, /^# hours:.*\n/m, shown(path));
    expect((await next()).out).toMatch(/^0 errori/m);
  });

  test('writes a paragraph and translates it', async () => {
    const [italian = '', french = ''] = paragraphs;
    const late = `${SHEET}/index.fr.mdx`;
    await add('it', italian);
    const checked = await next();
    expect(checked.out).toMatch(/^0 errori/m);
    const told = checked.out.split('\n').find((line) => line.includes(late));
    const diff = await next();
    expect(diff.out).toContain(`{+${italian}+}`);
    await add('fr', french);
    const stamp = await next();
    // The check has said the very command that the handbook gives.
    expect(told).toContain(stamp.command);
    expect(stamp.ok, stamp.out).toBe(true);
    const last = await next();
    expect(last.out).toMatch(/^0 errori/m);
    expect(last.out).not.toContain(late);
  });

  test('has given every command that is there', () => {
    expect(done).toBe(commands.length);
    expect(done).toBeGreaterThan(8);
  });

  test.runIf(THOROUGH)('reads all three on the pages', async () => {
    const { code, output } = await copy.build('site');
    expect(code, output).toBe(0);
    const page = (path: string): string =>
      readFileSync(`${copy.site('site')}/${path}/index.html`, 'utf8').replace(/\s+/g, ' ');
    expect(page('it/soggiorno/primo-rilascio')).toMatch(/dal 1 gennaio 2027:\s*18,50/);
    expect(page('fr/soggiorno/primo-rilascio')).toMatch(/18,50/);
    expect(page('it/servizi/reggio-emilia/sportello-di-prova')).toContain('Via di prova 1');
    expect(page('fr/soggiorno/primo-rilascio')).toContain(paragraphs[1]);
  });
});
