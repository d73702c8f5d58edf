import { expect, test } from 'vitest';
import type { Exchange } from '#src/lib/translation/xliff/document.ts';
import { decodeXml } from '#src/lib/translation/xliff/encoding.ts';
import { localeOf } from '#src/lib/translation/xliff/locale.ts';
import { locale } from './content.ts';

const LOCALES = [locale('it'), locale('ar'), locale('zh', { tag: 'zh-Hans' }), locale('tl', { tag: 'fil' })];
const exchange = (lang: string, target: string): Exchange => ({
  lang,
  dir: 'ltr',
  original: '',
  memory: { kind: 'piece', target, at: '2026-05-02' },
  pins: {},
  groups: [],
});

test.each([
  ['zh-Hans', 'zh'],
  ['zh-hans', 'zh'],
  ['zh', 'zh'],
  ['fil', 'tl'],
  ['tl', 'tl'],
  ['AR', 'ar'],
])('a file in «%s» may go to %s', (tag, code) => {
  expect(localeOf('f', exchange(tag, `pages/privacy/index.${code}.mdx`), LOCALES).code).toBe(code);
});

test.each([
  ['another language', 'fr', 'pages/privacy/index.ar.mdx', 'ma è stato esportato per «ar»'],
  ['a language the site has not', 'de', 'pages/privacy/index.de.mdx', 'non è un file di traduzione'],
  ['the Italian', 'it', 'pages/privacy/index.it.mdx', 'non è un file di traduzione'],
  ['a path out of the content', 'ar', '../index.ar.mdx', 'non è un file di traduzione'],
])('a file of %s is refused', (_, tag, target, words) => {
  expect(() => localeOf('f', exchange(tag, target), LOCALES)).toThrow(
    expect.objectContaining({
      what: expect.objectContaining({ it: expect.stringContaining(words) as string }) as object,
    }),
  );
});

test.each([
  ['UTF-8', Buffer.from('<a>é</a>')],
  ['UTF-8 with a mark', Buffer.from('\uFEFF<a>é</a>')],
  ['UTF-16', Buffer.from('\uFEFF<a>é</a>', 'utf16le')],
])('a file in %s is read', (_, bytes) => {
  expect(decodeXml('f', bytes)).toBe('<a>é</a>');
});

test('a file in an older encoding is refused', () => {
  expect(() => decodeXml('f', Buffer.from('<a>é</a>', 'latin1'))).toThrow('UTF-8');
});
