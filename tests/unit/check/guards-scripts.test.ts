import { describe, expect, test } from 'vitest';
import { guardTranslation } from '#src/lib/check/guards/index.ts';
import { readRecord } from '#src/lib/content/record.ts';
import type { Locale } from '#src/lib/domain/locale.ts';
import { stampTranslation } from '#src/lib/translation/stamp.ts';
import { gate, guide, swap, TODAY, translated } from '#tests/unit/content/minimal.ts';
import { locale } from '#tests/unit/domain/pieces.ts';

const ITALIAN =
  'Non devi pagare la tessera. Chiama il CUP e vai allo sportello del Comune entro 30 giorni dalla domanda.';

interface Example {
  script: Locale['script'];
  dir: Locale['dir'];
  good: string;
  /** The good text without its negation. */
  affirmed: string;
  digits: [good: string, wrong: string];
}

const EXAMPLES: Readonly<Record<string, Example>> = {
  ar: {
    script: 'Arab',
    dir: 'rtl',
    good: 'لا يجب أن تدفع ثمن البطاقة. اتصل بمركز الحجز CUP واذهب إلى مكتب البلدية خلال ٣٠ يوما من تقديم الطلب.',
    affirmed:
      'يجب أن تدفع ثمن البطاقة. اتصل بمركز الحجز CUP واذهب إلى مكتب البلدية خلال ٣٠ يوما من تقديم الطلب.',
    digits: ['٣٠', '٢٠'],
  },
  ur: {
    script: 'Arab',
    dir: 'rtl',
    good: 'آپ کو کارڈ کے پیسے نہیں دینے۔ CUP کو فون کریں اور درخواست کے ۳۰ دن کے اندر بلدیہ کے دفتر جائیں۔',
    affirmed:
      'آپ کو کارڈ کے پیسے دینے ہیں۔ CUP کو فون کریں اور درخواست کے ۳۰ دن کے اندر بلدیہ کے دفتر جائیں۔',
    digits: ['۳۰', '۲۰'],
  },
  fa: {
    script: 'Arab',
    dir: 'rtl',
    good: 'لازم نیست پول کارت را بدهید. به CUP تلفن کنید و ظرف ۳۰ روز از درخواست به دفتر شهرداری بروید.',
    affirmed: 'باید پول کارت را بدهید. به CUP تلفن کنید و ظرف ۳۰ روز از درخواست به دفتر شهرداری بروید.',
    digits: ['۳۰', '۱۳'],
  },
  zh: {
    script: 'Hans',
    dir: 'ltr',
    good: '办卡不用付钱。请给 CUP 打电话，并在申请后 30 天内去市政府的办公室。',
    affirmed: '办卡要付钱。请给 CUP 打电话，并在申请后 30 天内去市政府的办公室。',
    digits: ['30', '60'],
  },
  bn: {
    script: 'Beng',
    dir: 'ltr',
    good: 'কার্ডের জন্য টাকা দিতে হবে না। CUP-এ ফোন করুন এবং আবেদনের ৩০ দিনের মধ্যে পৌরসভার অফিসে যান।',
    affirmed: 'কার্ডের জন্য টাকা দিতে হবে। CUP-এ ফোন করুন এবং আবেদনের ৩০ দিনের মধ্যে পৌরসভার অফিসে যান।',
    digits: ['৩০', '৮০'],
  },
  pa: {
    script: 'Guru',
    dir: 'ltr',
    good: 'ਕਾਰਡ ਲਈ ਪੈਸੇ ਨਹੀਂ ਦੇਣੇ। CUP ਨੂੰ ਫ਼ੋਨ ਕਰੋ ਅਤੇ ਅਰਜ਼ੀ ਦੇ ੩੦ ਦਿਨਾਂ ਦੇ ਅੰਦਰ ਨਗਰਪਾਲਿਕਾ ਦੇ ਦਫ਼ਤਰ ਜਾਓ।',
    affirmed: 'ਕਾਰਡ ਲਈ ਪੈਸੇ ਦੇਣੇ ਹਨ। CUP ਨੂੰ ਫ਼ੋਨ ਕਰੋ ਅਤੇ ਅਰਜ਼ੀ ਦੇ ੩੦ ਦਿਨਾਂ ਦੇ ਅੰਦਰ ਨਗਰਪਾਲਿਕਾ ਦੇ ਦਫ਼ਤਰ ਜਾਓ।',
    digits: ['੩੦', '੨੦'],
  },
};

const section = (words: string): string => `<Section id="what">\n\n${words}\n\n</Section>\n`;

/** The rules that a translation of `ITALIAN` breaks. */
function broken(code: string, text: string): string[] {
  const { script, dir } = EXAMPLES[code] ?? { script: 'Latn', dir: 'ltr' };
  const italian = guide({ body: section(ITALIAN) });
  const source = readRecord('sheets/salute/prova/index.it.mdx', italian, Buffer.from(italian));
  const good = EXAMPLES[code]?.good ?? text;
  const words = `---\ntitle: ${good.slice(0, 20).replace('CUP', '')}\nsummary: ${good.slice(0, 45).replace(/\p{Nd}|CUP/gu, '')}\nl10n: { status: approved, source: "000000000000", at: 2026-05-02, sections: {} }\n---\n\n${section(text)}`;
  const stamped = stampTranslation(words, source, TODAY);
  const record = readRecord(`sheets/salute/prova/index.${code}.mdx`, stamped, Buffer.from(stamped));
  return guardTranslation(source, record, locale(code, { script, dir, intl: 'it' })).map(({ rule }) => rule);
}

describe.each(Object.entries(EXAMPLES))('a translation into %s', (code, { good, affirmed, digits, dir }) => {
  const [right, wrong] = digits;

  test('with nothing wrong raises no alarm', () => {
    expect(broken(code, good)).toEqual([]);
  });

  test.each([
    ['another number', good.replace(right, wrong), ['translation-numbers']],
    ['a number less', good.replace(right, ''), ['translation-numbers']],
    ['no negation', affirmed, ['translation-negation']],
    [
      'another word for an Italian acronym',
      good.replaceAll('CUP', good.slice(3, 8).trim()),
      ['translation-names'],
    ],
    ['Italian words left in', `${good} vai allo sportello della Questura`, ['translation-untranslated']],
    ['one sentence only', `${good.slice(0, 3)} ${right} CUP`, ['translation-length']],
    ['a paragraph more', `${good}\n\n${good.slice(0, 12)}`, ['translation-structure']],
    ['Latin letters', ITALIAN.replace('Non', 'No').replace('Comune', 'comune'), ['translation-script']],
  ])('with %s raises one', (_, text, rules) => {
    expect(broken(code, text)).toEqual(expect.arrayContaining(rules));
  });

  test('with a bare e-mail raises one where it would turn round', () => {
    expect(broken(code, `${good} cup@comune.example.org`).includes('translation-direction')).toBe(
      dir === 'rtl',
    );
  });
});

describe('a translation with an error', () => {
  test('is left out, the build goes on, and the check is red', async () => {
    const portal = await gate(
      translated('sheets/salute/errata', 'en', { after: (text) => text.replace('30 days', '20 days') }),
    );
    const piece = portal.sheets.get('salute/errata');
    expect(piece?.translations['en']).toBeUndefined();
    expect(piece?.held?.['en']?.why).toBe('faulty');
    expect(portal.findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'translation-numbers',
    ]);
  });
});

describe('the glossary', () => {
  const glossary = (entry: string) => ({
    'l10n/en/terms.yaml': `tessera-sanitaria:\n${entry}  $s: approved\n`,
  });

  test('forbids a form wherever a translation uses it', async () => {
    const portal = await gate({
      ...translated('sheets/salute/vietata', 'en'),
      ...glossary('  term: health card\n  forbidden: [help desk]\n'),
    });
    const found = portal.findings.filter(({ rule }) => rule === 'translation-glossary');
    expect(found.map(({ path }) => path)).toContain('sheets/salute/vietata/index.en.mdx');
    expect(found[0]?.what.en).toBe('“help desk” is a form to avoid.');
  });

  test('keeps an Italian name that is not translated', async () => {
    const body = (words: string) =>
      `<Section id="what">\n\n${words} <Term id="tessera-sanitaria">tessera sanitaria</Term>.\n\n</Section>\n`;
    const english = body('Go to the help desk of the town with your passport and take the').replace(
      '>tessera sanitaria<',
      '>health card<',
    );
    const portal = await gate({
      ...translated('sheets/salute/nome', 'en', {
        italian: guide({ body: body('Vai allo sportello del Comune con il passaporto e prendi la') }),
        body: english,
      }),
      'terms/tessera-sanitaria.yaml': (text) => `${text}policy: keep\n`,
    });
    expect(
      portal.findings.filter(({ path, rule }) => rule === 'translation-glossary' && path.includes('/nome/')),
    ).toHaveLength(1);
  });
});

describe('a term that a translation marks', () => {
  const section = (words: string) => `<Section id="what">\n\n${words}\n\n</Section>\n`;
  const NAMES = {
    ar: ['البطاقة الصحية', 'اذهب إلى مكتب البلدية ومعك جواز السفر وخذ', 'الورقة الزرقاء'],
    ur: ['صحت کارڈ', 'اپنے پاسپورٹ کے ساتھ بلدیہ کے دفتر جائیں اور لیں', 'نیلا کاغذ'],
    zh: ['医疗卡', '请带护照去市政府的窗口，领取', '蓝色的纸'],
    bn: ['স্বাস্থ্য কার্ড', 'পাসপোর্ট নিয়ে পৌরসভার অফিসে যান এবং নিন', 'নীল কাগজ'],
    pa: ['ਸਿਹਤ ਪੱਤਰ', 'ਆਪਣੇ ਪਾਸਪੋਰਟ ਨਾਲ ਨਗਰ ਦੇ ਦਫ਼ਤਰ ਜਾਓ ਅਤੇ ਲਓ', 'ਨੀਲਾ ਕਾਗਜ਼'],
    fa: ['کارت بهداشت', 'با گذرنامه به دفتر شهرداری بروید و بگیرید', 'کاغذ آبی'],
  } as const;
  const SCRIPTS = { ar: 'Arab', ur: 'Arab', fa: 'Arab', zh: 'Hans', bn: 'Beng', pa: 'Guru' } as const;

  /** Lines of advice about the words with which a translation names the card. */
  const advised = async (lang: keyof typeof NAMES, words: string, more = '') => {
    const [term, sentence] = NAMES[lang];
    const folder = `sheets/salute/termine-${lang}`;
    const portal = await gate({
      ...(lang === 'ar'
        ? {}
        : {
            'site.yaml': swap(
              'languages:\n',
              `languages:\n  - { code: ${lang}, tag: ${lang}, name: X, italian: x, dir: ltr, script: ${SCRIPTS[lang]}, intl: ${lang}, status: preview, interface: { status: draft } }\n`,
            ),
          }),
      ...translated(folder, lang, {
        italian: guide({
          body: section(
            'Vai allo sportello del Comune con il passaporto e prendi la <Term id="tessera-sanitaria">tessera sanitaria</Term>.',
          ),
        }),
        body: section(`${sentence} <Term id="tessera-sanitaria">${words}</Term>.`),
      }),
      [`l10n/${lang}/terms.yaml`]: `tessera-sanitaria:\n  term: ${term}\n${more}  $s: approved\n`,
    });
    return portal.findings.filter(
      ({ path, rule }) => rule === 'translation-glossary' && path === `${folder}/index.${lang}.mdx`,
    );
  };

  test.each(Object.entries(NAMES))('in %s is named as the glossary says', async (code, [term, , other]) => {
    const lang = code as keyof typeof NAMES;
    expect(await advised(lang, term)).toEqual([]);
    expect(await advised(lang, 'tessera sanitaria')).toEqual([]);
    expect(await advised(lang, other, `  forms: [${other}]\n`)).toEqual([]);
    const [found, ...more] = await advised(lang, other);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ severity: 'warning' });
    expect(found?.line).toBeGreaterThan(10);
    expect(found?.what.it).toBe(`«${other}» sta per «tessera sanitaria», che nel glossario è «${term}».`);
  });
});

test('a language without its notices cannot be live', async () => {
  const portal = await gate({
    'site.yaml': swap(
      'languages:\n',
      'languages:\n  - { code: xx, tag: xx, name: Prova, italian: prova, dir: ltr, script: Latn, intl: it, status: live, interface: { status: draft } }\n',
    ),
  });
  const found = portal.findings.filter(({ rule }) => rule === 'language-incomplete');
  expect(found).toHaveLength(1);
  expect(found[0]?.what.it).toContain('state.major');
  expect(found[0]?.what.it).toContain('section.who');
});
