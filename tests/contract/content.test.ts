import { beforeAll, describe, expect, test } from 'vitest';
import { realPortal } from '#tests/unit/content/real.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { planPages } from '#src/lib/site/plan.ts';
import { needsConfirmation } from '#src/lib/domain/source.ts';

const TODAY = '2026-11-21';
let portal: Portal;

beforeAll(async () => {
  portal = await realPortal(TODAY);
}, 60_000);

describe('the content of this portal', () => {
  test('passes the gate without an error', () => {
    expect(portal.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('has what the project promised: five HUBs, 109 services, 26 news, 86 terms, 3 projects, ten sheets', () => {
    const { hubs, services, news, terms, projects, sheets } = portal;
    expect([hubs, services, news, terms, projects].map(({ size }) => size)).toEqual([5, 109, 26, 86, 3]);
    expect(sheets.size).toBeGreaterThanOrEqual(10);
  });

  test('is offered in seventeen languages', () => {
    expect(portal.site.languages).toHaveLength(17);
  });

  test('has no two pages at one address', () => {
    const paths = planPages(portal, TODAY).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('says of every sheet whether an office has verified it, and gives every procedure a source', () => {
    for (const { data } of portal.sheets.values()) {
      expect(data.verified === 'never' || data.reviewBy !== undefined).toBe(true);
      if (data.kind === 'procedure') expect(data.sources.length).toBeGreaterThan(0);
    }
  });

  test('says with a synonym only what its word does not say already', () => {
    const low = (words: readonly string[]) => words.map((word) => word.toLowerCase());
    const twice = [...portal.terms].flatMap(([id, { term, abbreviation, forms, synonyms }]) => {
      const said = new Set(low([term, abbreviation ?? '', ...forms]));
      return low(synonyms)
        .filter((word, at, all) => said.has(word) || all.indexOf(word) !== at)
        .map((word) => `${id}: ${word}`);
    });
    expect(twice).toEqual([]);
  });

  test('can be searched in every language with the words of forty terms', () => {
    for (const [lang, catalogue] of portal.catalogues) {
      const known = [...(catalogue.get('terms') ?? [])].filter(
        ([, { synonyms = [] }]) => synonyms.length > 1,
      );
      expect([lang, known.length >= 40]).toEqual([lang, true]);
    }
  });

  test('names the engine of every translation made by a program', () => {
    for (const piece of portal.sheets.values()) {
      for (const text of Object.values(piece.translations)) {
        if (text?.pin?.status === 'machine') expect(text.pin.engine).toBe('modello linguistico');
      }
    }
  });

  test('shows weak sources as to be confirmed', () => {
    const weak = [...portal.sheets.values()].flatMap(({ data }) => data.sources.filter(needsConfirmation));
    expect(weak.length).toBeGreaterThan(0);
  });
});
