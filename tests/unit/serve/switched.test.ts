import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createSiteServer } from '#src/lib/serve/server.ts';

const home = mkdtempSync(join(tmpdir(), 'switched-'));
afterAll(() => rmSync(home, { recursive: true }));

/** Two releases of one page, of which one is much longer. */
const SIZES = { short: 40_000, long: 900_000 };
for (const [name, size] of Object.entries(SIZES)) {
  mkdirSync(join(home, name, 'it'), { recursive: true });
  for (const file of ['index.html', 'it/index.html', '404.html'])
    writeFileSync(join(home, name, file), name.slice(0, 1).repeat(size));
}

/** Puts another release in the place of the one that is read, as publishing does. */
function publish(name: string): void {
  symlinkSync(join(home, name), join(home, 'next'));
  renameSync(join(home, 'next'), join(home, 'current'));
}

/** A page over a connection that is kept, as browsers have it. */
const read = (port: number, agent: Agent): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    get({ port, agent, path: '/it/' }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve(Buffer.concat(parts)));
      answer.on('error', reject);
    }).on('error', reject);
  });

test('a reader gets a page of one release or the other, whole, while the one takes the other’s place', async () => {
  publish('short');
  const { server, listen } = createSiteServer({
    root: join(home, 'current'),
    languages: ['it'],
    redirects: [],
    https: false,
  });
  const { port, close } = await listen(0);
  const agent = new Agent({ keepAlive: true });
  let asked = 0;
  // After the server has chosen the file, and before it is read: the worst moment there is.
  server.on('request', () => publish((asked += 1) % 2 === 1 ? 'long' : 'short'));
  for (const name of ['short', 'long', 'short', 'long'] as const) {
    const page = await read(port, agent);
    expect(page.length).toBe(SIZES[name]);
    expect(page.every((byte) => byte === name.charCodeAt(0))).toBe(true);
  }
  agent.destroy();
  await close();
});
