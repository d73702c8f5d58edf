import { expect, test } from 'vitest';
import { news } from '#src/lib/import/news.ts';
import { seed } from './rows.ts';

const [project, undated] = seed.news.map((fact) => news(fact, '2026-11-21'));

test('a fact becomes a draft with the facts as a list', () => {
  expect(project).toMatchObject({
    id: '2016/casp-er-informazione-per-i-cittadini',
    data: { status: 'draft', date: '2016', published: '2026-11-21', project: 'casp-er' },
    body: '- Importo: 189.000 euro.\n- Durata \\<16 mesi>.',
  });
});

test('a source without an address points to the national portal, to be confirmed', () => {
  expect(project?.data.sources[0]).toMatchObject({
    url: 'https://integrazionemigranti.gov.it/',
    confirm: true,
  });
});

test('a fact without a date stands under the year it appears, and has none', () => {
  expect(undated?.id).toBe('2026/gli-altri-progetti');
  expect(undated?.data).not.toHaveProperty('date');
});

test('a source with a remark must be confirmed', () => {
  expect(undated?.data.sources[0]).toMatchObject({ publisher: 'Regione Emilia-Romagna', confirm: true });
});
