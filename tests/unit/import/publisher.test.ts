import { expect, test } from 'vitest';
import { publisherOf } from '#src/lib/import/publisher.ts';

test.each([
  ['https://sociale.regione.emilia-romagna.it/a', { publisher: 'Regione Emilia-Romagna', kind: 'regional' }],
  [
    'https://integrazione.anci.emilia-romagna.it?a=b',
    { publisher: 'ANCI Emilia-Romagna', kind: 'municipal' },
  ],
  ['https://www.ansa.it/a', { publisher: 'ANSA', kind: 'press' }],
  ['https://nonansa.it/a', {}],
])('%s is published by %o', (url, publisher) => {
  expect(publisherOf(url)).toEqual(publisher);
});
