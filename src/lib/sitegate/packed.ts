import type { Named, Note, PageFacts, PageReading } from './note.ts';

/** Names by number: most pages of a language name the same ones. */
class Names {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(name: string): number {
    const known = this.#numbers.get(name) ?? this.all.push(name) - 1;
    this.#numbers.set(name, known);
    return known;
  }

  pack(named: readonly Named[]): number[] {
    return named.flatMap(([name, at]) => [this.number(name), at]);
  }
}

type Page = [
  digest: string,
  notes: readonly Note[],
  root: [lang: string, dir: string, noindex: boolean],
  ids: number[],
  canonical: number[],
  alternates: number[],
  links: number[],
  loads: number[],
  data: number[],
];

/** Readings of many pages, each name once: small on the disk and between threads. */
export interface Packed {
  names: string[];
  pages: Page[];
}

export function pack(readings: Iterable<readonly [digest: string, reading: PageReading]>): Packed {
  const names = new Names();
  const pages = [...readings].map(([digest, { notes, facts }]): Page => {
    const { lang, dir, noindex, ids, canonical, alternates, links, loads, data } = facts;
    return [
      digest,
      notes,
      [lang, dir, noindex],
      ids.map((id) => names.number(id)),
      names.pack(canonical),
      names.pack(alternates),
      names.pack(links),
      names.pack(loads),
      names.pack(data),
    ];
  });
  return { names: names.all, pages };
}

/** The readings by digest; `shared` holds one copy of each name for all that are unpacked with it. */
export function* unpack(
  { names: packed, pages }: Packed,
  shared: Map<string, string>,
): Generator<[digest: string, reading: PageReading]> {
  const names = packed.map((name) => {
    const known = shared.get(name) ?? name;
    shared.set(known, known);
    return known;
  });
  const named = (numbers: readonly number[]): Named[] => {
    const list: Named[] = [];
    for (let index = 0; index < numbers.length; index += 2)
      list.push([names[numbers[index] ?? 0] ?? '', numbers[index + 1] ?? 0]);
    return list;
  };
  for (const [digest, notes, [lang, dir, noindex], ids, canonical, alternates, links, loads, data] of pages) {
    const facts: PageFacts = {
      lang,
      dir,
      noindex,
      ids: ids.map((id) => names[id] ?? ''),
      canonical: named(canonical),
      alternates: named(alternates),
      links: named(links),
      loads: named(loads),
      data: named(data),
    };
    yield [digest, { notes, facts }];
  }
}
