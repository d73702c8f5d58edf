import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A file as servers may send it to who can unpack it. */
export interface Twin {
  ending: '.br' | '.gz';
  bytes: Buffer;
}

export const TWIN_ENDINGS = ['.br', '.gz'] as const;

/** Kinds of files that get smaller. Pictures, fonts, PDF and archives are packed already. */
const PACKABLE =
  /\.(css|csv|html|ics|js|json|jsonld|md|mjs|opml|svg|ttl|txt|vtt|webmanifest|xlf|xml)$|^_redirects$/;
/** Below this many bytes the saving is less than a packet. */
const SMALL = 512;

const [brotliOf, gzipOf] = [promisify(brotliCompress), promisify(gzip)];

export const isPackable = (file: string, size: number): boolean => PACKABLE.test(file) && size >= SMALL;

/** The packed twins of a file, as small as they can be; none that would save nothing. Node packs in threads of its own. */
export async function twinsOf(bytes: Buffer): Promise<Twin[]> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE } = constants;
  const [br, gz] = await Promise.all([
    brotliOf(bytes, {
      params: {
        [BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      },
    }),
    gzipOf(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  const twins: Twin[] = [
    { ending: '.br', bytes: br },
    { ending: '.gz', bytes: gz },
  ];
  return twins.filter((twin) => twin.bytes.length < bytes.length);
}
