import { describe, expect, test } from 'vitest';
import { isSaid } from '#src/lib/guard/inflected.ts';

describe('a name of the glossary is said', () => {
  test.each([
    ['ar', 'تصريح الإقامة', 'قدّم طلب تصاريح الإقامة هنا.'],
    ['ar', 'البطاقة الصحية', 'أحضر بطاقتك الصحية معك.'],
    ['ar', 'مديرية الشرطة (Questura)', 'اذهب إلى Questura.'],
    ['ur', 'رہائشی اجازت نامہ', 'اپنے رہائشی اجازت نامے کی کاپی لائیں۔'],
    ['fa', 'اجازه اقامت', 'اجازهٔ اقامتتان را بیاورید.'],
    ['zh', '居留许可', '请带上您的居留证件和许可。'],
    ['zh', '医疗卡', '请出示医疗卡。'],
    ['bn', 'বসবাসের অনুমতিপত্র', 'আপনার বসবাসের অনুমতিপত্রটি আনুন।'],
    ['pa', 'ਰਿਹਾਇਸ਼ੀ ਪਰਮਿਟ', 'ਆਪਣੇ ਰਿਹਾਇਸ਼ੀ ਪਰਮਿਟਾਂ ਨਾਲ ਜਾਓ।'],
    ['ru', 'вид на жительство', 'с видом на жительство'],
    ['tr', 'oturma izni', 'oturma iznini göster'],
    ['sq', 'leja e qëndrimit', 'me lejen e qëndrimit'],
    ['ro', 'permis de ședere', 'permisele de ședere'],
  ])('in %s, “%s” in “%s”', (_, name, text) => {
    expect(isSaid(name, text)).toBe(true);
  });
});

describe('another name is not taken for it', () => {
  test.each([
    ['ar', 'تصريح الإقامة', 'أحضر جواز السفر.'],
    ['ar', 'البطاقة الصحية', 'اذهب إلى مكتب العمل.'],
    ['ur', 'رہائشی اجازت نامہ', 'اپنا پاسپورٹ لائیں۔'],
    ['fa', 'اجازه اقامت', 'گذرنامه را بیاورید.'],
    ['zh', '居留许可', '请带上护照。'],
    ['bn', 'বসবাসের অনুমতিপত্র', 'আপনার পাসপোর্ট আনুন।'],
    ['pa', 'ਰਿਹਾਇਸ਼ੀ ਪਰਮਿਟ', 'ਆਪਣਾ ਪਾਸਪੋਰਟ ਲਿਆਓ।'],
    ['en', 'residence permit', 'Bring your passport.'],
  ])('in %s, “%s” in “%s”', (_, name, text) => {
    expect(isSaid(name, text)).toBe(false);
  });
});
