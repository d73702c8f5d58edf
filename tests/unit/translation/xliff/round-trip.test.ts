import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareFingerprints } from '#src/lib/domain/fingerprint.ts';
import { localeSchema } from '#src/lib/domain/locale.ts';
import { withoutFront } from '#src/lib/prose/cut.ts';
import { signature, type Content } from '#src/lib/translation/xliff/content.ts';
import { unitsOf, type Exchange } from '#src/lib/translation/xliff/document.ts';
import { xliff12 } from '#src/lib/translation/xliff/write-1.ts';
import { xliff21 } from '#src/lib/translation/xliff/write.ts';
import { pinOf } from '#src/lib/translation/xliff/piece.ts';
import { some } from '#tests/thorough.ts';
import { CONTENT, contentFile, exchangeOf, fileOf, importText } from './content.ts';

const LOCALES = (
  parse(readFileSync(join(CONTENT, 'site.yaml'), 'utf8')) as { languages: unknown[] }
).languages
  .map((row) => localeSchema.parse(row))
  .filter(({ code }) => code !== 'it');

const FOLDERS = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('index.it.mdx'))
  .map((path) => path.replace(/\/index\.it\.mdx$/, ''));

const VERSIONS = { '2.1': xliff21, '1.2': xliff12 } satisfies Record<string, (exchange: Exchange) => string>;

const all = FOLDERS.flatMap((folder) =>
  LOCALES.flatMap((locale) => {
    const italian = contentFile(`${folder}/index.it.mdx`);
    const translation = contentFile(`${folder}/index.${locale.code}.mdx`);
    return italian && translation ? [{ name: `${folder} ${locale.code}`, italian, translation, locale }] : [];
  }),
);

/** A part of the translations, of every language and piece in turn. */
const existing = some(all, 11);

/** Those made from today's Italian: what is outdated may break today's guards, and the gate says so. */
const current = existing.filter(({ italian, translation }) => {
  const { sections = {} } = pinOf(translation.record) ?? {};
  return Object.entries(italian.record.fingerprints).every(
    ([part, now]) => compareFingerprints(sections[part] ?? '', now) === 'same',
  );
});

describe.each(Object.entries(VERSIONS))('as XLIFF %s', (_, write) => {
  test('there are translations to try, right-to-left and without spaces too', () => {
    const langs = new Set(existing.map(({ locale }) => locale.code));
    expect([...langs]).toEqual(expect.arrayContaining(['ar', 'bn', 'en', 'fr', 'ur', 'zh', 'ru']));
    expect(current.length).toBeGreaterThan(20);
  });

  test.each(existing)('$name comes back as it went: there is nothing to write', (one) => {
    const exchange = exchangeOf(one.italian, one.translation, one.locale);
    expect(unitsOf(exchange).filter(({ target }) => !target)).toEqual([]);
    const outcome = importText(write(exchange), one);
    expect(outcome.refusals).toEqual([]);
    expect(outcome.text).toBeUndefined();
  });

  test.each(current)(
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

/** Every letter as one of another script: what a translation could be, with nothing of the Italian left. */
function inScript(content: Content, letter: string): Content {
  return content.map((part) =>
    typeof part === 'string' ? part.replace(/\p{L}/gu, letter) : { ...part, c: inScript(part.c, letter) },
  );
}

const LETTERS: Readonly<Record<string, string>> = {
  Arab: 'ب',
  Beng: 'ক',
  Cyrl: 'ж',
  Guru: 'ਕ',
  Hans: '字',
  Latn: 'x',
};

describe('every piece', () => {
  test.each(LOCALES)('made in $code comes out of its skeleton whole, and goes back the same', (locale) => {
    for (const folder of some(FOLDERS, 4, LOCALES.indexOf(locale))) {
      const italian = contentFile(`${folder}/index.it.mdx`);
      if (!italian) throw new Error(folder);
      const exchange = exchangeOf(italian, undefined, locale);
      for (const unit of unitsOf(exchange)) {
        unit.target = inScript(unit.source, LETTERS[locale.script] ?? '');
        unit.mark = 'approved';
      }
      const { text = '', refusals, path } = importText(xliff21(exchange), { italian, locale });
      expect(refusals.map(({ message }) => message)).toEqual([]);
      const made = fileOf(path, text);
      expect(pinOf(made.record)).toMatchObject({
        status: 'approved',
        at: '2026-05-02',
        source: italian.record.blob.slice(0, 12),
        sections: italian.record.fingerprints,
      });
      const again = exchangeOf(italian, made, locale);
      expect(unitsOf(again).map(({ target }) => target && signature(target))).toEqual(
        unitsOf(exchange).map(({ target }) => target && signature(target)),
      );
      expect(importText(xliff12(again), { italian, translation: made, locale }).text).toBeUndefined();
    }
  });
});
