import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scratchOf, type Scratch } from './scratch.ts';

const SHEET = 'sheets/ankommen/tessera-ospite';
const PAGE = 'redazione/traduzioni/de/sheet/ankommen/tessera-ospite/index.html';
let scratch: Scratch;

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=Redazione', '-c', 'user.email=redazione@example.org', ...args], {
    cwd: dirname(scratch.content),
    encoding: 'utf8',
  });
const page = (): string => readFileSync(join(scratch.site('live'), PAGE), 'utf8').replace(/\s+/g, ' ');

async function build(): Promise<number> {
  const { code, output, rendered } = await scratch.build('live');
  expect(code, output).toBe(0);
  return rendered;
}

beforeAll(async () => {
  scratch = await scratchOf('tests/fixtures/region-altrove');
  await scratch.stamp(SHEET, 'de');
});

afterAll(() => scratch.end());

describe('what has changed since a translation was made', () => {
  test('has no page where nothing has', async () => {
    await build();
    expect(existsSync(join(scratch.site('live'), PAGE))).toBe(false);
  });

  test('shows the Italian of today beside the translation, and says why, where there is no history', async () => {
    await scratch.edit(
      `${SHEET}/index.it.mdx`,
      'Ricevi una carta con il tuo nome.',
      'Ricevi 2 carte con il tuo nome.',
    );
    await build();
    expect(page()).toContain('non è in un archivio git');
    expect(page()).toContain('Ricevi 2 carte con il tuo nome.');
    expect(page()).not.toContain('<del>');
    expect(page()).toMatch(/<p lang="de" dir="ltr">/);
  });

  test('shows the words that went and came where git has the old Italian', async () => {
    await scratch.edit(
      `${SHEET}/index.it.mdx`,
      'Ricevi 2 carte con il tuo nome.',
      'Ricevi una carta con il tuo nome.',
    );
    git('init', '-q');
    git('add', 'content');
    git('commit', '-qm', 'Prima');
    await scratch.edit(
      `${SHEET}/index.it.mdx`,
      'Ricevi una carta con il tuo nome.',
      'Ricevi 2 carte con il tuo nome.',
    );
    await build();
    expect(page()).toContain('<del>una</del><ins>2</ins>');
    expect(page()).not.toContain('non è in un archivio git');
    const exchange = readFileSync(
      join(scratch.site('live'), 'redazione/traduci/de/sheet/ankommen/tessera-ospite.xlf'),
      'utf8',
    );
    expect(exchange).toContain('<note category="old-source">Ricevi una carta con il tuo nome.</note>');
  });

  test('is not made again when nothing changes, and goes when the translation is stamped', async () => {
    expect(await build()).toBe(0);
    await scratch.stamp(SHEET, 'de');
    await build();
    expect(existsSync(join(scratch.site('live'), PAGE))).toBe(false);
  });
});
