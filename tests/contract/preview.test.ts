import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { measurePreview } from '#src/lib/bench/preview.ts';
import { contentWith, TODAY } from '#tests/unit/content/minimal.ts';
import { THOROUGH } from '#tests/thorough.ts';

/** A port that nobody has. */
const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Astro takes seconds to start. */
test.runIf(THOROUGH)('who saves a sheet sees the new words on its page without asking for more', async () => {
  const { root, remove } = await contentWith();
  const cost = await measurePreview(
    {
      ...{ project: process.cwd(), root, cache: `${root}-cache`, today: TODAY, edits: 3 },
      file: 'sheets/salute/tessera-sanitaria/index.it.mdx',
      page: '/it/salute/tessera-sanitaria/',
    },
    await freePort(),
  );
  expect(cost.edits).toHaveLength(3);
  await remove();
});
