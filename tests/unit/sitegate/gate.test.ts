import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { plantFaults } from '#scripts/judges/plant.ts';
import { FAULTS } from '#scripts/judges/site-faults.ts';
import { report } from '#src/lib/check/report.ts';
import { gateSite } from '#src/lib/sitegate/gate.ts';
import { FaultySite } from '#scripts/judges/faulty-site.ts';
import { seal, smallSite } from './small-site.ts';

const root = smallSite();
afterAll(() => rmSync(root, { recursive: true }));

describe('the output gate', () => {
  test('finds nothing in a whole site', async () => {
    const { findings, pages } = await gateSite(root);
    expect(findings).toEqual([]);
    expect(pages).toBe(12);
  });

  test('is asked about more than forty kinds of faults, each of its own name', () => {
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(FAULTS.length);
    expect(FAULTS.length).toBeGreaterThan(40);
  });

  test('finds every fault that is planted, by the rule that is about it', async () => {
    const planted = await plantFaults(root, 3);
    expect(planted.length).toBe(FAULTS.length * 3);
    expect(planted.filter(({ found }) => !found)).toEqual([]);
    expect((await gateSite(root)).findings).toEqual([]);
  });

  test('says where the fault is and which content the page is made from', async () => {
    const site = new FaultySite(root, [], [], () => 0);
    try {
      site.edit('ar/salute/medico/index.html', /<\/main>/, (end) => `<p><a href="/it/no/">a</a></p>${end}`);
      seal(root);
      const { findings } = await gateSite(root);
      const line = report(findings, 'text', 'it', 'dist/');
      expect(line).toMatch(/^✗ dist\/ar\/salute\/medico\/index\.html:1:\d+ {2}Il link «\/it\/no\/»/);
      expect(line).toContain('[site-link]  ← sheets/salute/medico/index.ar.mdx');
      const column = site.read('ar/salute/medico/index.html').indexOf('<a href="/it/no/">') + 1;
      expect(findings.map((one) => one.column)).toEqual([column]);
    } finally {
      site.restore();
      seal(root);
    }
  });
});
