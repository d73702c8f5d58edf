import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadPortal } from '#src/lib/content/load.ts';
import { addMonths } from '#src/lib/domain/date.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { pageState } from '#src/lib/domain/translation.ts';
import { findThing, thingsIn } from '#src/lib/editorial/things.ts';
import { withDays } from '#src/lib/editorial/verified.ts';
import { makeVerified } from '#scripts/verified/make.ts';
import { realContent } from '#tests/unit/content/real.ts';

const TODAY = '2026-11-21';
const copy = await realContent();
const place = { ...copy, today: TODAY };
afterAll(copy.remove);
const before = await loadPortal(place);
const things = thingsIn(before);
const text = (path: string): Promise<string> => readFile(join(copy.root, path), 'utf8');

/** The state of every translation of a piece. */
const states = (piece: Piece | undefined): unknown[] =>
  piece ? Object.keys(piece.translations).map((lang) => [lang, pageState(piece, lang)]) : [];

describe('what an office says still holds', () => {
  const sheet = 'sheets/salute/tessera-sanitaria';
  const fact = 'facts/permesso-marca-da-bollo';

  test('gets today and the day of the next check, and nothing else in its files moves', async () => {
    const names = [`${sheet}/index.it.mdx`, `${fact}.yaml`];
    const was = await Promise.all(names.map(text));
    const made = await makeVerified([sheet, 'fact:permesso-marca-da-bollo'], undefined, place);
    expect(made.map(({ path }) => path)).toEqual(names);
    expect(made[0]?.days).toEqual({ verified: TODAY, reviewBy: '2027-05-21' });
    const now = await Promise.all(names.map(text));
    const rest = (file: string): string[] =>
      file.split('\n').filter((line) => !/^(verified|reviewBy): /.test(line));
    expect(now.map(rest)).toEqual(was.map(rest));
    for (const file of now) expect(file).toContain(`verified: ${TODAY}\n`);
  });

  test('leaves every translation in the state it had', async () => {
    const after = await loadPortal(place);
    const id = 'salute/tessera-sanitaria';
    expect(states(after.sheets.get(id))).toEqual(states(before.sheets.get(id)));
    expect(states(after.sheets.get(id)).length).toBeGreaterThan(10);
    expect(after.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a law gets the day of its check', async () => {
    const law = things.find(({ kind }) => kind === 'law');
    const [made] = await makeVerified([law?.path ?? ''], undefined, place);
    expect(made?.days).toEqual({ checked: TODAY });
    expect(parse(await text(law?.path ?? ''))).toMatchObject({ checked: TODAY });
  });

  test.each([
    [
      'a name is mistyped',
      [sheet, 'fact:permesso-marca-da-bolo'],
      undefined,
      'fact:permesso-marca-da-bollo?',
    ],
    ['nothing is named', [], undefined, 'Scrivi che cosa vale ancora'],
    ['the next check is too far away', [sheet], '2029-01-01', 'entro 18 mesi'],
    ['the next check is before today', [sheet], '2026-01-01', 'un giorno dopo oggi'],
    ['the next check is no day', [sheet], 'domani', 'scrivi un giorno'],
    ['a thing has no days', ['hub:salute'], undefined, 'non questo'],
  ])('nothing is written when %s', async (_, names, until, why) => {
    const was = await text(`${sheet}/index.it.mdx`);
    await expect(makeVerified(names, until, place)).rejects.toThrow(why);
    expect(await text(`${sheet}/index.it.mdx`)).toBe(was);
  });
});

test('whatever stands around them, setting days changes only the days', () => {
  const line = fc.constantFrom('# una nota', '', 'a: "x: y"  # coda', 'b:\n  - 1\n  -   2', "c: 'd'", '   ');
  const rest = fc.uniqueArray(line, { selector: (one) => one.slice(0, 3) });
  const old = fc.constantFrom('never', '"never"', '2025-01-01 # perché', "'2025-01-01'");
  fc.assert(
    fc.property(
      rest,
      rest,
      old,
      fc.boolean(),
      fc.constantFrom('\n', '\r\n'),
      (above, below, was, front, end) => {
        const tail = below.filter((one) => !above.includes(one));
        const data = [...above, `verified: ${was}`, ...tail, 'z: 1', ''].join('\n');
        const whole = (front ? `---\n${data}---\n\nCiao: verified: never\n` : data).replaceAll('\n', end);
        const now = withDays(whole, { verified: TODAY, reviewBy: '2027-05-21' });
        const comment = was.includes('#') ? ' # perché' : '';
        const wanted = whole.replace(
          `verified: ${was}${end}`,
          `verified: ${TODAY}${comment}${end}reviewBy: 2027-05-21${end}`,
        );
        expect(now).toBe(wanted);
        expect(withDays(now, { verified: TODAY, reviewBy: '2027-05-21' })).toBe(now);
      },
    ),
  );
});

test('the next check after a long month is on the last day of a short one', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
  expect(addMonths('2026-11-21', 6)).toBe('2027-05-21');
  expect(addMonths('2027-12-31', 2)).toBe('2028-02-29');
});

describe('a thing is found', () => {
  test.each([
    ['by its kind and name', 'sheet:salute/tessera-sanitaria'],
    ['by its folder', 'content/sheets/salute/tessera-sanitaria/'],
    ['by its file', '/da/qualche/parte/content/sheets/salute/tessera-sanitaria/index.ar.mdx'],
    ['by its name alone', 'salute/tessera-sanitaria'],
  ])('%s', (_, name) => {
    expect(findThing(things, name).path).toBe('sheets/salute/tessera-sanitaria/index.it.mdx');
  });

  test('by the one way that can be meant, or not at all', () => {
    // A HUB and its topic, a document and its word may have one name.
    const twice = things.find((one) => things.some((other) => other !== one && other.id === one.id));
    expect(() => findThing(things, twice?.id ?? '')).toThrow('Scrivilo per intero');
    expect(() => findThing(things, 'x'.repeat(60))).toThrow('Scrivi il tipo e il nome');
  });
});
