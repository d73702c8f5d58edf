/** Publishes a site that is new each time, once a second, until somebody stops it: `node publisher.ts <to>`. */
import { rmSync } from 'node:fs';
import { publish } from '#src/lib/release/publish.ts';
import { version } from '#tests/unit/release/versions.ts';

const [to = ''] = process.argv.slice(2);
for (let count = 1; ; count++) {
  const start = performance.now();
  const site = version(`n${count}`);
  await publish(site, to, { now: new Date().toISOString() });
  rmSync(site, { recursive: true });
  await new Promise((done) => setTimeout(done, Math.max(0, 1000 - (performance.now() - start))));
}
