/** Publishes one site and says what stopped it: `node once.ts <to> <site>`. */
import { publish } from '#src/lib/release/publish.ts';
import { complain } from '#scripts/complain.ts';

const [to = '', site = ''] = process.argv.slice(2);
try {
  await publish(site, to, { now: new Date().toISOString() });
} catch (error) {
  complain(error);
}
