import { Anywhere, type Result } from '#src/lib/search/anywhere.ts';
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
  readonly #also: readonly string[];
  #phrases: Phrases | undefined;
  #summaries: Promise<string[]> | undefined;

  /** `also` are languages to search in any case. */
  constructor(lang: string, also: readonly string[] = []) {
    this.#also = also;
    this.#anywhere = loadIndexes().then((indexes) => new Anywhere(lang, indexes, load));
    this.#anywhere.catch(() => undefined);
  }

  /**
   * @param accepts what else a result must be
   * @throws when the files of the search cannot be had
   */
  async find(
    query: string,
    filters: Filters,
    how: 'quick' | 'search',
    accepts: (result: Result) => boolean = () => true,
  ): Promise<Findings> {
    const anywhere = await this.#anywhere;
    const engine = await anywhere.engine();
    const results = query.trim() === '' ? everything(engine) : await this.#answers(anywhere, query, how);
    const phrases = how === 'search' ? phrasesIn(query) : [];
    const quoted =
      phrases.length > 0 ? await (this.#phrases ??= new Phrases(engine)).documentsWith(phrases) : undefined;
    const among = (result: Result, documents: ReadonlySet<number> | undefined): boolean =>
      documents === undefined || (result.document !== undefined && documents.has(result.document));
    const found = results.filter((result) => among(result, quoted));
    const left = (chosen: Filters): Result[] => {
      const allowed = engine.allowed(chosen);
      return found.filter((result) => among(result, allowed) && accepts(result));
    };
    return {
      results: left(filters),
      unfiltered: found.length,
      counts: (filter, value) => left({ ...filters, [filter]: [value] }).length,
    };
  }

  async #answers(anywhere: Anywhere, query: string, how: 'quick' | 'search'): Promise<Result[]> {
    const { results } = await (how === 'quick'
      ? anywhere.quick(query)
      : anywhere.search(query, {}, this.#also));
    return results;
  }

  /** What each document of the reader's index says, by its number. */
  async summaries(): Promise<readonly string[]> {
    const engine = await (await this.#anywhere).engine();
    this.#summaries ??= engine.summaries();
    return this.#summaries.catch(() => []);
  }
}

/** All pages, for who only chooses: the weightiest first. */
function everything({ first }: Engine): Result[] {
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
  return results.sort((a, b) => boost(b) - boost(a));
}
