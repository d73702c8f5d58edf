/**
 * Shows the built site, as readers will get it: `npm run serve`. PORT chooses another port, HOST another address
 * to listen on (0.0.0.0 for a whole network), OUT another folder; HTTPS=1 says that a proxy in front of it speaks https.
 */
import { readBuiltSite } from '#src/lib/serve/built.ts';
import { portFrom } from '#src/lib/serve/port.ts';
import { createSiteServer } from '#src/lib/serve/server.ts';
import { complain } from './complain.ts';
import { settings } from './settings.ts';

const { PORT, HOST, HTTPS } = process.env;

try {
  const site = await readBuiltSite(settings().out);
  const { url } = await createSiteServer({ ...site, https: HTTPS === '1' }).listen(portFrom(PORT), HOST);
  console.log(`\nIl sito è qui · The site is here: ${url}\nPer fermarlo · To stop it: Ctrl+C\n`);
} catch (error) {
  complain(error);
}
