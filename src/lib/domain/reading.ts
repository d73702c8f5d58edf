import type { Section } from './body.ts';
import { published, SOURCE, type Lang, type Locale } from './locale.ts';
import type { Piece, Words } from './piece.ts';
import { pageState, partStates, shown, type State } from './translation.ts';

/** One section as a reader gets it: its words, and today's Italian where the translation lags behind. */
export interface ReadingSection {
  id: string;
  state: State;
  section: Section;
  /** Italian as it is today, for `major` and `critical` sections. */
  today?: Section;
}

/** What a reader of one language gets of a piece. */
export interface Reading<Data = unknown> {
  piece: Piece<Data>;
  /** The reader's language: interface, dates, amounts. */
  locale: Locale;
  /** The language of the words: the reader's, a bridge, or Italian. */
  lang: Lang;
  words: Words;
  state: State;
  /** States of the front matter's parts (`_head`, `_costs`, …). */
  parts: Record<string, State>;
  /** Made by a program and checked by nobody. */
  machine: boolean;
  engine?: string;
  /** Languages in which the piece has words of its own. */
  available: Lang[];
  sections: ReadingSection[];
}

/** The first language of the reader's, its bridges and Italian in which the piece has words. */
export function readingLang(piece: Piece, locale: Locale): Lang {
  return [locale.code, ...locale.bridge].find((lang) => lang === SOURCE || shown(piece, lang)) ?? SOURCE;
}

export function readPiece<Data>(
  piece: Piece<Data>,
  locale: Locale,
  locales: readonly Locale[],
): Reading<Data> {
  const lang = readingLang(piece, locale);
  const text = lang === SOURCE ? piece.source : (shown(piece, lang) ?? piece.source);
  const parts = text === piece.source ? {} : partStates(piece, text);
  const body = text.body();
  const italian = Object.values(parts).some(lags) ? piece.source.body() : [];
  const engine = text.pin?.engine;
  return {
    piece,
    locale,
    lang,
    words: text.words,
    state: pageState(piece, locale.code),
    parts,
    machine: text.pin?.status === 'machine',
    ...(engine === undefined ? {} : { engine }),
    available: published(locales)
      .map(({ code }) => code)
      .filter((code) => code === SOURCE || shown(piece, code)),
    sections: body.map((section) => {
      const state = parts[section.id] ?? 'current';
      const today = lags(state) ? italian.find(({ id }) => id === section.id) : undefined;
      return { id: section.id, state, section, ...(today ? { today } : {}) };
    }),
  };
}

const lags = (state: State): boolean => state === 'major' || state === 'critical';

/** A small text of the front matter, and the language it is in: Italian where nobody translated it. */
export function label(reading: Reading, key: string): { text: string; lang: Lang } | undefined {
  const own = reading.words.labels[key];
  if (own !== undefined) return { text: own, lang: reading.lang };
  const italian = reading.piece.source.words.labels[key];
  return italian === undefined ? undefined : { text: italian, lang: SOURCE };
}
