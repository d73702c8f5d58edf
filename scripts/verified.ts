/**
 * "Still valid": writes into sheets, offices, values… that an office has checked them today, and when the next time is.
 * No word changes and no translation grows old.
 *
 *     npm run verified -- sheets/salute/tessera-sanitaria fact:permesso-marca-da-bollo [--until 2027-05-01]
 */
import { makeVerified } from '#scripts/verified/make.ts';
import { complain } from '#scripts/complain.ts';
import { readFlags } from '#scripts/flags.ts';
import { settings } from '#scripts/settings.ts';

const CALL = 'npm run verified -- sheets/salute/tessera-sanitaria [fact:…] [--until 2027-05-01]';

try {
  const { values, positionals } = readFlags(CALL, {
    allowPositionals: true,
    options: { until: { type: 'string' } },
  });
  for (const { path, days } of await makeVerified(positionals, values.until, settings()))
    console.log(
      `✓ ${path}  ${Object.entries(days)
        .map(([key, day]) => `${key}: ${day}`)
        .join(', ')}`,
    );
} catch (error) {
  complain(error);
}
