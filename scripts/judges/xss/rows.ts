import fc from 'fast-check';
import type { Row } from '#scripts/judges/rows.ts';
import { securityHeaders } from '#src/lib/serve/headers.ts';
import { readPage } from '#src/lib/sitegate/page.ts';
import { seenInBrowser, type Seen } from './canary.ts';
import { mutants } from './mutants.ts';
import { CONTROLS, payloads } from './payloads.ts';
import { PAGES, WALLS, type Wall } from './walls.ts';

type Result = Pick<Row, 'judged' | 'faults'> & { said: string };

/** Many mutants at a time: what they leave behind is collected in between. */
const BATCH = 2000;

/** Payloads as they are and changed, each at one place after the other; `seed` repeats a run. */
function* attacks(count: number, seed: number): Generator<readonly [payload: string, place: number]> {
  const plain = payloads();
  for (const payload of plain) for (let place = 0; place < PLACES; place++) yield [payload, place];
  for (let done = 0; done < count; done += BATCH) {
    const some = fc.sample(mutants(plain), { numRuns: Math.min(BATCH, count - done), seed: seed + done });
    for (const [index, payload] of some.entries()) yield [payload, done + index];
  }
}

/** As many as there are places where a wall meets words. */
const PLACES = 9;

/** Throws every payload, and so many mutants of them, at one wall alone. */
export function stormWall(name: keyof typeof WALLS, count: number, seed = 1): Result {
  const wall: Wall = WALLS[name];
  const faults: string[] = [];
  let [judged, refused] = [0, 0];
  for (const [payload, place] of attacks(count, seed)) {
    judged++;
    try {
      const held = wall(payload, place);
      if (held.refused) refused++;
      faults.push(...held.faults.map((fault) => `${fault} ← ${place} ${JSON.stringify(payload)}`));
    } catch (error) {
      faults.push(`${String(error)} ← ${place} ${JSON.stringify(payload)}`);
    }
  }
  return { judged, faults, said: `${refused} rifiutati / refused, ${judged - refused} innocui / harmless` };
}

/** What a wall lets through, in a browser without any header: nothing runs, nothing is asked for. At most so many pages. */
export async function wallInBrowser(name: 'prose' | 'output', most: number, seed = 1): Promise<Result> {
  const wall = WALLS[name];
  const passed = [...attacks(most, seed)].flatMap(([payload, place]) => wall(payload, place).out || []);
  const unique = [...new Set(passed)];
  const pages = spread(name === 'prose' ? together(unique) : unique, most);
  const seen = await seenInBrowser(pages);
  return { judged: pages.length, faults: faultsIn(pages, seen), said: `di / of ${unique.length}` };
}

/** Some of a list, from all over it. */
const spread = <T>(list: readonly T[], most: number): T[] =>
  list.filter(
    (_, index) =>
      list.length <= most ||
      Math.floor((index * most) / list.length) !== Math.floor(((index + 1) * most) / list.length),
  );

/** Some fragments on one page: each is whole, so none reaches into the next. */
function together(fragments: readonly string[]): string[] {
  const pages: string[] = [];
  for (let at = 0; at < fragments.length; at += 40)
    pages.push((PAGES[1] ?? String)(fragments.slice(at, at + 40).join('\n')));
  return pages;
}

/**
 * The header alone: payloads as they are, in a page that nothing has checked, with the headers of every answer. A page
 * that sends its reader elsewhere (`http-equiv=refresh`) is beyond it; the output gate must refuse every such page.
 */
export async function headerInBrowser(most: number, seed = 1): Promise<Result> {
  const all = [...attacks(most, seed)]
    .filter(([, place]) => place < PAGES.length || place >= PLACES)
    .map(([payload, place]) => (PAGES[place % PAGES.length] ?? String)(payload));
  const unique = spread([...new Set(all)], most);
  const seen = await seenInBrowser(unique, securityHeaders({ https: false }));
  const away = unique.filter((_, index) => (seen[index]?.left ?? 0) > 0);
  const through = away.filter((page) => readPage(page).notes.length === 0);
  return {
    judged: unique.length,
    faults: [...faultsIn(unique, seen, 0), ...through.map((page) => `refresh let through: ${page}`)],
    said: `${away.length} via da sé, rifiutate dal cancello del sito / went away, refused by the output gate`,
  };
}

/** Without any wall the payloads do run: a judge that sees nothing then would see nothing at all. */
export async function controlInBrowser(): Promise<Result> {
  const seen = await seenInBrowser(CONTROLS.map((payload) => (PAGES[1] ?? String)(payload)));
  const ran = seen.filter((one) => one.ran > 0).length;
  return {
    judged: CONTROLS.length,
    faults: ran < CONTROLS.length / 2 ? [`only ${ran} ran`] : [],
    said: `${ran} eseguiti senza difese / ran without any wall`,
  };
}

const faultsIn = (pages: readonly string[], seen: readonly Seen[], mayLeave = 1): string[] =>
  seen.flatMap(({ ran, asked, left }, index) => [
    ...(ran > 0 ? [`ran ×${ran}: ${pages[index] ?? ''}`] : []),
    ...asked.map((url) => `asked for ${url}: ${pages[index] ?? ''}`),
    ...(mayLeave > 0 && left > 0 ? [`left: ${pages[index] ?? ''}`] : []),
  ]);
