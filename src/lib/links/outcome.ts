import { z } from 'zod';

/**
 * What became of an address:
 *
 * - `ok`: a page is there
 * - `moved`: a page is there, at another address for good (`to`)
 * - `unsure`: the server does not want to be asked (401, 403, 405, 429, 451, 503): a person must look
 * - `gone`: 404, 410; `failed`: another error of the server; `timeout`: no answer in time
 * - `loop`: redirects that never end; `tls`: the certificate is wrong; `unreachable`: no such host, or nobody answers there
 */
export const OUTCOMES = [
  'ok',
  'moved',
  'unsure',
  'gone',
  'failed',
  'timeout',
  'loop',
  'tls',
  'unreachable',
] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

export const outcomeSchema = z.object({
  url: z.string(),
  kind: z.enum(OUTCOMES),
  /** The last status, where a server answered. */
  status: z.number().optional(),
  /** Where it is now, where it has moved for good. */
  to: z.string().optional(),
  /** The system's own word for what went wrong: ENOTFOUND, CERT_HAS_EXPIRED… */
  code: z.string().optional(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** Whether readers who follow it get nothing. */
export const isBroken = ({ kind }: Outcome): boolean => !['ok', 'moved', 'unsure'].includes(kind);
