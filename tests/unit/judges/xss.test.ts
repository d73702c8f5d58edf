import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dangers } from '#scripts/judges/xss/dangerous.ts';
import { mutants } from '#scripts/judges/xss/mutants.ts';
import { CONTROLS, payloads } from '#scripts/judges/xss/payloads.ts';
import { PAGES, WALLS } from '#scripts/judges/xss/walls.ts';

const PAYLOADS = payloads();

describe('the judge of payloads', () => {
  test('has a thousand of them, those of the Big List of Naughty Strings among them', () => {
    expect(PAYLOADS.length).toBeGreaterThan(1000);
    expect(PAYLOADS).toContain('undefined');
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
  });

  test('sees the danger of what runs where nothing holds it', () => {
    // A tag that does not end may take its handler for the end of a value.
    const seen = CONTROLS.filter((payload) => dangers((PAGES[1] ?? String)(payload), true).length > 0);
    expect(seen.length).toBeGreaterThan(CONTROLS.length * 0.8);
    expect(PAYLOADS.filter((payload) => dangers(payload).length > 0).length).toBeGreaterThan(400);
  });

  test.each([
    ['a link to a page of the site', '<a href="/it/">a</a>'],
    ['a link out of it', '<a href="https://www.example.org/" rel="external">a</a>'],
    ['a script of its own', '<script type="module" src="/_astro/a.js"></script>'],
    ['words that look like markup', '&lt;img src=x onerror=alert(1)>'],
  ])('sees none in %s', (_, markup) => {
    expect(dangers(markup)).toEqual([]);
  });

  test('makes the same mutants of the same seed', () => {
    const some = (): string[] => fc.sample(mutants(PAYLOADS), { numRuns: 50, seed: 7 });
    expect(some()).toEqual(some());
    expect(some().some((mutant) => !PAYLOADS.includes(mutant))).toBe(true);
  });
});

describe.each(Object.entries(WALLS))('by itself, the wall “%s”', (name, wall) => {
  test('holds every payload, wherever words can stand', () => {
    const faults = PAYLOADS.flatMap((payload, index) =>
      wall(payload, index).faults.map((fault) => `${fault} ← ${payload}`),
    );
    expect(faults).toEqual([]);
  });

  test('holds what becomes of them when they are changed', () => {
    fc.assert(
      fc.property(mutants(PAYLOADS), fc.nat(100), (payload, place) => {
        expect(wall(payload, place).faults).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('lets harmless words through', () => {
    const held = wall('parole', name === 'output' ? 2 : 1);
    expect(held.refused).toBe(false);
    expect(held.out).toContain('parole');
  });
});

test('without the output gate, the pages that it judges would run what they hold', () => {
  expect(dangers((PAGES[1] ?? String)('<script>alert(1)</script>'), true)).toEqual(['<script>']);
});
