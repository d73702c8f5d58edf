import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { fontCss, inRange, withoutFont } from '#src/lib/print/font/faces.ts';

describe('the fonts of what is printed', () => {
  test.each([
    ['it', 'Latn', 'Perché è così: 16 € — l’ufficio'],
    ['ro', 'Latn', 'Obține cardul și țară'],
    ['uk', 'Cyrl', 'Їжак, ґанок, Є'],
    ['ar', 'Arab', 'بطاقة الصحة (tessera sanitaria)، 16'],
    ['fa', 'Arab', 'می‌خواهم پرونده را'],
    ['ur', 'Arab', 'صحت کارڈ حاصل کریں۔'],
    ['bn', 'Beng', 'স্বাস্থ্য কার্ড পাওয়া'],
    ['pa', 'Guru', 'ਸਿਹਤ ਕਾਰਡ ਪ੍ਰਾਪਤ ਕਰੋ'],
    ['zh', 'Hans', '办理医疗卡，需要什么文件？'],
  ])('draw every letter of %s', (code, script, text) => {
    expect(withoutFont(text, { code, script })).toEqual([]);
  });

  test('say which letters they do not have', () => {
    expect(withoutFont('però ☃ ไทย', { code: 'it', script: 'Latn' })).toEqual(['☃', 'ไ', 'ท', 'ย']);
  });

  test.each([
    ['ur', 'Arab', 'Nastaliq', 'noto-nastaliq-urdu'],
    ['ar', 'Arab', 'Naskh', 'noto-naskh-arabic'],
  ])('write %s (%s) in its own hand, %s, before Latin letters', (code, script, _, family) => {
    const { rules, family: families, latin } = fontCss({ code, script });
    expect(families).toBe(`"Print ${family}", "Print noto-sans"`);
    expect(latin).toBe(`"Print noto-sans", "Print ${family}"`);
    // The space between two of its words is its own.
    expect(rules).toMatch(new RegExp(`${family}[^}]*unicode-range:U\\+0020,`));
  });

  test('are files of this project, none of the machine', () => {
    const { rules } = fontCss({ code: 'zh', script: 'Hans' });
    const files = [...rules.matchAll(/url\("(file:[^"]+)"\)/g)].map(([, url = '']) => fileURLToPath(url));
    expect(files.length).toBeGreaterThan(90);
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });
});

test.each([
  [0x41, true],
  [0x17f, false],
  [0x131, true],
  [0x132, false],
])('U+0000-00FF,U+0131 has %i: %s', (point, expected) => {
  expect(inRange('U+0000-00FF,U+0131')(point)).toBe(expected);
});
