import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { chanceOf } from '#scripts/judges/chance.ts';
import { NAME, visit, type Visited } from '#scripts/judges/load/visits.ts';
import { listen, type Listening } from '#src/lib/serve/listen.ts';

const page = (name: string): string => `<p>${name}</p><script src="/_astro/uno.${name}.js"></script>`;

let answers: Record<string, string>;
let asked: string[];
let listening: Listening;
const server = createServer(({ url = '' }, response) => {
  asked.push(url);
  const body = answers[url];
  response.writeHead(body === undefined ? 404 : 200).end(body);
});

beforeAll(async () => {
  listening = await listen(server, 0);
});
beforeEach(() => {
  answers = { '/it/': page('a'), '/_astro/uno.a.js': 'x' };
  asked = [];
});
afterAll(() => listening.close());

const visited = (): Promise<Visited> =>
  visit({ port: listening.port, readers: 2, visits: 30, pages: { '/it/': page(NAME) } }, chanceOf(1));

test('readers who get whole pages and all that they load have nothing to tell', async () => {
  const { visits, faults, names } = await visited();
  expect({ visits, faults, names }).toEqual({ visits: 30, faults: [], names: ['a'] });
});

test('a reader keeps what may be kept, and a new one asks for it again', async () => {
  await visited();
  expect(asked.filter((path) => path === '/it/')).toHaveLength(30);
  expect(asked.filter((path) => path.endsWith('.js')).length).toBeLessThanOrEqual(4);
});

test.each([
  ['half of a page', { '/it/': page('a').slice(0, 20) }],
  ['a page of two publications', { '/it/': page('a').replace('<p>a', '<p>b') }],
  ['a page whose script is gone', { '/_astro/uno.a.js': undefined }],
  ['no page', { '/it/': undefined }],
])('%s is a fault', async (_, wrong) => {
  answers = { ...answers, ...wrong } as Record<string, string>;
  expect((await visited()).faults.length).toBeGreaterThan(0);
});
