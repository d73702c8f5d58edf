import type { Analyser } from './analyser.ts';
import { textOf, type FirstFile, type Load } from './files.ts';
import { impactsOf } from './impacts.ts';
import { decodePostings, type Posting } from './postings.ts';
import { Vocabulary } from './vocabulary.ts';

/** Where the engine gets its stems and postings from. */
export interface Source {
  vocabulary: () => Promise<Vocabulary>;
  /** The postings of the stem at a place of the vocabulary. */
  postings: (place: number) => Promise<readonly Posting[]>;
}

/** The whole index, by files that are loaded when they are asked for, each once. */
export class FileSource implements Source {
  readonly #first: FirstFile;
  readonly #load: Load;
  #vocabulary: Promise<Vocabulary> | undefined;
  readonly #shards = new Map<number, Promise<Posting[][]>>();

  constructor(first: FirstFile, load: Load) {
    this.#first = first;
    this.#load = load;
  }

  vocabulary(): Promise<Vocabulary> {
    this.#vocabulary ??= this.#load(this.#first.words).then((bytes) => Vocabulary.decode(textOf(bytes)));
    this.#vocabulary.catch(() => (this.#vocabulary = undefined));
    return this.#vocabulary;
  }

  async postings(place: number): Promise<readonly Posting[]> {
    const { starts, shards } = this.#first;
    let shard = starts.length - 1;
    while (shard > 0 && (starts[shard] ?? 0) > place) shard--;
    const known = this.#shards.get(shard) ?? this.#load(shards[shard] ?? '').then(decodePostings);
    this.#shards.set(shard, known);
    known.catch(() => this.#shards.delete(shard));
    return (await known)[place - (starts[shard] ?? 0)] ?? [];
  }
}

/** Titles and keywords only, which the first file has: an answer before the others have come, and without a line. */
export class FirstSource implements Source {
  readonly #vocabulary: Vocabulary;
  readonly #postings: ReadonlyMap<string, readonly Posting[]>;

  constructor({ titles, keywords }: FirstFile, analyser: Analyser) {
    const documents = titles.map((title, index) => ({
      id: '',
      href: '',
      title,
      summary: '',
      keywords: [keywords[index] ?? ''],
      text: '',
      facets: {},
    }));
    this.#postings = impactsOf(documents, analyser);
    this.#vocabulary = new Vocabulary([...this.#postings.keys()].sort((a, b) => (a < b ? -1 : 1)));
  }

  vocabulary(): Promise<Vocabulary> {
    return Promise.resolve(this.#vocabulary);
  }

  postings(place: number): Promise<readonly Posting[]> {
    return Promise.resolve(this.#postings.get(this.#vocabulary.stems[place] ?? '') ?? []);
  }
}
