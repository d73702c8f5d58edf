import { z } from 'zod';
import { day } from './text.ts';

/** The kinds of item that the national portal lists. */
export const FEED_KINDS = [
  'notizia',
  'evento',
  'progetto',
  'norma',
  'approfondimento',
  'scheda',
  'servizio',
  'esperienza',
  'opportunita',
  'ricerca',
  'guida',
] as const;
export type FeedKind = (typeof FEED_KINDS)[number];

export const isFeedKind = (name: string): name is FeedKind =>
  (FEED_KINDS as readonly string[]).includes(name);

export const CHANGES = ['new', 'update', 'withdraw'] as const;
export type Change = (typeof CHANGES)[number];

/** One item in one language, as it was shared (or withdrawn) in one run. Enough of it to count it when it is gone. */
export const sharedItemSchema = z.strictObject({
  /** `<kind>/<id of the piece or entity>`: stable for ever, never reused. */
  id: z.string().min(3),
  lang: z.string().regex(/^[a-z]{2,3}$/),
  kind: z.enum(FEED_KINDS),
  change: z.enum(CHANGES),
  /** Of what was shared: a later run with the same digest has nothing to say. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  url: z.url(),
  title: z.string().min(1),
  /** The day it came out on this portal, where the content says so. */
  published: day.optional(),
  hubs: z.array(z.string()).default([]),
  project: z.string().optional(),
});
export type SharedItem = z.infer<typeof sharedItemSchema>;

/** `content/ledger/<date>.json` (`<date>-2.json` for a second run of a day): what one run shared. */
export const ledgerSchema = z.strictObject({
  date: day,
  items: z.array(sharedItemSchema),
});
export type LedgerEntry = z.infer<typeof ledgerSchema>;
