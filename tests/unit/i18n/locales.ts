import type { Locale } from '#src/lib/domain/locale.ts';
import { locale } from '#tests/unit/domain/pieces.ts';

/** The languages of the portal, as its table has them: code, tag, and locale for dates and numbers. */
export const LOCALES: readonly Locale[] = [
  ['it', 'it', 'it'],
  ['en', 'en', 'en-GB'],
  ['fr', 'fr', 'fr'],
  ['es', 'es', 'es'],
  ['ro', 'ro', 'ro'],
  ['sq', 'sq', 'sq'],
  ['ar', 'ar', 'ar-u-ca-gregory-nu-latn'],
  ['uk', 'uk', 'uk'],
  ['ru', 'ru', 'ru'],
  ['zh', 'zh-Hans', 'zh-Hans'],
  ['bn', 'bn', 'bn-u-nu-latn'],
  ['ur', 'ur', 'ur-u-ca-gregory-nu-latn'],
  ['pa', 'pa-Guru', 'pa-Guru-u-nu-latn'],
  ['tr', 'tr', 'tr'],
  ['pt', 'pt', 'pt'],
  ['fa', 'fa', 'fa-u-ca-gregory-nu-latn'],
  ['tl', 'fil', 'fil'],
].map(([code = '', tag = '', intl = '']) => locale(code, { tag, intl }));

export const of = (code: string): Locale => LOCALES.find((row) => row.code === code) ?? locale(code);
