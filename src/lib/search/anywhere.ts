import type { Filters } from './document.ts';
import { Engine, type Answer } from './engine.ts';
import { hrefOf, type Load } from './files.ts';
import { scriptNamed, scriptsOf } from './scripts.ts';

/** The index of one language: its code, its script (ISO 15924), and the name of its first file. */
export interface Index {
  lang: string;
  script: string;
  first: string;
}

/** A page that was found, as the reader gets it. */
export interface Result {
  id: string;
  href: string;
  title: string;
  /** The language of the title, where it is not the reader's. */
  lang?: string;
  /** The language whose words it was found by, where it is not the reader's. */
  foundIn?: string;
  /** Its number in the reader's index; missing where that has no such page. */
  document?: number;
}

export interface Found {
  results: Result[];
}

/** The reader's index knows a query well enough from here on: others need not be asked. */
const ENOUGH = 0.999;
/** Another language's index is better when it knows so much more of the words. */
const MORE = 0.05;
/** How many other indexes one query may ask, so that a page of strange letters does not load them all. */
const MOST_OTHERS = 4;

/** Search for a reader of one language who may type in any. */
export class Anywhere {
  readonly #reader: string;
  readonly #indexes: ReadonlyMap<string, Index>;
  readonly #load: Load;
  readonly #engines = new Map<string, Promise<Engine>>();

  /** `indexes` are the languages that can be searched, the reader's among them, the likeliest to be typed first. */
  constructor(reader: string, indexes: readonly Index[], load: Load) {
    this.#reader = reader;
    this.#indexes = new Map(indexes.map((index) => [index.lang, index]));
    this.#load = load;
  }

  /**
   * The index of a language, opened once.
   *
   * @throws when it has none, or a file of it is missing
   */
  engine(lang = this.#reader): Promise<Engine> {
    const index = this.#indexes.get(lang);
    const found =
      this.#engines.get(lang) ??
      (index
        ? Engine.open(index.first, this.#load, lang)
        : Promise.reject(new Error(`No index for ${lang}`)));
    this.#engines.set(lang, found);
    // A reader may try again when the line is back.
    found.catch(() => this.#engines.delete(lang));
    return found;
  }

  /** What the titles and keywords of the reader's own index answer, before the rest of it has come. */
  async quick(query: string, filters: Filters = {}): Promise<Found> {
    const engine = await this.engine();
    const { hits } = await engine.quick(query, filters);
    const results = new Map<string, Result>();
    for (const { document } of hits) add(results, engine, new Map(), engine, document);
    return { results: [...results.values()] };
  }

  /**
   * The pages that answer, best first, each once, in the reader's language where it is there.
   *
   * @param also languages to ask in any case, beside the reader's
   */
  async search(query: string, filters: Filters = {}, also: readonly string[] = []): Promise<Found> {
    const reader = await this.engine();
    const own = await reader.search(query, filters);
    const found: { engine: Engine; answer: Answer }[] = [{ engine: reader, answer: own }];
    for (const lang of [...also, ...(own.coverage < ENOUGH ? this.#others(query) : [])]) {
      if (found.some(({ engine }) => engine.first.lang === lang)) continue;
      const engine = await this.engine(lang).catch(() => undefined);
      if (!engine) continue;
      const answer = await engine.search(query, filters);
      found.push({ engine, answer });
      if (answer.coverage >= ENOUGH && !also.includes(lang)) break;
    }
    const score = ({ engine, answer }: { engine: Engine; answer: Answer }): number =>
      answer.coverage + (engine === reader ? MORE : 0);
    found.sort((a, b) => score(b) - score(a));
    const results = new Map<string, Result>();
    const places = new Map(reader.first.ids.map((id, place) => [id, place]));
    for (const { engine, answer } of found)
      for (const { document } of answer.hits) add(results, reader, places, engine, document);
    return { results: [...results.values()] };
  }

  /** Other languages whose script the query has, in the order of the list: the site's. */
  #others(query: string): string[] {
    const scripts = scriptsOf(query);
    return [...this.#indexes.values()]
      .filter(({ lang, script }) => lang !== this.#reader && scripts.has(scriptNamed(script)))
      .map(({ lang }) => lang)
      .slice(0, MOST_OTHERS);
  }
}

function add(
  results: Map<string, Result>,
  reader: Engine,
  places: ReadonlyMap<string, number>,
  engine: Engine,
  document: number,
): void {
  const { first } = engine;
  const id = first.ids[document] ?? '';
  if (results.has(id)) return;
  const place = engine === reader ? document : places.get(id);
  const [from, at] = place === undefined ? [first, document] : [reader.first, place];
  const lang = from.langs[at] ?? (from === reader.first ? undefined : first.lang);
  results.set(id, {
    id,
    href: hrefOf(from.hrefs, at, id),
    title: from.titles[at] ?? '',
    ...(lang === undefined ? {} : { lang }),
    ...(engine === reader ? {} : { foundIn: first.lang }),
    ...(place === undefined ? {} : { document: place }),
  });
}
