import { element } from '#src/browser/search/element.ts';
import type { DossierOffices } from '#src/lib/hand/dossier-data.ts';
import { filled, type DossierTexts } from '#src/lib/hand/dossier-texts.ts';
import type { Material } from './material.ts';
import { both } from './said.ts';

/** Kinds of office with those of the municipality, offices that sheets name, and sites. */
export function officeLists({ files, codes, texts, town, offices }: Material): Node[] {
  const [own] = files;
  const sheets = codes.flatMap((code) => own.sheets[code] ?? []);
  const types = [...new Set(sheets.flatMap((sheet) => sheet.types))];
  const wanted = new Set(sheets.flatMap((sheet) => sheet.services));
  const near = Object.entries(offices ?? {}).filter(
    ([, office]) => office.town === town || office.town === undefined,
  );
  const items = types.map((type) => {
    const name = both(files, (file) => file.types[type]?.name ?? type);
    const found = near.filter(([, office]) => office.type === type);
    const none =
      offices && found.length === 0
        ? [element('p', { class: 'small' }, ...both(files, ({ words }) => words.noOffice))]
        : [];
    return element(
      'li',
      {},
      element('a', { href: own.types[type]?.href ?? '' }, ...name),
      ...none,
      ...officeList(found, texts),
    );
  });
  const others = Object.entries(offices ?? {}).filter(
    ([id, { type }]) => wanted.has(id) && !types.includes(type),
  );
  const online = codes.flatMap((code) =>
    (own.sheets[code]?.online ?? []).map(({ url }, index) =>
      element(
        'li',
        {},
        element(
          'a',
          { href: url, rel: 'external noreferrer' },
          ...both(files, (file) => file.sheets[code]?.online[index]?.label),
        ),
        element('small', {}, ' ', element('bdi', { dir: 'ltr' }, url)),
      ),
    ),
  );
  return [
    ...(items.length + online.length > 0 ? [element('ul', {}, ...items, ...online)] : []),
    ...officeList(others, texts),
  ];
}

/** Names, streets and phones as the signs have them. */
function officeList(
  offices: readonly (readonly [string, DossierOffices[string]])[],
  texts: DossierTexts,
): Node[] {
  if (offices.length === 0) return [];
  const italian = { lang: 'it', dir: 'ltr', translate: 'no' };
  const items = offices.map(([id, { name, address, phones }]) =>
    element(
      'li',
      { class: 'service' },
      element('a', { href: filled(texts.service, { id }) }, element('bdi', italian, name)),
      ...(address === undefined ? [] : [element('br'), element('bdi', italian, address)]),
      ...phones.flatMap((phone) => [
        element('br'),
        element('a', { href: `tel:${phone.replaceAll(' ', '')}` }, element('bdi', { dir: 'ltr' }, phone)),
      ]),
    ),
  );
  return [element('ul', { class: 'services' }, ...items)];
}
