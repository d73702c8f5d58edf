import { expect, test } from 'vitest';
import { Anywhere, type Index } from '#src/lib/search/anywhere.ts';
import { indexed, loader, page } from './indexed.ts';

const INDEXES = await Promise.all([
  indexed('it', [
    page('permesso', {
      href: '/it/permesso/',
      title: 'Permesso di soggiorno',
      text: 'La questura lo rinnova.',
    }),
    page('medico', {
      href: '/it/medico/',
      title: 'Medico di base',
      text: 'Cura chi è malato.',
      facets: { town: ['faenza'] },
    }),
    page('solo', { href: '/it/solo/', title: 'Sagra del paese', text: 'Si balla in piazza.' }),
  ]),
  indexed('en', [
    page('medico', {
      href: '/en/medico/',
      title: 'Family doctor',
      text: 'Treats people who are ill.',
      facets: { town: ['faenza'] },
    }),
    page('permesso', { href: '/en/permesso/', title: 'Residence permit', text: 'The police renew it.' }),
  ]),
  indexed('ar', [
    page('permesso', { href: '/ar/permesso/', title: 'تصريح الإقامة', text: 'تجدده الشرطة' }),
    page('medico', { href: '/ar/medico/', title: 'Medico di base', lang: 'it', text: 'الطبيب يعالج المرضى' }),
  ]),
  indexed('ru', [page('medico', { href: '/ru/medico/', title: 'Семейный врач', text: 'Лечит больных.' })]),
  indexed('zh', [page('permesso', { href: '/zh/permesso/', title: '居留许可', text: '警察局办理' })]),
]);

const SCRIPTS = ['it Latn', 'en Latn', 'ar Arab', 'ru Cyrl', 'zh Hans'];
const LANGUAGES: Index[] = SCRIPTS.map((row, place) => {
  const [lang = '', script = ''] = row.split(' ');
  return { lang, script, first: INDEXES[place]?.first ?? '' };
});

function open(reader: string): { search: Anywhere['search']; asked: string[]; anywhere: Anywhere } {
  const { load, asked } = loader(...INDEXES);
  const anywhere = new Anywhere(reader, LANGUAGES, load);
  return { search: (query, filters) => anywhere.search(query, filters), asked, anywhere };
}

test.each([
  ['an Arab reader who types English', 'ar', 'residence permit', 'permesso', 'en'],
  ['an Arab reader who types Italian', 'ar', 'permesso soggiorno', 'permesso', 'it'],
  ['an English reader who types Arabic', 'en', 'تصريح الإقامة', 'permesso', 'ar'],
  ['an English reader who types Chinese', 'en', '居留许可', 'permesso', 'zh'],
  ['an Italian reader who types Russian', 'it', 'семейный врач', 'medico', 'ru'],
])('%s finds the page in the language they read', async (_, reader, query, id, foundIn) => {
  const { results } = await open(reader).search(query);
  expect(results[0]).toMatchObject({ id, href: `/${reader}/${id}/`, foundIn });
  expect(results[0]?.document).toBeDefined();
});

test('the reader’s own words are found in their own index, and no other is loaded', async () => {
  const { search, asked } = open('en');
  const { results } = await search('family doctor');
  expect(results[0]).toEqual({ id: 'medico', href: '/en/medico/', title: 'Family doctor', document: 0 });
  expect(new Set(asked.map((name) => name.split('/')[0]))).toEqual(new Set(['en']));
});

test('only languages whose script was typed are asked', async () => {
  const { search, asked } = open('ru');
  await search('تصريح');
  expect(new Set(asked.map((name) => name.split('/')[0]))).toEqual(new Set(['ru', 'ar']));
});

test('a page that the reader’s language does not have is shown in the one that has it', async () => {
  const { results } = await open('en').search('sagra del paese');
  expect(results[0]).toEqual({
    id: 'solo',
    href: '/it/solo/',
    title: 'Sagra del paese',
    lang: 'it',
    foundIn: 'it',
  });
});

test('a title that is not in the reader’s language says which it is in', async () => {
  const { results } = await open('ar').search('الطبيب');
  expect(results[0]).toMatchObject({ id: 'medico', title: 'Medico di base', lang: 'it' });
});

test('each page is shown once, whichever languages know it', async () => {
  const { results } = await open('en').search('permesso permit');
  const ids = results.map(({ id }) => id);
  expect([...new Set(ids)]).toEqual(ids);
});

test('pages of another language are narrowed down too; what names no place holds everywhere', async () => {
  const search = async (town: string): Promise<string[]> =>
    (await open('ar').search('doctor permit', { town: [town] })).results.map(({ id }) => id);
  expect(await search('faenza')).toEqual(['medico', 'permesso']);
  expect(await search('altrove')).toEqual(['permesso']);
});

test.each(['qwrtzxk', 'щшщшщ', 'ظظظضض', '龘龘', 'ঞঞঞঞ', 'ਞਞਞਞ', 'ᚠᚢᚦ', 'ⴰⴱⴲ', '😀', '', ' \u0000 '])(
  'words that no language knows find nothing: %j',
  async (query) => {
    for (const { lang } of LANGUAGES) expect((await open(lang).search(query)).results).toEqual([]);
  },
);

test('another language’s index that cannot be loaded is done without', async () => {
  const search = new Anywhere('it', LANGUAGES, loader(INDEXES[0]).load);
  expect((await search.search('residence permesso')).results[0]?.id).toBe('permesso');
});

test('the reader’s own index that cannot be loaded is an error that says so, and is asked for again', async () => {
  let { load } = loader();
  const search = new Anywhere('it', LANGUAGES, (name) => load(name));
  await expect(search.search('permesso')).rejects.toThrow('it/first');
  ({ load } = loader(...INDEXES));
  expect((await search.search('permesso')).results[0]?.id).toBe('permesso');
});

test('a language without an index is an error that names it', async () => {
  await expect(open('sw').search('daktari')).rejects.toThrow('sw');
});
