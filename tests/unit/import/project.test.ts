import { expect, test } from 'vitest';
import { projects } from '#src/lib/import/project.ts';
import { seed } from './rows.ts';

const [casper, pleiadi, ...others] = projects(seed.projects);

test('sections with a code are projects, the others are not', () => {
  expect([casper?.id, pleiadi?.id, others]).toEqual(['casp-er', 'pleiadi', []]);
});

test('a project has its code, period, money and partners', () => {
  expect(casper?.data).toMatchObject({
    title: 'CASP-ER',
    fund: 'FAMI 2014-2020',
    programme: 'OS2/ON2, Action 03',
    code: 'PROG 1084',
    cup: 'E49D16002480007',
    lead: 'Regione Emilia-Romagna',
    partners: ['ERVET', 'C.I.D.A.S. (Romagna)'],
    start: '2016',
    end: '2018',
    budget: 189_000,
  });
});

test('a row with two values is two indicators', () => {
  expect(casper?.data.indicators?.map(({ id, value, unit }) => [id, value, unit])).toEqual([
    ['hours-of-teaching', 25_045, undefined],
    ['activities-completed-first-second-1', 76, '%'],
    ['activities-completed-first-second-2', 71, '%'],
    ['satisfaction-1-10', 8.5, undefined],
  ]);
});

test('a period that is foreseen says so, and a lead nobody names is to be filled in', () => {
  expect(pleiadi?.data).toMatchObject({
    title: 'PLEIADI - PLurale Equa',
    start: '2025-06',
    end: '2029-09-30',
    foreseen: true,
    budget: 5_611_995.92,
    lead: 'Da completare',
  });
});
