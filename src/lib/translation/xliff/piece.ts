import { compareFingerprints } from '#src/lib/domain/fingerprint.ts';
import type { Locale } from '#src/lib/domain/locale.ts';
import { pieceFolder, roleOf } from '#src/lib/domain/layout.ts';
import type { Pin } from '#src/lib/domain/pin.ts';
import { HEAD, labelPart, type PieceKind, type Words } from '#src/lib/domain/piece.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { cutBody, type Cut } from '#src/lib/prose/cut.ts';
import { contentOf, hasWords, numbered, type Content } from './content.ts';
import type { Exchange, Group, Mark, Unit } from './document.ts';
import type { Glossary } from './glossary.ts';
import { lengthOf } from './lengths.ts';

/** A file of a piece as it was read. */
export interface PieceFile {
  text: string;
  record: FileRecord;
}

/** What an export knows beside the two files. */
export interface Surroundings {
  locale: Locale;
  /** The day of the export. */
  at: string;
  /** The heading of a section, in Italian. */
  heading: (section: string) => string;
  glossary: Glossary;
  /** The Italian file the translation was made from, where it can be had. */
  old?: PieceFile;
}

/** Words people search by: no translation of the Italian ones, so they have no fingerprint. */
export const KEYWORDS = '_keywords';
/** Between two of them in one text. */
export const KEYWORD_MARK = /\s*[;；؛\n]\s*/;

/** One translatable text of a piece, whatever file it is from. */
export interface Text {
  id: string;
  group: string;
  role: Cut['role'] | 'field';
  content: Content;
  /** The path of a field in the front matter: `title`, `costs/marca/label`. */
  field?: string;
  cut?: Cut;
}

/** All the texts of a piece's file, in the order of the file. Texts without words (a fact alone on its line) are left out. */
export function textsOf(file: PieceFile, kind: PieceKind): readonly Text[] {
  const made = known.get(file) ?? read(file, kind);
  known.set(file, made);
  return made;
}

/** Parsing takes the most time of all, and the same file is asked for several times. */
const known = new WeakMap<PieceFile, readonly Text[]>();

function read({ text, record }: PieceFile, kind: PieceKind): Text[] {
  const words: Words = record.words ?? { title: '', summary: '', keywords: [], labels: {} };
  const field = (group: string, path: string, value: string): Text => ({
    id: group === HEAD ? `${HEAD}/${path}` : `_${path}`,
    group,
    role: 'field',
    content: [value],
    field: path,
  });
  const keywords = words.keywords.join('; ');
  return [
    field(HEAD, 'title', words.title),
    field(HEAD, 'summary', words.summary),
    ...(keywords === '' ? [] : [field(KEYWORDS, 'keywords', keywords)]),
    ...Object.entries(words.labels).map(([key, value]) => field(labelPart(key), key, value)),
    ...cutBody(text, kind === 'sheet').flatMap((cut): Text[] => {
      const content = cut.value === undefined ? contentOf(cut.nodes, text) : [cut.value];
      return hasWords(content) ? [{ id: cut.id, group: cut.section, role: cut.role, content, cut }] : [];
    }),
  ];
}

/** Which piece a path in `content/` belongs to. */
export function pieceOf(
  path: string,
): { kind: PieceKind; id: string; folder: string; lang: string } | undefined {
  const role = roleOf(path);
  if (role?.role !== 'piece') return undefined;
  return { kind: role.kind, id: role.id, folder: pieceFolder(role.kind, role.id), lang: role.lang };
}

export const pinOf = (record: FileRecord | undefined): Pin | undefined =>
  (record?.value as { l10n?: Pin } | undefined)?.l10n;

/** An exchange file of a piece: the Italian, and the translation as far as there is one. */
export function pieceExchange(
  source: PieceFile,
  translation: PieceFile | undefined,
  { locale, at, heading, glossary, old }: Surroundings,
): Exchange {
  const piece = pieceOf(source.record.path);
  if (!piece) throw new Error(`No piece: ${source.record.path}`);
  const pin = pinOf(translation?.record);
  const given = new Map(translation ? textsOf(translation, piece.kind).map((text) => [text.id, text]) : []);
  const former = new Map(old ? textsOf(old, piece.kind).map((text) => [text.id, text]) : []);
  const groups = new Map<string, Group>();
  for (const text of textsOf(source, piece.kind)) {
    const there = given.get(text.id)?.content;
    const target = there && numbered(there, text.content);
    const now = source.record.fingerprints[text.group];
    const then = pin?.sections[text.group];
    const lags = now !== undefined && (then === undefined || compareFingerprints(then, now) !== 'same');
    const before = former.get(text.id)?.content;
    const unit: Unit = {
      id: text.id,
      source: text.content,
      ...(target ? { target } : {}),
      mark: !target ? 'missing' : lags ? 'outdated' : ((pin?.status ?? 'draft') satisfies Mark),
      notes: [
        {
          category: 'context',
          text: CONTEXT[text.role === 'field' ? fieldName(text.field) : text.role] ?? '',
        },
        ...(lags && before && JSON.stringify(before) !== JSON.stringify(text.content)
          ? [{ category: 'old-source', text: shown(before) }]
          : []),
        ...(there && !target ? [{ category: 'old-target', text: shown(there) }] : []),
      ].filter(({ text: note }) => note !== ''),
      ...lengthOf(piece.kind, text),
      terms: glossary.in(text.content),
    };
    const group = groups.get(text.group) ?? { id: text.group, name: nameOf(text.group, heading), units: [] };
    group.units.push(unit);
    groups.set(text.group, group);
  }
  return {
    lang: locale.tag,
    dir: locale.dir,
    original: source.record.path,
    memory: {
      kind: 'piece',
      target: `${piece.folder}/index.${locale.code}.mdx`,
      at,
      source: source.record.blob.slice(0, 12),
      ...(translation ? { translation: translation.record.blob.slice(0, 12) } : {}),
      ...(pin?.engine === undefined ? {} : { engine: pin.engine }),
      ...(pin?.by === undefined ? {} : { by: pin.by }),
    },
    pins: source.record.fingerprints,
    skeleton: source.text,
    groups: [...groups.values()],
  };
}

const shown = (content: Content): string =>
  content
    .map((part) => (typeof part === 'string' ? part : part.open + shown(part.c) + (part.close ?? '')))
    .join('');

const fieldName = (path = ''): string => path.slice(path.lastIndexOf('/') + 1);

/** What a text is, in the language of those who translate from Italian. */
const CONTEXT: Readonly<Record<string, string>> = {
  title: 'Titolo',
  summary: 'Riassunto sotto il titolo',
  keywords:
    'Parole che si cercano in questa lingua, separate da punto e virgola: non serve tradurre quelle italiane',
  note: 'Nota breve',
  label: 'Etichetta breve',
  unit: 'Unità di misura',
  heading: 'Titoletto',
  cell: 'Cella di una tabella',
  alt: 'Che cosa si vede nell’immagine',
  caption: 'Didascalia',
  phrase: 'Frase da dire o mostrare allo sportello: qui nella lingua di chi legge',
};

const nameOf = (group: string, heading: (section: string) => string): string => {
  const fixed: Readonly<Record<string, string>> = {
    [HEAD]: 'Titolo e riassunto',
    [KEYWORDS]: 'Parole per la ricerca',
    body: 'Testo',
  };
  return fixed[group] ?? (group.startsWith('_') ? group.slice(1) : heading(group));
};
