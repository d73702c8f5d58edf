import type { IncomingMessage } from 'node:http';

/** What a request asks for. */
export interface Address {
  /** The path in plain letters, to look things up. */
  path: string;
  /** The same path as the browser wrote it, to send it back. */
  written: string;
  /** `?…`, or nothing. */
  query: string;
}

/** Takes a request line's address apart; undefined when it is none of ours or its percent signs make no letters. */
export function addressOf(url: string): Address | undefined {
  const [, written, query = ''] = /^(\/[^?]*)(\?.*)?$/s.exec(url) ?? [];
  if (written === undefined) return undefined;
  try {
    return { path: decodeURI(written), written, query };
  } catch {
    return undefined;
  }
}

/** Whether one range from a first to a last byte is asked, as video players do; other forms may be ignored. */
export function hasPlainRange({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? [];
  const forward = last === '' || Number(first) <= Number(last);
  return method === 'GET' && first !== undefined && forward && headers['if-range'] === undefined;
}
