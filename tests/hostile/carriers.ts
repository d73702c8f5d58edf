import type { Chance } from '#scripts/judges/chance.ts';
import { readRecord } from '#src/lib/content/record.ts';
import { stampTranslation } from '#src/lib/translation/stamp.ts';
import { GUIDE } from '#tests/unit/content/minimal.ts';
import { marked, one, type Hostile } from './case.ts';

const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';

/** Four characters that no other slug gets, as good as surely: a sheet must have a code of its own. */
function codeOf(slug: string): string {
  let sum = 7;
  for (const char of slug) sum = (Math.imul(sum, 31) + char.charCodeAt(0)) >>> 0;
  return [15, 10, 5, 0].map((shift) => LETTERS[(sum >>> shift) & 31] ?? '0').join('');
}

/** Good files by kind, each key on a line of its own: faults are put in the place of a value, or at the end. */
const FRONTS = {
  sheet: (slug: string) => `code: ${codeOf(slug)}\n${GUIDE}`,
  news: () => `title: Una notizia
summary: Una notizia breve.
kind: news
status: published
published: 2026-05-02
sources: [{ law: dlgs-286-1998 }]
`,
  page: () => `title: Una pagina
summary: Una pagina breve.
status: published
verified: never
`,
  project: () => `title: Un progetto
summary: Un progetto breve.
status: published
fund: FAMI
lead: Comune di Bologna
`,
  service: () => `type: sportello-salute
name: Sportello
description: Iscrizione al Servizio sanitario.
municipality: bologna
emails: [sportello@comune.example.org]
access: both
source: https://www.comune.example.org/
verified: never
`,
  fact: () => `kind: money
label: Costo
owner: salute
verified: never
values: [{ value: 5, source: { law: dlgs-286-1998 } }]
`,
  term: () => `term: ufficio
definition: Il posto dove vai a chiedere.
`,
  law: () => `label: D.Lgs. di prova
short: D.Lgs. 1/1998
subject: Una legge di prova.
level: state
type: legislative-decree
date: 1998-07-25
url: https://www.normattiva.it/
checked: 2026-05-02
`,
  organisation: () => `name: Comune di prova
kind: municipality
website: https://www.comune.example.org
`,
} as const;

export type Carrier = keyof typeof FRONTS;

export const PIECES = ['sheet', 'news', 'page', 'project'] as const;
export type PieceCarrier = (typeof PIECES)[number];
export const DATA = ['service', 'fact', 'term', 'law', 'organisation'] as const;

const FOLDERS: Readonly<Record<Carrier, (slug: string) => string>> = {
  sheet: (slug) => `sheets/salute/${slug}/index.it.mdx`,
  news: (slug) => `news/2026/${slug}/index.it.mdx`,
  page: (slug) => `pages/${slug}/index.it.mdx`,
  project: (slug) => `projects/${slug}/index.it.mdx`,
  service: (slug) => `services/bologna/${slug}.yaml`,
  fact: (slug) => `facts/${slug}.yaml`,
  term: (slug) => `terms/${slug}.yaml`,
  law: (slug) => `laws/${slug}.yaml`,
  organisation: (slug) => `organisations/${slug}.yaml`,
};

export const pathOf = (carrier: Carrier, slug: string): string => FOLDERS[carrier](slug);

const isPiece = (carrier: Carrier): carrier is PieceCarrier =>
  (PIECES as readonly string[]).includes(carrier);

const WORDS = 'Vai allo sportello del Comune con il passaporto e chiedi la tessera.';

/** The body that holds a text where that carrier has its words. */
const bodyOf = (carrier: PieceCarrier, text: string): string =>
  carrier === 'sheet' ? `<Section id="what">\n\n${text}\n\n</Section>\n` : `${text}\n`;

/** The text of a good file, with its front matter or its body changed. */
export function textOf(
  carrier: Carrier,
  slug: string,
  { front = (text) => text, body = WORDS, whole }: Changed = {},
): string {
  const data = front(FRONTS[carrier](slug));
  return isPiece(carrier) ? `---\n${data}---\n\n${whole ?? bodyOf(carrier, body)}` : data;
}

interface Changed {
  front?: (text: string) => string;
  /** Words in the place of the carrier's own. */
  body?: string;
  /** The whole body, sections and all. */
  whole?: string;
}

export const file = (carrier: Carrier, slug: string, changed: Changed, more?: Partial<Hostile>): Hostile =>
  marked(pathOf(carrier, slug), textOf(carrier, slug, changed), more);

/** A value in the place of a key's own; a key that is not there is put at the end. */
export const setting =
  (key: string, value: string) =>
  (text: string): string => {
    const line = new RegExp(`^${key}:.*$`, 'm');
    return line.test(text) ? text.replace(line, () => `${key}: ${value}`) : `${text}${key}: ${value}\n`;
  };

const ENGLISH = `---
title: A short sheet
summary: A short sheet to try the check.
l10n:
  status: approved
---
`;

/** The front matter of a good translation, made from the Italian as it is. */
function englishOf(path: string, italian: string): string {
  const stamped = stampTranslation(ENGLISH, readRecord(path, italian, Buffer.from(italian)), '2026-05-02');
  return stamped.slice('---\n'.length, stamped.lastIndexOf('---'));
}

/** A translation with a fault in its body or front matter, beside its good Italian. */
export function translation(
  slug: string,
  {
    front = (text: string) => text,
    body = 'Go to the help desk with your passport and ask for the card.',
  } = {},
): Hostile {
  const italian = pathOf('sheet', slug);
  const source = textOf('sheet', slug);
  return marked(
    italian.replace('.it.', '.en.'),
    `---\n${front(englishOf(italian, source))}---\n\n<Section id="what">\n\n${body}\n\n</Section>\n`,
    { beside: { [italian]: source } },
  );
}

/** A body with a fault: in a sheet, another piece or a translation, by chance. */
export function inBody(slug: string, text: string, chance: Chance): Hostile {
  const carrier = one([...PIECES, 'translation'] as const, chance);
  return carrier === 'translation' ? translation(slug, { body: text }) : file(carrier, slug, { body: text });
}

/** More lines at the end of front matter or of data, by chance. */
export function inFront(slug: string, lines: string, chance: Chance): Hostile {
  const carrier = one([...PIECES, ...DATA] as const, chance);
  return file(carrier, slug, { front: (text) => `${text}${lines}\n` });
}
