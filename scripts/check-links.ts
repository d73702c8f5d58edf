/**
 * Whether the pages outside of the site that the content leads to are still there. Slow on purpose: one question at a time.
 *
 *     npm run check:links [-- --delay 1000] [--timeout 15000] [--json]
 *     npm run check:links -- --offline [--json]
 */
import { outsideOf } from '#src/lib/links/addresses.ts';
import { keepRound, lastRound, type Round } from '#src/lib/links/kept.ts';
import { isBroken } from '#src/lib/links/outcome.ts';
import { askAll } from '#src/lib/links/round.ts';
import { roundText } from '#src/lib/links/text.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { complain } from './complain.ts';
import { readFlags } from './flags.ts';
import { milliseconds } from './milliseconds.ts';
import { settings } from './settings.ts';

const CALL = 'npm run check:links [-- --offline] [--delay <ms>] [--timeout <ms>] [--json]';
const flag = { type: 'boolean', default: false } as const;

try {
  const { values } = readFlags(CALL, {
    options: {
      offline: flag,
      json: flag,
      delay: { type: 'string', default: '1000' },
      timeout: { type: 'string', default: '15000' },
    },
  });
  const pace = { delay: milliseconds(values.delay, CALL), timeout: milliseconds(values.timeout, CALL) };
  const place = settings();
  const portal = await loadPortal(place);
  const outside = outsideOf(portal);
  const round = values.offline ? await lastRound(place.cache) : await askNow();
  process.stdout.write(values.json ? `${JSON.stringify(round, null, 2)}\n` : roundText(outside, round));
  const known = new Set(outside.map(({ url }) => url));
  process.exitCode = round.outcomes.some((one) => known.has(one.url) && isBroken(one)) ? 1 : 0;

  async function askNow(): Promise<Round> {
    const agent = `sister-hub-links/1 (+${portal.site.url})`;
    let done = 0;
    const outcomes = await askAll(
      outside.map(({ url }) => url),
      {
        ...pace,
        agent,
        told: () => {
          if (process.stderr.isTTY) process.stderr.write(`\r${++done}/${outside.length} `);
        },
      },
    );
    const asked: Round = { asked: new Date().toISOString(), outcomes };
    keepRound(place.cache, asked);
    return asked;
  }
} catch (error) {
  complain(error);
}
