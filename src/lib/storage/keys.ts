import type { ObjectHeaders } from './bucket.ts';

/** What publishers keep beside the site: readers ask for nothing below it. */
export const SHELF = '_releases/';

export const LOCK = `${SHELF}lock.json`;
export const PROBE = `${SHELF}probe`;
/** Which release is live, and every object of it. */
export const LEDGER = `${SHELF}live.json`;
/** The bytes of all releases, each once, under their sha256. */
export const BLOBS = `${SHELF}blobs/`;

export const blobKey = (digest: string): string => BLOBS + digest;
export const releaseKey = (id: string, file: string): string => `${SHELF}${id}/${file}`;

/** What only publishers read. */
export const NOTE: ObjectHeaders = { type: 'application/json', cacheControl: 'no-store' };
export const BLOB: ObjectHeaders = { type: 'application/octet-stream', cacheControl: 'no-store' };
