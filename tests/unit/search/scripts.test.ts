import { expect, test } from 'vitest';
import { scriptNamed, scriptsOf } from '#src/lib/search/scripts.ts';

test.each([
  ['permesso', ['Latin']],
  ['дозвіл', ['Cyrillic']],
  ['تصريح', ['Arabic']],
  ['অনুমতি', ['Bengali']],
  ['ਇਜਾਜ਼ਤ', ['Gurmukhi']],
  ['许可', ['Han']],
  ['άδεια', ['Other']],
  ['SPID 许可', ['Latin', 'Han']],
  ['112 🎉', []],
])('%s is written in %j', (text, scripts) => {
  expect([...scriptsOf(text)]).toEqual(scripts);
});

test.each([
  ['Latn', 'Latin'],
  ['Cyrl', 'Cyrillic'],
  ['Arab', 'Arabic'],
  ['Aran', 'Arabic'],
  ['Beng', 'Bengali'],
  ['Guru', 'Gurmukhi'],
  ['Hans', 'Han'],
  ['Hant', 'Han'],
  ['Ethi', 'Other'],
])('the script %s is %s', (code, name) => {
  expect(scriptNamed(code)).toBe(name);
});
