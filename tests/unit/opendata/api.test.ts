import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDataFiles } from '#src/lib/opendata/files.ts';
import { openApiJudge } from '#scripts/judges/openapi.ts';
import { built, jsonOf, TODAY, type Built } from './built.ts';

let site: Built;
beforeAll(async () => {
  site = await built();
}, 60_000);
afterAll(() => site.remove());

interface Sheet {
  state: string;
  url: string;
  html: string;
  sections: { id: string; html: string; state: string }[];
  alternates: { language: string; api: string }[];
  costs: { id: string; free: boolean; amount?: number }[];
}
const sheet = (lang: string, id: string): Sheet =>
  jsonOf(site.files, `api/v1/sheets/${lang}/${id}.json`) as unknown as Sheet;

describe('the API', () => {
  test('answers as its OpenAPI document says, on the real content', async () => {
    const { judged, ...verdict } = await openApiJudge.run(site.root);
    expect(verdict).toEqual({ ok: true, details: [] });
    expect(judged).toBeGreaterThan(300);
  });

  test('gives the same bytes for the same content and day', () => {
    expect([...openDataFiles(site.portal, TODAY)]).toEqual([...site.files]);
  });

  test('names each address once, under no path twice', () => {
    const paths = [...openDataFiles(site.portal, TODAY)].map(([path]) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path.startsWith('/'))).toEqual([]);
  });

  test('gives a sheet in its languages only: a missing translation is not there', () => {
    expect(site.files.has('api/v1/sheets/ar/salute/tessera-sanitaria.json')).toBe(true);
    expect(site.files.has('api/v1/sheets/ar/formazione/iefp.json')).toBe(false);
    expect(sheet('it', 'formazione/iefp').alternates.map(({ language }) => language)).not.toContain('ar');
  });

  test('says what was made by a program', () => {
    const arabic = sheet('ar', 'salute/tessera-sanitaria');
    expect(arabic.state).toBe('machine');
    expect(new Set(arabic.sections.map(({ state }) => state))).toEqual(new Set(['machine']));
    expect(sheet('it', 'salute/tessera-sanitaria').state).toBe('source');
  });

  test('links absolutely, and runs nothing', () => {
    for (const [path, text] of site.files) {
      if (!/^api\/v1\/(sheets|news)\/[a-z]+\//.test(path)) continue;
      expect(text).not.toMatch(/(href|src)=\\"(?!https?:|tel:|mailto:)/);
      expect(text).not.toMatch(/<script|javascript:| on[a-z]+=/i);
    }
  });

  test('keeps the operators’ notes out', () => {
    const ids = [...site.portal.sheets.keys()].flatMap((id) =>
      sheet('it', id).sections.map((part) => part.id),
    );
    expect(ids).not.toContain('desk');
  });

  test('gives amounts as numbers, none for what is free', () => {
    const costs = [...site.portal.sheets.keys()].flatMap((id) => sheet('it', id).costs);
    expect(costs.length).toBeGreaterThan(5);
    for (const { free, amount } of costs)
      expect(free ? amount === undefined : amount === undefined || amount > 0).toBe(true);
  });
});

describe('the judge of the API', () => {
  test.each([
    [
      'an answer with a wrong state',
      'api/v1/sheets/it/salute/tessera-sanitaria.json',
      '"state":"source"',
      '"state":"good"',
    ],
    ['an answer without its licence', 'api/v1/hubs.json', '"licence":', '"license":'],
    ['an answer with a key too many', 'api/v1/states.json', '{"licence"', '{"extra":1,"licence"'],
    ['a document of no version', 'api/v1/openapi.json', '"openapi": "3.1.1"', '"openapi": "9.9"'],
  ])('refuses %s', async (_, path, from, to) => {
    const before = String(site.files.get(path));
    expect(before).toContain(from);
    await site.put(path, before.replace(from, to));
    const { ok, details } = await openApiJudge.run(site.root);
    expect(ok).toBe(false);
    expect(details[0]).toContain(path);
    await site.put(path, before);
  });

  test('refuses a file that the document does not know', async () => {
    const folder = await built('tests/fixtures/region-altrove');
    await folder.put('api/v1/secret.json', '{}');
    expect((await openApiJudge.run(folder.root)).details).toContain(
      'api/v1/secret.json: not in api/v1/openapi.json',
    );
    await folder.remove();
  });
});
