import { deflateSync } from 'node:zlib';

/** Bytes packed as a PDF's filter FlateDecode reads them (ISO 32000-1, 7.4.4). */
export const deflated = (bytes: Buffer): Buffer => deflateSync(bytes, { level: 9 });
