/** Publishes two sites in turn, again and again, until somebody stops it: `node endless.ts <to> <site> <site>`. */
import { publish } from '#src/lib/release/publish.ts';

const [to = '', ...sites] = process.argv.slice(2);
for (;;) for (const site of sites) await publish(site, to, { now: new Date().toISOString() });
