import type { Engine } from '#src/lib/search/engine.ts';

/** The part of Pagefind's script that is used here. */
interface Pagefind {
  options: (options: object) => Promise<void>;
  init: (language: string) => Promise<void>;
  search: (query: string) => Promise<{ results: { id: string }[] }>;
}

const QUOTED = /["“”«»„]([^"“”«»„]+)["“”«»„]/gu;

/** The words in quotes of a query, which must stand together. */
export const phrasesIn = (query: string): string[] =>
  [...query.matchAll(QUOTED)].map(([, words = '']) => words.trim()).filter((words) => words !== '');

/** Words that stand together, by Pagefind's index of one language, loaded by who first types quotes. */
export class Phrases {
  readonly #engine: Engine;
  #opened: Promise<{ pagefind: Pagefind; numbers: Record<string, number> }> | undefined;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The documents that have all the phrases; undefined when there is no index of them. */
  async documentsWith(phrases: readonly string[]): Promise<ReadonlySet<number> | undefined> {
    const { first } = this.#engine;
    const analyser = await this.#engine.analyser;
    if (first.phrases === undefined) return undefined;
    this.#opened ??= open(`/_search/${first.phrases}/`, first.lang);
    this.#opened.catch(() => (this.#opened = undefined));
    const { pagefind, numbers } = await this.#opened;
    let all: Set<number> | undefined;
    for (const phrase of phrases) {
      const words = analyser.tokens(phrase).map(({ word }) => word);
      if (words.length === 0) continue;
      const { results } = await pagefind.search(`"${words.join(' ')}"`);
      const having = new Set(results.flatMap(({ id }) => numbers[id] ?? []));
      all = all === undefined ? having : new Set([...all].filter((document) => having.has(document)));
    }
    return all;
  }
}

async function open(
  folder: string,
  lang: string,
): Promise<{ pagefind: Pagefind; numbers: Record<string, number> }> {
  const [pagefind, answer] = await Promise.all([
    import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
    fetch(`${folder}documents.json`),
  ]);
  await pagefind.options({ basePath: folder, noWorker: true });
  await pagefind.init(`x-${lang}`);
  return { pagefind, numbers: (await answer.json()) as Record<string, number> };
}
