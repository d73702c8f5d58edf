import { execFile, execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentWith, swap, translated, type Root } from '#tests/unit/content/minimal.ts';

const PIECE = 'sheets/salute/prova';
const ITALIAN = `${PIECE}/index.it.mdx`;
const ENGLISH = `${PIECE}/index.en.mdx`;

let content: Root;
const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Prova', '-c', 'user.email=prova@comune.example.org', ...args], {
    cwd: content.root,
    encoding: 'utf8',
  });

interface Ended {
  code: number;
  out: string;
  err: string;
}

/** `npm run l10n -- …` in this content. */
const l10n = (...args: string[]): Promise<Ended> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      ['scripts/l10n.ts', ...args],
      {
        env: {
          ...process.env,
          CONTENT: content.root,
          CACHE: join(content.root, '../cache'),
          TODAY: '2026-05-02',
        },
      },
      (error, out, err) => done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

beforeAll(async () => {
  content = await contentWith(translated(PIECE, 'en'));
  git('init', '-q');
  // The pin names the blob that git knows.
  git('add', '.');
  git('commit', '-qm', 'prima');
  const first = await l10n('stamp', 'en', PIECE);
  expect(first).toMatchObject({ code: 0, out: `✓ ${ENGLISH}\n` });
});
afterAll(() => content.remove());

describe('a command written wrongly ends with 2 and says what was meant:', () => {
  test.each([
    [['statsu'], 'Il comando «statsu» non esiste. Volevi scrivere «status»?'],
    [['status', '--lnag', 'en'], 'L’opzione «--lnag» non esiste. Volevi scrivere «--lang»?'],
    [['status', '--lang', 'xx'], 'La lingua «xx» non esiste. Ci sono: en, ar.'],
    [['status', '--hub', 'salutte'], 'L’HUB «salutte» non esiste. Volevi scrivere «salute»?'],
    [['todo'], 'Si scrive così: npm run l10n -- todo <lingua> [--hub <hub>]'],
    [['diff', 'en', 'salute/prva'], 'Il pezzo «salute/prva» non esiste. Volevi scrivere «salute/prova»?'],
    [
      ['status', '--fail-on', 'crtical', '--en'],
      'The state “crtical” does not exist. Did you mean “critical”?',
    ],
    [['status', '--fail-on'], '--fail-on vuole un valore.'],
  ])('%j', async (args, says) => {
    const { code, err } = await l10n(...args);
    expect(err).toContain(says);
    expect(code).toBe(2);
  });
});

test('status counts, todo lists, and CI can fail on a state', async () => {
  const status = await l10n('status', '--lang', 'en', '--json');
  const [english] = JSON.parse(status.out) as {
    cells: { piece: string; state: string; due: number; words: number }[];
    toTranslate: number;
    toReview: number;
  }[];
  const missing = (english?.cells ?? []).filter(({ state }) => state === 'missing');
  expect(missing.length).toBeGreaterThan(0);
  // Nobody has to go over what nobody has translated.
  expect(english?.toTranslate).toBe(missing.reduce((sum, { words }) => sum + words, 0));
  const due = (english?.cells ?? []).reduce((sum, cell) => sum + cell.due, 0);
  expect(english?.toReview).toBe(due - (english?.toTranslate ?? 0));
  expect(english?.cells.find(({ piece }) => piece === PIECE)).toMatchObject({ state: 'current', due: 0 });
  expect((await l10n('status', '--fail-on', 'missing')).code).toBe(1);
  expect((await l10n('status', '--lang', 'en', '--fail-on', 'critical')).code).toBe(0);
  const todo = await l10n('todo', 'en');
  expect(todo.out).not.toContain(PIECE);
  expect(todo.out).toMatch(/cose da fare, \d+ parole\./);
});

describe('after a change of the Italian', () => {
  beforeAll(async () => {
    await content.change({ [ITALIAN]: swap('entro 30 giorni', 'entro 20 giorni') });
  });

  test('diff shows the old and the new words beside the translation', async () => {
    const { out, code } = await l10n('diff', 'en', 'salute/prova');
    expect(code).toBe(0);
    expect(out).toContain('[-30-]{+20+} giorni');
    expect(out).toContain('numero: «30» → «20»');
    expect(out).toContain('Go to the help desk');
  });

  test('impact counts what falls behind, also for CI', async () => {
    expect((await l10n('impact')).out).toContain('1 traduzioni restano indietro');
    expect((await l10n('impact', '--format', 'github')).out).toMatch(
      /^::warning file=.*index\.it\.mdx,line=13/,
    );
    const [note] = JSON.parse((await l10n('impact', '--base', 'HEAD', '--format', 'gitlab')).out) as object[];
    expect(note).toMatchObject({
      check_name: 'translation-stale',
      severity: 'minor',
      location: { lines: { begin: 13 } },
    });
    expect(JSON.stringify(note)).toMatch(/content\/sheets\/salute\/prova\/index\.it\.mdx/);
    expect((await l10n('impact', '--fail-on', 'major')).code).toBe(1);
    const json = JSON.parse((await l10n('impact', '--json')).out) as { impacts: object[] };
    expect(json.impacts).toMatchObject([{ part: 'what', change: 'major', risk: 'major', langs: ['en'] }]);
    expect((await l10n('impact', '--base', 'nessuno')).err).toContain('Git non conosce «nessuno»');
  });

  test('stamp refuses a translation that nobody touched, unless somebody read it again', async () => {
    const refused = await l10n('stamp', 'en', PIECE);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err).toContain('L’italiano è cambiato in what, ma qui la traduzione è quella di prima.');
    const file = join(content.root, ENGLISH);
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('30 days', '20 days'));
    expect((await l10n('stamp', 'en', PIECE)).code).toBe(0);
    await writeFile(file, before);
    expect((await l10n('stamp', 'en', PIECE, '--reviewed-no-change')).code).toBe(0);
    await writeFile(file, before);
  });

  test('an Italian text that history does not have is said to be lost', async () => {
    await content.change({
      [ENGLISH]: (text) => text.replace(/source: "?[0-9a-f]{12}"?/, 'source: "0123456789ab"'),
    });
    const { err, code } = await l10n('diff', 'en', PIECE);
    expect(code).toBe(1);
    expect(err).toContain('(0123456789ab) non è nella storia di git');
  });
});

test('the doctor finds what is wrong besides', async () => {
  const { out, code } = await l10n('doctor', '--en');
  expect(out).toMatch(/\d+ errors, \d+ warnings\./);
  expect([0, 1]).toContain(code);
});
