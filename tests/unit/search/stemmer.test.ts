import { expect, test } from 'vitest';
import { analyserOf } from '#src/lib/search/analyser.ts';
import { stemmerOf } from '#src/lib/search/stemmer.ts';

const stems = async (lang: string, words: readonly string[]): Promise<string[]> => {
  const analyser = await analyserOf(lang);
  return words.map((word) => analyser.tokens(word)[0]?.stem ?? '');
};

test.each([
  ['it', ['permesso', 'permessi']],
  ['it', ['lavoratore', 'lavoratori', 'lavoratrice']],
  ['en', ['permit', 'permits']],
  ['en', ['work', 'works', 'worked', 'working']],
  ['fr', ['titre', 'titres']],
  ['fr', ['demander', 'demandé']],
  ['es', ['médico', 'médicos', 'médica', 'medico']],
  ['pt', ['documento', 'documentos']],
  ['pt', ['trabalhador', 'trabalhadores']],
  ['ro', ['documentul', 'documente', 'documentelor']],
  ['ro', ['medic', 'medicul', 'medicului']],
  ['sq', ['dokument', 'dokumenti', 'dokumentet', 'dokumenteve']],
  ['tr', ['okul', 'okullar', 'okula']],
  ['tr', ['doktor', 'doktorlar', 'doktora']],
  ['ru', ['документ', 'документы', 'документов']],
  ['ru', ['врач', 'врачи', 'врача', 'врачу']],
  ['uk', ['лікар', 'лікарі', 'лікаря']],
  ['uk', ['новий', 'нова', 'нового']],
  ['ar', ['طبيب', 'الطبيب']],
  ['ar', ['تصريح', 'التصريح']],
  ['fa', ['پزشک', 'پزشکان']],
  ['fa', ['کتاب', 'کتابهای', 'كتاب']],
  ['ur', ['کتاب', 'کتابیں', 'کتابوں']],
  ['ur', ['دستاویز', 'دستاویزات', 'دستاویزوں']],
  ['bn', ['ডাক্তারের', 'ডাক্তাররা', 'ডাক্তারকে']],
  ['pa', ['ਕਿਤਾਬ', 'ਕਿਤਾਬਾਂ']],
  ['pa', ['ਡਾਕਟਰ', 'ਡਾਕਟਰਾਂ']],
  ['tl', ['trabaho', 'nagtrabaho', 'magtrabaho']],
  ['zh', ['家', '家']],
])('in %s, forms of one word fall together: %j', async (lang, words) => {
  expect(new Set(await stems(lang, words)).size).toBe(1);
});

test.each([
  ['it', ['casa', 'cassa', 'lavoro', 'permesso', 'premio']],
  ['en', ['work', 'word', 'world', 'permit', 'perform']],
  ['fr', ['titre', 'tiers', 'maison', 'santé']],
  ['es', ['médico', 'medio', 'medida', 'trabajo']],
  ['pt', ['saúde', 'saudade', 'trabalho', 'médico']],
  ['ro', ['muncă', 'mancare', 'sănătate', 'școală']],
  ['sq', ['punë', 'shkollë', 'shëndeti', 'dokument']],
  ['tr', ['okul', 'okuma', 'doktor', 'sağlık']],
  ['ru', ['врач', 'время', 'работа', 'документ']],
  ['uk', ['лікар', 'лікоть', 'робота', 'школа']],
  ['ar', ['طبيب', 'طلب', 'مدرسة', 'صحة']],
  ['fa', ['پزشک', 'کتاب', 'مدرسه', 'کار']],
  ['ur', ['کتاب', 'کام', 'ڈاکٹر', 'دستاویز']],
  ['bn', ['কাজ', 'স্কুল', 'ডাক্তার', 'অনুমতি']],
  ['pa', ['ਕੰਮ', 'ਕਿਤਾਬ', 'ਡਾਕਟਰ', 'ਸਕੂਲ']],
  ['tl', ['trabaho', 'aral', 'sulat', 'bahay']],
  ['zh', ['家', '学', '医']],
])('in %s, words that have nothing to do with each other stay apart', async (lang, words) => {
  expect(new Set(await stems(lang, words)).size).toBe(words.length);
});

test('numbers and codes stay as they are', async () => {
  const stem = await stemmerOf('it');
  expect(['112', 'a2', '104i'].map(stem)).toEqual(['112', 'a2', '104i']);
});

test('in a language without a stemmer, words stay whole', async () => {
  const stem = await stemmerOf('so');
  expect(stem('sharciga')).toBe('sharciga');
});

test('a token says the word as it was written, folded', async () => {
  const { tokens } = await analyserOf('it');
  expect(tokens('Città')).toEqual([{ word: 'citta', stem: expect.any(String) as string }]);
});
