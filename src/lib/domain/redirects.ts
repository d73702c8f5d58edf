import { z } from 'zod';
import { field } from './field.ts';

/** What a server of static files can match: one exact path; no wildcard, no step up, no sign of a server's own language. */
export const OLD_ADDRESS =
  /^\/(?!(?:.*\/)?\.{1,2}(?:\/|$))(?:[^\s?#\\*:/"<>{}|^`$;]+\/)*[^\s?#\\*:/"<>{}|^`$;]*$/;

/** `content/redirects.yaml`: old addresses that people still have on paper, and where they lead now. */
export const redirectsSchema = z.strictObject({
  redirects: field(
    z.array(
      z.strictObject({
        from: field(
          z.string().regex(OLD_ADDRESS),
          'Il vecchio indirizzo, da / in poi: /salute/…',
          'The old address, from / on: /salute/…',
        ),
        to: field(
          z.string().regex(/^(sheet|service|term|law|hub|page|news|project|site):[a-z0-9/-]*$/),
          'Dove porta: sheet:salute/…, hub:salute, page:chi-siamo o site:.',
          'Where it leads: sheet:salute/…, hub:salute, page:chi-siamo or site:.',
        ),
      }),
    ),
    'I vecchi indirizzi: from, to.',
    'The old addresses: from, to.',
  ),
});

export type Redirects = z.infer<typeof redirectsSchema>;
