import { element } from '#src/browser/search/element.ts';
import type { DossierFile } from '#src/lib/hand/dossier-data.ts';
import { mergeDocuments, type Wanted } from '#src/lib/hand/dossier-merge.ts';
import type { Material } from './material.ts';
import { officeLists } from './offices.ts';
import { both } from './said.ts';

/** The parts of a dossier in the order of use; those without anything in them are left out. */
export function dossierParts(material: Material): Node[] {
  const part = (
    name: 'sheets' | 'documents' | 'costs' | 'times' | 'where',
    nodes: readonly Node[],
  ): Node[] =>
    nodes.length === 0
      ? []
      : [
          element(
            'section',
            { class: 'part' },
            element('h2', {}, ...both(material.files, ({ words }) => words[name])),
            ...nodes,
          ),
        ];
  return [
    part('sheets', sheetList(material)),
    part('documents', documentList(material)),
    part('costs', rows(material, 'costs')),
    part('times', rows(material, 'times')),
    part('where', officeLists(material)),
  ].flat();
}

/** `t5sn`, which no program translates. */
const codeMark = (code: string): Node => element('b', { translate: 'no' }, code);

function sheetList({ files, codes }: Material): Node[] {
  const [own] = files;
  const items = codes.map((code) =>
    element(
      'li',
      {},
      element(
        'a',
        { href: own.sheets[code]?.href ?? '' },
        ...both(files, (file) => file.sheets[code]?.title),
      ),
      ' ',
      element('small', {}, codeMark(code)),
    ),
  );
  const remark = (name: 'machine' | 'unverified'): Node[] => {
    const said = both(files, ({ sheets, words }) =>
      codes.some((code) => sheets[code]?.[name] === true) ? words[name] : undefined,
    );
    return said.length === 0 ? [] : [element('p', { class: 'small' }, ...said)];
  };
  return [element('ol', {}, ...items), ...remark('machine'), ...remark('unverified')];
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
    ' ',
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
