import { Agent, request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Chance } from '#scripts/judges/chance.ts';

/** The words that each publication of a site changes: the name of its script, which stands in its pages too. */
export const NAME = '@@NAME@@';

/** What readers do, for one process of them. */
export interface Visit {
  port: number;
  /** Readers at the same time, each with a connection of its own. */
  readers: number;
  /** Page views, all readers together. */
  visits: number;
  /** Pages as they should be, by path, with {@link NAME} where the publications differ. */
  pages: Readonly<Record<string, string>>;
}

export interface Visited {
  visits: number;
  requests: number;
  /** Publications that were read. */
  names: string[];
  faults: string[];
  /** The slowest answer, in milliseconds. */
  slowest: number;
}

/** After so many pages a reader is another one, whose browser has nothing of the site yet. */
const PAGES_EACH = 20;
const MOST_FAULTS = 50;
const PACKINGS = ['br', 'gzip', 'identity'] as const;

/**
 * Readers who go from page to page: each page must come whole, as one of the publications has it, with everything that it
 * loads. As browsers do, a reader keeps what may be kept for ever and asks for the rest each time.
 */
export async function visit({ port, readers, visits, pages }: Visit, chance: Chance): Promise<Visited> {
  const result: Visited = { visits: 0, requests: 0, names: [], faults: [], slowest: 0 };
  const names = new Set<string>();
  const paths = Object.keys(pages);
  const reader = async (number: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const packing = PACKINGS[number % PACKINGS.length] ?? 'identity';
    let kept = new Set<string>();
    const get = async (path: string): Promise<string> => {
      const start = performance.now();
      const answer = await fetched(agent, port, path, packing);
      result.requests++;
      result.slowest = Math.max(result.slowest, performance.now() - start);
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      return answer.text;
    };
    for (let seen = 0; result.visits < visits && result.faults.length < MOST_FAULTS; seen++) {
      result.visits++;
      if (seen % PAGES_EACH === 0) kept = new Set();
      const path = paths[Math.floor(chance() * paths.length)] ?? '/';
      try {
        const page = await get(path);
        const name = /\/_astro\/uno\.(\w+)\.js/.exec(page)?.[1] ?? '';
        names.add(name);
        if (page !== pages[path]?.replaceAll(NAME, name)) throw new Error(`${path}: not as it was published`);
        for (const [, load = ''] of page.matchAll(/(?:src|href)="(\/_[^"]+)"/g)) {
          if (kept.has(load)) continue;
          await get(load);
          kept.add(load);
        }
      } catch (error) {
        result.faults.push(error instanceof Error ? error.message : String(error));
      }
    }
    agent.destroy();
  };
  await Promise.all(Array.from({ length: readers }, (_, number) => reader(number)));
  return { ...result, names: [...names] };
}

function fetched(
  agent: Agent,
  port: number,
  path: string,
  packing: string,
): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    const headers = { 'Accept-Encoding': packing };
    const asked = request({ agent, host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.once('error', failed);
      response.once('end', () => {
        const unpack = UNPACK[response.headers['content-encoding'] ?? ''] ?? ((bytes: Buffer) => bytes);
        try {
          const text = unpack(Buffer.concat(parts)).toString('utf8');
          done({ status: response.statusCode ?? 0, text });
        } catch (error) {
          failed(new Error(`${path}: half an answer`, { cause: error }));
        }
      });
    });
    asked.once('error', failed);
    asked.end();
  });
}

const UNPACK: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};
