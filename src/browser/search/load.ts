import type { Index } from '#src/lib/search/anywhere.ts';

/** Gets a file of the search. Only its name goes over the line: the words that people type never do. */
export async function load(name: string): Promise<Uint8Array> {
  const answer = await fetch(`/_search/${name}`);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** The languages that can be searched. */
export async function loadIndexes(): Promise<Index[]> {
  return JSON.parse(new TextDecoder().decode(await load('indexes.json'))) as Index[];
}
