import { describe, expect, test } from 'vitest';
import { localeSchema, published } from '#src/lib/domain/locale.ts';
import { locale } from './pieces.ts';

const row = {
  code: 'fa',
  tag: 'fa',
  name: 'فارسی',
  italian: 'persiano',
  dir: 'rtl',
  script: 'Arab',
  intl: 'fa-u-ca-gregory-nu-latn',
  status: 'live',
  interface: { status: 'machine', engine: 'motore' },
};

/** The fields that a row of the table of languages gets wrong. */
const wrong = (change: object): PropertyKey[] =>
  localeSchema.safeParse({ ...row, ...change }).error?.issues.map(({ path }) => path[0] ?? '') ?? [];

describe('a language is one row in site.yaml', () => {
  test('and a right row is taken as it is', () => {
    expect(localeSchema.parse(row)).toEqual({ ...row, bridge: [] });
  });

  test.each([
    ['code', { code: 'FA' }],
    ['code', { code: 'persian' }],
    ['tag', { tag: 'zh_Hans' }],
    ['dir', { dir: 'right' }],
    ['script', { script: 'arabic' }],
    ['script', { script: 'Qqqq' }],
    ['intl', { intl: 'xx_YY' }],
    ['intl', { intl: 'not a language' }],
    ['status', { status: 'on' }],
    ['interface', { interface: { status: 'guessed' } }],
    ['bridge', { bridge: 'en' }],
  ])('whose %s is refused when wrong: %o', (name, change) => {
    expect(wrong(change)).toEqual([name]);
  });

  test.each(['Latn', 'Arab', 'Cyrl', 'Hans', 'Hant', 'Jpan', 'Kore', 'Guru', 'Beng', 'Deva', 'Ethi', 'Geor'])(
    'and can be written in %s',
    (script) => {
      expect(wrong({ script })).toEqual([]);
    },
  );
});

test('readers can choose the languages that are live or on trial, and not the hidden ones', () => {
  const rows = [locale('it'), locale('ti', { status: 'beta' }), locale('so', { status: 'hidden' })];
  expect(published(rows).map(({ code }) => code)).toEqual(['it', 'ti']);
});
