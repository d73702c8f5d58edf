import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const text = read('publiccode.yml');
const ajv = new Ajv({ allErrors: true, strictTypes: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(read('tests/fixtures/publiccode.schema.json')) as object);

describe('the description of this software for the catalogues of public code', () => {
  test('has what the standard asks for', () => {
    validate(parse(text));
    expect(validate.errors).toBeNull();
  });

  test.each([
    ['has no licence', /^ {2}license: .*$/m, ''],
    ['has no name', /^name: .*$/m, ''],
    ['is of an unknown type', 'standalone/web', 'standalone/site'],
    ['is maintained by nobody in particular', /^ {4}- name: .*$/m, '    []'],
    [
      'has a short description that is long',
      /shortDescription: .*$/m,
      `shortDescription: ${'a'.repeat(151)}`,
    ],
    ['says in which country in capitals', /^ {4}- it$/m, '    - IT'],
  ])('would be refused if it %s', (_, from, to) => {
    const wrong = text.replace(from, to);
    expect(wrong).not.toBe(text);
    expect(validate(parse(wrong))).toBe(false);
  });

  test('lists the languages of the site', () => {
    const { localisation } = parse(text) as { localisation: { availableLanguages: string[] } };
    const { languages } = parse(read('content/site.yaml')) as {
      languages: { code: string; status: string }[];
    };
    const published = languages.filter(({ status }) => status !== 'hidden').map(({ code }) => code);
    expect(localisation.availableLanguages.toSorted()).toEqual(published.toSorted());
  });

  test('names the licence that the package and the licence file name', () => {
    const { legal } = parse(text) as { legal: { license: string } };
    const { license } = JSON.parse(read('package.json')) as { license: string };
    expect(license).toBe(legal.license);
    expect(read('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2$/m);
  });
});
