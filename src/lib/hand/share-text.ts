import type { DossierFile, DossierOffice, DossierOffices, DossierSheet, Said } from './dossier-data.ts';
import { mergeDocuments, type Wanted } from './dossier-merge.ts';

/** What of a sheet goes into a message. */
export const SHARED_PARTS = ['documents', 'costs', 'times', 'where'] as const;
export type SharedPart = (typeof SHARED_PARTS)[number];

/** What a message is made of besides the sheet. */
export interface Message {
  parts: readonly SharedPart[];
  /** “Text of 21 November 2026.”: whoever gets a message must see how old it is. */
  made: string;
  /** The sheet's short address. */
  address: string;
  /** The municipality whose offices are named, with all offices. */
  near?: { town: string; offices: DossierOffices };
}

/**
 * A sheet as plain text for a message: its title, what is not sure about it, the parts that were chosen, the day of its words
 * and its address. A line for each thing, so that every program shows each in its own direction.
 */
export function shareText(file: DossierFile, code: string, message: Message): string {
  const sheet = file.sheets[code];
  if (!sheet) return '';
  const { words } = file;
  const lines: Readonly<Record<SharedPart, readonly string[]>> = {
    documents: documentLines(file, code),
    costs: sheet.costs.map(({ label, value, note }) => item(`${plain(label)}: ${value}`, note)),
    times: sheet.times.map(({ label, value }) => item(`${plain(label)}: ${value}`)),
    where: whereLines(file, sheet, message.near),
  };
  const blocks = [
    [
      plain(sheet.title),
      ...(sheet.machine ? [words.machine] : []),
      ...(sheet.unverified ? [words.unverified] : []),
    ],
    ...SHARED_PARTS.filter((part) => message.parts.includes(part) && lines[part].length > 0).map((part) => [
      words[part],
      ...lines[part],
    ]),
    [message.made, message.address],
  ];
  return blocks.map((block) => block.join('\n')).join('\n\n');
}

/** The same in as few letters as can be: a long message by SMS is paid for many times. */
export function shortShareText({ sheets }: DossierFile, code: string, message: Message): string {
  return [plain(sheets[code]?.title ?? ''), message.made, message.address].join('\n');
}

function documentLines(file: DossierFile, code: string): string[] {
  const { all, choices } = mergeDocuments(file, [code]);
  return [
    ...all.map((wanted) => documentLine(file, wanted)),
    ...choices.flatMap(({ wanted }) => [
      item(file.words.oneOf),
      ...wanted.map((one) => `  ${documentLine(file, one)}`),
    ]),
  ];
}

function documentLine({ documents, words, tag }: DossierFile, wanted: Wanted): string {
  const copies = words.copies[new Intl.PluralRules(tag).select(wanted.copies)] ?? words.copies['other'] ?? '';
  const how = [
    ...(wanted.original && wanted.copies > 0 ? [words.original] : []),
    ...(wanted.copies > 0 ? [copies.replace('{{count}}', String(wanted.copies))] : []),
    ...(wanted.onlyIf ? [words.if] : []),
  ];
  const name = plain(documents[wanted.ref] ?? wanted.ref);
  return item(`${name}${how.length > 0 ? ` (${how.join(', ')})` : ''}`, wanted.notes[0]?.note);
}

/** Kinds of office with those of the municipality, offices that the sheet names, sites. */
function whereLines(file: DossierFile, sheet: DossierSheet, near: Message['near']): string[] {
  const all = Object.entries(near?.offices ?? {});
  const ofType = (type: string): DossierOffice[] =>
    all
      .filter(
        ([, office]) => office.type === type && (office.town === near?.town || office.town === undefined),
      )
      .map(([, office]) => office);
  const named = all
    .filter(([id, { type }]) => sheet.services.includes(id) && !sheet.types.includes(type))
    .map(([, office]) => office);
  return [
    ...sheet.types.flatMap((type) => [
      item(plain(file.types[type]?.name ?? type)),
      ...ofType(type).flatMap((office) => officeLines(file, office)),
    ]),
    ...named.flatMap((office) => officeLines(file, office)),
    ...sheet.online.flatMap(({ label, url }) => [item(plain(label)), `  ${url}`]),
  ];
}

/** As the signs have it. Names and numbers keep their direction among letters that run the other way (UAX #9, isolates). */
function officeLines({ dir }: DossierFile, { name, address, phones }: DossierOffice): string[] {
  const own = (text: string): string => (dir === 'rtl' ? `\u2066${text}\u2069` : text);
  return [name, ...(address === undefined ? [] : [address]), ...phones].map((text) => `  ${own(text)}`);
}

const item = (text: string, note?: Said): string =>
  `- ${text}${note === undefined ? '' : `. ${plain(note)}`}`;

const plain = (said: Said): string => (typeof said === 'string' ? said : said.text);
