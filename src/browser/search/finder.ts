import { Anywhere, type Found, type Result } from '#src/lib/search/anywhere.ts';
import type { Filters } from '#src/lib/search/document.ts';
import type { Engine } from '#src/lib/search/engine.ts';
import { hrefOf } from '#src/lib/search/files.ts';
import { load, loadIndexes } from './load.ts';
import { Phrases, phrasesIn } from './phrases.ts';

/** What was found, narrowed down, and how many there would be with each choice. */
export interface Findings {
  results: Result[];
  /** How many there are without any filter. */
  unfiltered: number;
  counts: (filter: string, value: string) => number;
}

/** The search of a page: its reader's language, and the files that were loaded for it. */
export class Finder {
  readonly #anywhere: Promise<Anywhere>;
  #phrases: Phrases | undefined;
  #summaries: Promise<string[]> | undefined;

  readonly #also: readonly string[];

  /** `also` are languages to search in any case. */
  constructor(lang: string, also: readonly string[] = []) {
    this.#also = also;
    this.#anywhere = loadIndexes().then((indexes) => new Anywhere(lang, indexes, load));
    this.#anywhere.catch(() => undefined);
  }

  /** @throws when the files of the search cannot be had */
  async find(query: string, filters: Filters, how: 'quick' | 'search'): Promise<Findings> {
    const anywhere = await this.#anywhere;
    const engine = await anywhere.engine();
    const { results } =
      query.trim() === ''
        ? await everything(anywhere)
        : await (how === 'quick' ? anywhere.quick(query) : anywhere.search(query, {}, this.#also));
    const together = phrasesIn(query);
    const quoted =
      how === 'search' && together.length > 0 ? await this.#withPhrases(engine, together) : undefined;
    const passes = (chosen: Filters): ((result: Result) => boolean) => {
      const allowed = engine.allowed(chosen);
      return ({ document }) =>
        (allowed === undefined || (document !== undefined && allowed.has(document))) &&
        (quoted === undefined || (document !== undefined && quoted.has(document)));
    };
    return {
      results: results.filter(passes(filters)),
      unfiltered: results.length,
      counts: (filter, value) => results.filter(passes({ ...filters, [filter]: [value] })).length,
    };
  }

  #withPhrases(engine: Engine, phrases: readonly string[]): Promise<ReadonlySet<number> | undefined> {
    return (this.#phrases ??= new Phrases(engine)).documentsWith(phrases);
  }

  /** What each document of the reader's index says, by its number. */
  async summaries(): Promise<readonly string[]> {
    const engine = await (await this.#anywhere).engine();
    this.#summaries ??= engine.summaries();
    return this.#summaries.catch(() => []);
  }
}

/** All pages, for who only chooses: the weightiest first. */
async function everything(anywhere: Anywhere): Promise<Found> {
  const { first } = await anywhere.engine();
  const results = first.ids.map((id, document): Result => {
    const lang = first.langs[document];
    return {
      id,
      document,
      href: hrefOf(first.hrefs, document, id),
      title: first.titles[document] ?? '',
      ...(lang === undefined ? {} : { lang }),
    };
  });
  const boost = ({ document = 0 }: Result): number => first.boosts?.[document] ?? 1;
  return { results: results.sort((a, b) => boost(b) - boost(a)), stems: {} };
}
