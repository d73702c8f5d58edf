import { analyserOf, plainAnalyser, type Analyser, type Token } from './analyser.ts';
import { meaningOf, type Meaning } from './candidates.ts';
import type { Filters } from './document.ts';
import { textOf, type FirstFile, type Load } from './files.ts';
import { worth } from './impacts.ts';
import { FileSource, FirstSource, type Source } from './sources.ts';

/** A document that was found: its number in the index, and how well it answers. */
export interface Hit {
  document: number;
  score: number;
}

export interface Answer {
  hits: Hit[];
  /** The share of what the words say that the index knows, from 0 to 1: how likely they are words of its language. */
  coverage: number;
}

/** More words than anybody types; a pasted page is cut here. */
const MOST_WORDS = 24;
const MOST_LETTERS = 400;
/** What a word counts for in the very form it was typed, beside its stem. */
const WHOLE = 0.3;
/** A page that names no place holds everywhere. */
const ANYWHERE: readonly string[] = ['town', 'province'];

/** The full-text search of one language, by files that are loaded when they are needed. */
export class Engine {
  readonly first: FirstFile;
  /** How words are cut; it comes by itself, after the first file. */
  readonly analyser: Promise<Analyser>;
  readonly #plain: Analyser;
  readonly #load: Load;
  readonly #whole: Source;
  #quick: Source | undefined;

  private constructor(first: FirstFile, analyser: Promise<Analyser>, load: Load) {
    this.first = first;
    this.analyser = analyser;
    // Who searches is told of it.
    analyser.catch(() => undefined);
    this.#plain = plainAnalyser(first.lang);
    this.#whole = new FileSource(first, load);
    this.#load = load;
  }

  /**
   * Opens an index by the name of its first file, which names the others.
   *
   * @throws when a file is missing
   */
  static async open(name: string, load: Load, lang?: string): Promise<Engine> {
    // Who knows the language need not wait for the file to say it.
    const early = lang === undefined ? undefined : analyserOf(lang);
    early?.catch(() => undefined);
    const first = JSON.parse(textOf(await load(name))) as FirstFile;
    return new Engine(first, early ?? analyserOf(first.lang), load);
  }

  /** What each document says in a sentence, by its number. */
  async summaries(): Promise<string[]> {
    return JSON.parse(textOf(await this.#load(this.first.summaries))) as string[];
  }

  /** What titles and keywords answer, from the first file alone, by whole words, their beginnings and families. */
  quick(query: string, filters: Filters = {}): Promise<Answer> {
    return this.#search(
      query,
      filters,
      (this.#quick ??= new FirstSource(this.first, this.#plain)),
      this.#plain,
    );
  }

  /** The documents that answer, best first. A query without words finds nothing. */
  async search(query: string, filters: Filters = {}): Promise<Answer> {
    return this.#search(query, filters, this.#whole, await this.analyser);
  }

  async #search(query: string, filters: Filters, source: Source, analyser: Analyser): Promise<Answer> {
    const text = query.slice(0, MOST_LETTERS);
    const tokens = unique(analyser.tokens(text)).slice(0, MOST_WORDS);
    if (tokens.length === 0) return { hits: [], coverage: 0 };
    const vocabulary = await source.vocabulary();
    const typing = /[\p{L}\p{M}\p{N}]$/u.test(text);
    const meanings = tokens.map((token, index) =>
      meaningOf(token, vocabulary, typing && index === tokens.length - 1, tokens[index + 1]?.word),
    );
    const allowed = this.allowed(filters);
    const scores = new Map<number, number>();
    const count = Math.max(1, this.first.ids.length);
    const worths = worth(tokens.reduce((sum, { word }) => sum + sizeOf(word), 0));
    let [mass, knownMass] = [0, 0];
    for (const meaning of meanings) {
      const { best, weight } = await weigh(meaning, count, worths, source);
      mass += weight;
      if (meaning.known) knownMass += weight;
      for (const [document, score] of best) scores.set(document, (scores.get(document) ?? 0) + score);
    }
    const { boosts } = this.first;
    const hits = [...scores]
      .filter(([document]) => allowed === undefined || allowed.has(document))
      .map(([document, score]) => ({ document, score: score * (boosts?.[document] ?? 1) }))
      .sort((a, b) => b.score - a.score || a.document - b.document);
    return { hits, coverage: mass === 0 ? 0 : knownMass / mass };
  }

  /** The documents that pass the filters; undefined when all do. */
  allowed(filters: Filters): ReadonlySet<number> | undefined {
    let allowed: Set<number> | undefined;
    for (const [facet, values] of Object.entries(filters)) {
      if (values.length === 0) continue;
      const having = new Map(Object.entries(this.first.facets[facet] ?? {}));
      const of = new Set(values.flatMap((value) => having.get(value) ?? []));
      if (ANYWHERE.includes(facet)) for (const document of this.#without(facet)) of.add(document);
      allowed = allowed === undefined ? of : new Set([...allowed].filter((document) => of.has(document)));
    }
    return allowed;
  }

  /** The documents that have no value of a facet at all. */
  #without(facet: string): number[] {
    const having = new Set(Object.values(this.first.facets[facet] ?? {}).flat());
    return this.first.ids.flatMap((_, document) => (having.has(document) ? [] : [document]));
  }
}

/** The best that each document has to say to one word, and how much the word weighs. */
async function weigh(
  { candidates, whole }: Meaning,
  count: number,
  worths: readonly number[],
  source: Source,
): Promise<{ best: Map<number, number>; weight: number }> {
  const best = new Map<number, number>();
  const lists = await Promise.all(
    candidates.map(async ({ place, weight }) => ({ weight, list: await source.postings(place) })),
  );
  let heaviest = lists.length === 0 ? rarity(0, count) : 0;
  for (const { weight, list } of lists) {
    const idf = rarity(list.length, count);
    if (weight >= 0.8) heaviest = Math.max(heaviest, idf);
    for (const { document, impact } of list) {
      const score = weight * idf * (worths[impact] ?? 0);
      if (score > (best.get(document) ?? 0)) best.set(document, score);
    }
  }
  if (whole >= 0) {
    const list = await source.postings(whole);
    const idf = rarity(list.length, count);
    for (const { document, impact } of list)
      best.set(document, (best.get(document) ?? 0) + WHOLE * idf * (worths[impact] ?? 0));
  }
  return { best, weight: heaviest === 0 ? rarity(0, count) : heaviest };
}

/** What a word says by being rare (inverse document frequency, as in BM25). */
const rarity = (found: number, count: number): number =>
  Math.log(1 + (count - found + 0.5) / (found + 0.5)) ** 1.2;

/** How much of a written word a token is: Chinese is cut into pairs and signs, some four of them to a word. */
const sizeOf = (word: string): number => (/\p{Script=Han}/u.test(word) ? 1 / 4 : 1);

function unique(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.stem, token])).values()];
}
