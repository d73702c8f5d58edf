import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guardTranslation } from '#src/lib/check/guards/index.ts';
import { digitsOf } from '#src/lib/guard/digits.ts';
import { readRecord } from '#src/lib/content/record.ts';
import { stampTranslation } from '#src/lib/translation/stamp.ts';
import { locale } from '#tests/unit/domain/pieces.ts';
import { guide, TODAY } from '#tests/unit/content/minimal.ts';

describe('a number is the same in every script:', () => {
  test.each([
    ['Arabic', '٣٠'],
    ['Persian and Urdu', '۳۰'],
    ['Bengali', '৩০'],
    ['Punjabi', '੩੦'],
    ['Hindi', '३०'],
    ['Burmese', '၃၀'],
    ['wide', '３０'],
    ['bold', '𝟑𝟎'],
  ])('%s', (_, digits) => {
    expect(digitsOf(`entro ${digits} giorni`)).toBe('30');
  });

  test('each of its digits, in every row of ten that Unicode has', () => {
    const zeros = [
      0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0,
      0xf20, 0x1040, 0x17e0, 0x1810, 0xff10,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...zeros), fc.nat({ max: 99_999 }), (zero, number) => {
        const written = String(number).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
        expect(digitsOf(`a ${written} b`)).toBe(String(number));
      }),
    );
  });

  test('in whatever order a language says them', () => {
    expect(digitsOf('dal 3 al 12')).toBe(digitsOf('fino al 12, dal 3'));
  });

  test.each([
    ['30 days', '20 days'],
    ['3 and 30', '330'],
    ['1 day', 'a day'],
  ])('but %s is not %s', (one, other) => {
    expect(digitsOf(one)).not.toBe(digitsOf(other));
  });
});

const ITALIAN =
  'Porta allo sportello del Comune il passaporto, la domanda firmata e due fotografie entro 30 giorni.';
const EXAMPLES: Readonly<Record<string, [script: string, text: string]>> = {
  en: ['Latn', 'Take your passport, the signed form and two photos to the town’s help desk within 30 days.'],
  ar: ['Arab', 'أحضر إلى مكتب البلدية جواز السفر والطلب الموقع وصورتين خلال ٣٠ يوما.'],
  ur: ['Arab', 'پاسپورٹ، دستخط شدہ درخواست اور دو تصاویر ۳۰ دن کے اندر بلدیہ کے دفتر لائیں۔'],
  fa: ['Arab', 'گذرنامه، درخواست امضا شده و دو عکس را ظرف ۳۰ روز به دفتر شهرداری بیاورید.'],
  ru: [
    'Cyrl',
    'Принесите в городскую администрацию паспорт, подписанное заявление и две фотографии в течение 30 дней.',
  ],
  bn: ['Beng', '৩০ দিনের মধ্যে পাসপোর্ট, স্বাক্ষরিত আবেদন এবং দুটি ছবি পৌরসভার অফিসে আনুন।'],
  pa: ['Guru', '30 ਦਿਨਾਂ ਦੇ ਅੰਦਰ ਪਾਸਪੋਰਟ, ਦਸਤਖਤ ਕੀਤੀ ਅਰਜ਼ੀ ਅਤੇ ਦੋ ਫੋਟੋਆਂ ਨਗਰਪਾਲਿਕਾ ਦੇ ਦਫ਼ਤਰ ਲਿਆਓ।'],
  zh: ['Hans', '请在 30 天内把护照、签好字的申请表和两张照片带到市政府办公室。'],
  tr: ['Latn', 'Pasaportunuzu, imzalı başvuruyu ve iki fotoğrafı 30 gün içinde belediyenin ofisine getirin.'],
};

/** What the guards say of a translation of `ITALIAN`. */
function guarded(code: string, script: string, text: string): string[] {
  const body = (words: string): string => `<Section id="what">\n\n${words}\n\n</Section>\n`;
  const italian = guide({ body: body(ITALIAN) });
  const source = readRecord('sheets/salute/prova/index.it.mdx', italian, Buffer.from(italian));
  const words = `---\ntitle: ${text.slice(0, 30)}\nsummary: ${text.slice(0, 60)}\nl10n: { status: approved, source: "000000000000", at: 2026-05-02, sections: {} }\n---\n\n${body(text)}`;
  const stamped = stampTranslation(words, source, TODAY);
  const record = readRecord(`sheets/salute/prova/index.${code}.mdx`, stamped, Buffer.from(stamped));
  return guardTranslation(source, record, locale(code, { script, intl: 'it' }))
    .filter(({ what }) => !what.it.includes('_head'))
    .map(({ rule }) => rule);
}

describe('a good translation raises no alarm', () => {
  test.each(Object.entries(EXAMPLES).map(([code, [script, text]]) => [code, script, text] as const))(
    'in %s',
    (code, script, text) => {
      expect(guarded(code, script, text)).toEqual([]);
    },
  );

  test('though Italian names and e-mails stand in it', () => {
    expect(
      guarded(
        'ar',
        'Arab',
        'أحضر إلى مكتب Comune di Bologna جواز السفر والطلب الموقع وصورتين خلال ٣٠ يوما من اليوم.',
      ),
    ).toEqual([]);
  });
});

describe('a bad translation raises the alarm', () => {
  test.each([
    ['of another script', 'ar', 'Arab', EXAMPLES['en']?.[1] ?? '', ['translation-script']],
    ['of another script that looks like it', 'ar', 'Arab', EXAMPLES['ru']?.[1] ?? '', ['translation-script']],
    [
      'of another number',
      'zh',
      'Hans',
      '请在 20 天内把护照、签好字的申请表和两张照片带到市政府办公室。',
      ['translation-numbers'],
    ],
    [
      'of a number less',
      'ru',
      'Cyrl',
      'Принесите в городскую администрацию паспорт, подписанное заявление и две фотографии.',
      ['translation-numbers'],
    ],
    ['that is empty of most words', 'fa', 'Arab', 'گذرنامه ظرف ۳۰ روز.', ['translation-length']],
    [
      'that goes on and on',
      'tr',
      'Latn',
      `${EXAMPLES['tr']?.[1] ?? ''} `.repeat(4).replace(/30 (?=.*30)/gs, ''),
      ['translation-length'],
    ],
    ['that is the Italian', 'ro', 'Latn', ITALIAN, ['translation-copied']],
  ])('%s', (_, code, script, text, rules) => {
    expect(guarded(code, script, text)).toEqual(rules);
  });
});

test('a language whose script nobody knows is not judged by its letters', () => {
  expect(guarded('en', 'Qqqq', EXAMPLES['en']?.[1] ?? '')).toEqual([]);
});
