import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cpsvJudge } from '#scripts/judges/cpsv.ts';
import { dataPackageJudge } from '#scripts/judges/data-package.ts';
import { dcatJudge } from '#scripts/judges/dcat.ts';
import { hsdsJudge } from '#scripts/judges/hsds.ts';
import type { Judge } from '#scripts/judges/judge.ts';
import { OPEN_DATA_JUDGES } from '#scripts/judges/open-data.ts';
import { built, type Built } from './built.ts';

let site: Built;
beforeAll(async () => {
  site = await built();
}, 60_000);
afterAll(() => site.remove());

describe('the open data of this portal', () => {
  test.each(OPEN_DATA_JUDGES.map((judge) => [judge.name, judge] as const))(
    'are as %s says',
    async (_, judge) => {
      expect(await judge.run(site.root)).toMatchObject({ ok: true, details: [] });
    },
  );
});

/** A file with one thing changed, and who must see it. */
const BROKEN: readonly [what: string, judge: Judge, path: string, from: string | RegExp, to: string][] = [
  ['a service of an unknown status', hsdsJudge, 'hsds/services.json', '"status":"active"', '"status":"open"'],
  ['a list that counts wrongly', hsdsJudge, 'hsds/services.json', /"total_items":\d+/, '"total_items":3'],
  ['a key that HSDS does not know', hsdsJudge, 'hsds/organizations.json', '"description":', '"says":'],
  ['another version', hsdsJudge, 'hsds/index.json', '"3.0"', '"2.0"'],
  ['a time that is none', dataPackageJudge, 'hsds/csv/schedules.csv', '09:30', '9.30'],
  ['a status that is not allowed', dataPackageJudge, 'hsds/csv/services.csv', ',active,', ',aperto,'],
  ['a column too few', dataPackageJudge, 'hsds/csv/phones.csv', ',number,', ','],
  [
    'an id that leads nowhere',
    dataPackageJudge,
    'hsds/csv/taxonomies.csv',
    /^(?=[0-9a-f])[0-9a-f]{8}/m,
    '00000000',
  ],
  ['a data set of nobody', dcatJudge, 'dcat/catalogo.ttl', 'dct:rightsHolder', 'dct:creator'],
  ['a licence of our own making', dcatJudge, 'dcat/catalogo.ttl', 'licence/CC_BY_4_0', 'licence/NOSTRA'],
  ['a day that is none', dcatJudge, 'dcat/catalogo.ttl', '"2026-11-21"^^xsd:date', '"novembre"'],
  ['formats that differ', dcatJudge, 'dcat/catalogo.jsonld', 'dati.gov', 'dati2.gov'],
  [
    'a procedure of nobody',
    cpsvJudge,
    'cpsv/soggiorno/rinnovo.jsonld',
    'cv:hasCompetentAuthority',
    'cv:other',
  ],
  [
    'a life event that is on no list',
    cpsvJudge,
    'cpsv/soggiorno/rinnovo.jsonld',
    'life-event/10',
    'life-event/99',
  ],
  [
    'a title in no language',
    cpsvJudge,
    'cpsv/soggiorno/rinnovo.jsonld',
    '"@language":"it"',
    '"@type":"xsd:string"',
  ],
];

describe('a judge refuses', () => {
  test.each(BROKEN)('%s', async (_, judge, path, from, to) => {
    const before = String(site.files.get(path));
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    await site.put(path, after);
    const { ok, details } = await judge.run(site.root).finally(() => site.put(path, before));
    expect([ok, details.length > 0]).toEqual([false, true]);
  });

  test('JSON-LD that needs the network', async () => {
    const path = 'dcat/catalogo.jsonld';
    const before = String(site.files.get(path));
    await site.put(path, before.replace(/"@context":\{[^}]*\}/, '"@context":"https://example.org/context"'));
    await expect(dcatJudge.run(site.root)).rejects.toThrow();
    await site.put(path, before);
  });
});
