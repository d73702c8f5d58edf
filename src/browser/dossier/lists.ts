import { element } from '#src/browser/search/element.ts';
import type { DossierFile, DossierOffices } from '#src/lib/hand/dossier-data.ts';
import { mergeDocuments, type Wanted } from '#src/lib/hand/dossier-merge.ts';
import { filled, type DossierTexts } from '#src/lib/hand/dossier-texts.ts';
import { both } from './said.ts';

/** What a dossier is shown from: the page's language first, then the second one; the offices of one municipality. */
export interface Material {
  files: readonly [DossierFile, ...DossierFile[]];
  codes: readonly string[];
  texts: DossierTexts;
  town?: string;
  offices?: DossierOffices;
}

/** The parts of a dossier in the order of use; those without anything in them are left out. */
export function dossierParts(material: Material): Node[] {
  const { texts } = material;
  return [
    part(texts.sheets, sheetList(material)),
    part(texts.documents, documentList(material)),
    part(texts.costs, rows(material, 'costs')),
    part(texts.times, rows(material, 'times')),
    part(texts.where, officeLists(material)),
  ].flat();
}

const part = (title: string, nodes: readonly Node[]): Node[] =>
  nodes.length === 0 ? [] : [element('section', { class: 'part' }, element('h2', {}, title), ...nodes)];

/** `t5sn`, which no program translates. */
const codeMark = (code: string): Node => element('b', { translate: 'no' }, code);

function sheetList({ files, codes, texts }: Material): Node[] {
  const [own] = files;
  const items = codes.map((code) => {
    const sheet = own.sheets[code];
    const title = both(files, (file) => file.sheets[code]?.title);
    const remarks = [
      ...(sheet?.machine === true ? [texts.machine] : []),
      ...(sheet?.unverified === true ? [texts.unverified] : []),
    ];
    return element(
      'li',
      {},
      element('a', { href: sheet?.href ?? '' }, ...title),
      ' ',
      element('small', {}, codeMark(code)),
      ...(remarks.length > 0 ? [element('br'), element('small', {}, remarks.join(' '))] : []),
    );
  });
  return [element('ol', {}, ...items)];
}

function documentList(material: Material): Node[] {
  const { files, codes } = material;
  const { all, choices } = mergeDocuments(files[0], codes);
  const items = [
    ...all.map((wanted) => documentItem(material, wanted)),
    ...choices.map((choice) =>
      element(
        'li',
        {},
        ...both(files, ({ words }) => words.oneOf),
        element(
          'ul',
          { class: 'checklist' },
          ...choice.wanted.map((wanted) => documentItem(material, wanted)),
        ),
      ),
    ),
  ];
  return items.length === 0 ? [] : [element('ul', { class: 'checklist' }, ...items)];
}

function documentItem({ files, codes }: Material, wanted: Wanted): HTMLLIElement {
  const how = both(files, ({ words, tag }) => {
    const copies =
      words.copies[new Intl.PluralRules(tag).select(wanted.copies)] ?? words.copies['other'] ?? '';
    const said = [
      ...(wanted.original && wanted.copies > 0 ? [words.original] : []),
      ...(wanted.copies > 0 ? [copies.replace('{{count}}', String(wanted.copies))] : []),
      ...(wanted.onlyIf ? [words.if] : []),
    ];
    return said.length === 0 ? undefined : said.join(', ');
  });
  const notes = wanted.notes.map(({ code, index }) =>
    element('div', {}, ...both(files, ({ sheets }) => sheets[code]?.documents[index]?.note)),
  );
  const of = codes.length > 1 ? [element('span', { class: 'of' }, wanted.codes.join(' · '))] : [];
  return element(
    'li',
    {},
    ...both(files, ({ documents }) => documents[wanted.ref] ?? wanted.ref),
    element('small', {}, ...how, ' ', ...of),
    ...(notes.length > 0 ? [element('small', {}, ...notes)] : []),
  );
}

/** Costs, or times with the deadlines first, sheet by sheet: what two offices ask for is paid twice. */
function rows({ files, codes }: Material, kind: 'costs' | 'times'): Node[] {
  const [own] = files;
  const entries = codes.flatMap((code) =>
    (own.sheets[code]?.[kind] ?? []).map((entry, index) => ({
      code,
      index,
      deadline: 'deadline' in entry && entry.deadline,
    })),
  );
  entries.sort((a, b) => Number(b.deadline) - Number(a.deadline));
  if (entries.length === 0) return [];
  const list = entries.map(({ code, index, deadline }) => {
    const entry = (file: DossierFile) => file.sheets[code]?.[kind][index];
    const label = both(files, (file) => entry(file)?.label);
    const note = both(files, (file) => {
      const row = entry(file);
      return row && 'note' in row ? row.note : undefined;
    });
    const value = both(files, (file) => entry(file)?.value);
    return element(
      'div',
      {},
      element('dt', {}, ...label, ' ', element('small', {}, codeMark(code))),
      element(
        'dd',
        {},
        element(deadline ? 'strong' : 'span', { class: 'fact' }, ...value),
        ...(note.length > 0 ? [element('small', {}, ...note)] : []),
      ),
    );
  });
  return [element('dl', { class: 'data' }, ...list)];
}

function officeLists({ files, codes, texts, town, offices }: Material): Node[] {
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
    const none = offices && found.length === 0 ? [element('p', { class: 'small' }, texts.noOffice)] : [];
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
