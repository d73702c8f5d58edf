import type { LeaseTimes } from '#src/lib/storage/lease.ts';
import { placeOf, type Place } from '#src/lib/storage/place.ts';
import { KEYS, REGION } from './signature.ts';

export const ENVIRONMENT = {
  AWS_ACCESS_KEY_ID: KEYS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey,
  AWS_REGION: REGION,
};

/** A lease that a test can wait for. Servers tell the time in whole seconds. */
export const QUICK: LeaseTimes = { lost: 6, own: 1, sent: 3, renew: 0.5 };

export const placeAt = (endpoint: string, to = 's3://sito'): Place => placeOf(to, ENVIRONMENT, endpoint);
