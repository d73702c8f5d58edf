import { expect, test } from 'vitest';
import { Trouble } from '#src/lib/command/trouble.ts';
import { countByFolder, planImport } from '#src/lib/import/plan.ts';
import { row, seed } from './rows.ts';

const setting = { languages: ['en', 'fr', 'tl'], published: '2026-11-21' };
const files = planImport(seed, setting);

test('every fact of the seed becomes a file', () => {
  expect(Object.fromEntries(countByFolder(files))).toEqual({
    l10n: 2,
    municipalities: 10,
    news: 2,
    organisations: 1,
    projects: 2,
    services: 4,
    terms: 2,
  });
});

test('each file stands where the portal looks for it', () => {
  const paths = files.map(({ path }) => path);
  expect(paths).toContain('services/cesena/questura-nuova-sede.yaml');
  expect(paths).toContain('services/a-distanza/linea-d-aiuto.yaml');
  expect(paths).toContain('news/2016/casp-er-informazione-per-i-cittadini/index.it.mdx');
  expect(paths).toContain('l10n/fr/terms.yaml');
  expect(paths).not.toContain('l10n/tl/terms.yaml');
});

test('the same seed always gives the same files', () => {
  expect(planImport(seed, setting)).toEqual(files);
});

test.each([
  ['an e-mail that is none', { ...seed, services: [row({ email: 'chiedere' })] }],
  ['two terms of one id', { ...seed, terms: [...seed.terms, ...seed.terms] }],
])('%s stops the import, in both languages', (_, faulty) => {
  expect(() => planImport(faulty, setting)).toThrow(Trouble);
});
