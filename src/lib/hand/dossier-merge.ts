import type { DossierFile, DossierSheet, Said } from './dossier-data.ts';

/** A document as one person brings it to all offices. */
export interface Wanted {
  ref: string;
  /** Only some people need it, on every sheet that names it. */
  onlyIf: boolean;
  original: boolean;
  /** The copies of all sheets together: each office keeps its own. */
  copies: number;
  /** The codes of the sheets that ask for it. */
  codes: readonly string[];
  notes: readonly { code: string; index: number; note: Said }[];
}

/** Documents of which one is enough. */
export interface Choice {
  codes: readonly string[];
  wanted: readonly Wanted[];
}

type Document = DossierSheet['documents'][number];

/** One checklist of the documents of several sheets, in the order in which the sheets first name them. */
export function mergeDocuments(
  { sheets }: DossierFile,
  codes: readonly string[],
): { all: readonly Wanted[]; choices: readonly Choice[] } {
  const named = codes.flatMap((code) =>
    (sheets[code]?.documents ?? []).map((document, index) => ({ code, index, document })),
  );
  const plain = named.filter(({ document }) => document.need !== 'one-of');
  const all = [...new Set(plain.map(({ document }) => document.ref))].map((ref) =>
    together(
      ref,
      plain.filter(({ document }) => document.ref === ref),
    ),
  );
  const groups = new Map<string, typeof named>();
  for (const entry of named.filter(({ document }) => document.need === 'one-of')) {
    const key = `${entry.code} ${entry.document.group ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return { all, choices: sameChoices([...groups.values()]) };
}

/** Two sheets that leave the same choice are one line. */
function sameChoices(groups: readonly (readonly Named[])[]): Choice[] {
  const found = new Map<string, Named[]>();
  for (const group of groups) {
    const key = group
      .map(({ document }) => document.ref)
      .sort()
      .join(' ');
    found.set(key, [...(found.get(key) ?? []), ...group]);
  }
  return [...found.values()].map((group) => ({
    codes: [...new Set(group.map(({ code }) => code))],
    wanted: [...new Set(group.map(({ document }) => document.ref))].map((ref) =>
      together(
        ref,
        group.filter(({ document }) => document.ref === ref),
      ),
    ),
  }));
}

interface Named {
  code: string;
  /** The document's place on its sheet. */
  index: number;
  document: Document;
}

const together = (ref: string, named: readonly Named[]): Wanted => ({
  ref,
  onlyIf: named.every(({ document }) => document.need === 'if'),
  original: named.some(({ document }) => document.original),
  copies: named.reduce((sum, { document }) => sum + document.copies, 0),
  codes: [...new Set(named.map(({ code }) => code))],
  notes: named.flatMap(({ code, index, document: { note } }) =>
    note === undefined ? [] : [{ code, index, note }],
  ),
});
