import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { localeSchema } from '#src/lib/domain/locale.ts';
import { withoutFront } from '#src/lib/prose/cut.ts';
import { unitsOf, type Exchange } from '#src/lib/translation/xliff/document.ts';
import { xliff12 } from '#src/lib/translation/xliff/write-1.ts';
import { xliff21 } from '#src/lib/translation/xliff/write.ts';
import { CONTENT, contentFile, exchangeOf, importText } from './content.ts';

const LOCALES = (
  parse(readFileSync(join(CONTENT, 'site.yaml'), 'utf8')) as { languages: unknown[] }
).languages
  .map((row) => localeSchema.parse(row))
  .filter(({ code }) => code !== 'it');

const FOLDERS = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.it.mdx'))
  .map((path) => path.replace(/\/index\.it\.mdx$/, ''));

const VERSIONS = { '2.1': xliff21, '1.2': xliff12 } satisfies Record<string, (exchange: Exchange) => string>;

const existing = FOLDERS.flatMap((folder) =>
  LOCALES.flatMap((locale) => {
    const italian = contentFile(`${folder}/index.it.mdx`);
    const translation = contentFile(`${folder}/index.${locale.code}.mdx`);
    return italian && translation ? [{ name: `${folder} ${locale.code}`, italian, translation, locale }] : [];
  }),
);

describe.each(Object.entries(VERSIONS))('as XLIFF %s', (_, write) => {
  test('there are translations to try, right-to-left and without spaces too', () => {
    expect(new Set(existing.map(({ locale }) => locale.code))).toEqual(
      new Set(['ar', 'bn', 'en', 'fr', 'ur', 'zh']),
    );
  });

  test.each(existing)('$name comes back as it went: there is nothing to write', (one) => {
    const exchange = exchangeOf(one.italian, one.translation, one.locale);
    expect(unitsOf(exchange).filter(({ target }) => !target)).toEqual([]);
    const outcome = importText(write(exchange), one);
    expect(outcome.refusals).toEqual([]);
    expect(outcome.text).toBeUndefined();
  });

  test.each(existing)(
    '$name, lost and brought back, has the same body to the byte and says the same',
    (one) => {
      const { text = '', refusals } = importText(
        write(exchangeOf(one.italian, one.translation, one.locale)),
        {
          italian: one.italian,
          locale: one.locale,
        },
      );
      expect(refusals).toEqual([]);
      expect(withoutFront(text).trimStart()).toBe(withoutFront(one.translation.text).trimStart());
    },
  );
});

describe('every piece in every language', () => {
  test.each(LOCALES)('$code: translated to itself, its skeleton is the Italian to the byte', (locale) => {
    for (const folder of FOLDERS) {
      const italian = contentFile(`${folder}/index.it.mdx`);
      if (!italian) throw new Error(folder);
      const exchange = exchangeOf(italian, undefined, locale);
      for (const unit of unitsOf(exchange)) {
        // A mark that no guard takes for Italian, in a place where it changes no code.
        unit.target = unit.source;
        unit.mark = 'approved';
      }
      const outcome = importText(xliff21(exchange), { italian, locale });
      const others = outcome.refusals.filter(({ what }) => !/uguale all’italiano|alfabeto/.test(what.it));
      expect(others.map(({ message }) => message)).toEqual([]);
    }
  });
});
