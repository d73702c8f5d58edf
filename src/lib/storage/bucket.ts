import { parseCopy, parseList, type ListPart } from './answers.ts';
import type { Place } from './place.ts';
import { refused, unconditional } from './refusals.ts';
import { encoded, Requests, type Answer, type Permits, type Request } from './requests.ts';

/** What an object is for who reads it. */
export interface ObjectHeaders {
  type: string;
  cacheControl: string;
  /** Where the object has moved: bucket websites answer with it. */
  location?: string;
}

/** An object as it came. */
export interface Fetched {
  bytes: Buffer;
  etag: string;
  headers: ObjectHeaders;
  /** How long ago it was written, in milliseconds, by the clock of the server alone. */
  age: number;
}

/** What must be so for a write to be done. */
export type Condition = { absent: true } | { etag: string };

/**
 * The objects of a bucket below our prefix, over the REST interface of S3. Requests that
 * are refused are told in words.
 */
export class Bucket {
  readonly place: Place;
  readonly #requests: Requests;

  /** @param firstPause milliseconds before a request is tried again; each next one is twice as long */
  constructor(place: Place, { firstPause }: { firstPause?: number } = {}) {
    this.place = place;
    this.#requests = new Requests(place, firstPause);
  }

  /** The time on the server's clock, as far as it is known. */
  now(): Date {
    return this.#requests.now();
  }

  /** @returns undefined where there is no such object */
  async get(key: string): Promise<Fetched | undefined> {
    const asked = { method: 'GET', key } as const;
    const answer = await this.#requests.ask(asked);
    if (answer.status === 404 && answer.refusal.code !== 'NoSuchBucket') return undefined;
    const { headers, body } = this.#good(asked, answer);
    const [now, written] = [headers.get('date'), headers.get('last-modified')].map((date) =>
      Date.parse(date ?? ''),
    );
    const location = headers.get('x-amz-website-redirect-location');
    return {
      bytes: body,
      etag: headers.get('etag') ?? '',
      headers: {
        type: headers.get('content-type') ?? '',
        cacheControl: headers.get('cache-control') ?? '',
        ...(location === null ? {} : { location }),
      },
      age: (now ?? Number.NaN) - (written ?? Number.NaN),
    };
  }

  /**
   * Writes an object.
   *
   * @param digest sha256 of the bytes
   * @returns its new tag; undefined where it was not as the condition says
   */
  async put(
    key: string,
    body: Buffer,
    digest: string,
    { headers, when }: { headers: ObjectHeaders; when?: Condition },
  ): Promise<string | undefined> {
    const condition: Record<string, string> =
      when === undefined ? {} : 'absent' in when ? { 'If-None-Match': '*' } : { 'If-Match': when.etag };
    const asked = {
      method: 'PUT',
      key,
      headers: { ...named(headers), ...condition },
      body,
      digest,
    } as const;
    const answer = await this.#requests.ask(asked);
    if (when !== undefined && answer.refusal.code === 'NotImplemented') throw unconditional(this.place);
    const isOther = answer.status === 412 || answer.refusal.code === 'ConditionalRequestConflict';
    // With If-Match a missing object is “not found”.
    if (when !== undefined && (isOther || answer.refusal.code === 'NoSuchKey')) {
      const now = answer.again ? await this.get(key) : undefined;
      return now?.bytes.equals(body) ? now.etag : undefined;
    }
    return this.#good(asked, answer).headers.get('etag') ?? '';
  }

  /** Copies an object within the bucket, and says of the copy what it is. @returns the tag of the copy */
  async copy(from: string, to: string, headers: ObjectHeaders, permits: Permits): Promise<string> {
    const source = `/${this.place.bucket}/${encoded(this.place.prefix + from)}`;
    const asked = {
      method: 'PUT',
      key: to,
      headers: {
        ...named(headers),
        'x-amz-copy-source': source,
        'x-amz-metadata-directive': 'REPLACE',
      },
      permits,
    } as const;
    const answer = this.#good(asked, await this.#requests.ask(asked));
    const copied = parseCopy(answer.body.toString('utf8'));
    if ('refusal' in copied) throw refused(this.place, `COPY ${to}`, answer.status, copied.refusal);
    return copied.etag;
  }

  /** Takes an object away; one that is not there is no fault. */
  async remove(key: string, permits: Permits): Promise<void> {
    const asked = { method: 'DELETE', key, permits } as const;
    const answer = await this.#requests.ask(asked);
    if (answer.refusal.code !== 'NoSuchKey') this.#good(asked, answer);
  }

  /** The tags of all objects whose keys begin so, by key. */
  async list(start = ''): Promise<Map<string, string>> {
    const { prefix } = this.place;
    const tags = new Map<string, string>();
    let next: string | undefined;
    do {
      const query: Record<string, string> = {
        'list-type': '2',
        prefix: prefix + start,
        ...(next === undefined ? {} : { 'continuation-token': next }),
      };
      const asked = { method: 'GET', key: '', query } as const;
      const part: ListPart = parseList(
        this.#good(asked, await this.#requests.ask(asked)).body.toString('utf8'),
      );
      for (const { key, etag } of part.objects) tags.set(key.slice(prefix.length), etag);
      next = part.next;
    } while (next !== undefined);
    return tags;
  }

  /** @throws {Trouble} when the server says no, or cannot be reached */
  #good({ method, key }: Request, answer: Answer): Answer {
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw refused(this.place, `${method} ${key}`, answer.status, answer.refusal);
  }
}

function named({ type, cacheControl, location }: ObjectHeaders): Record<string, string> {
  return {
    'Content-Type': type,
    'Cache-Control': cacheControl,
    ...(location === undefined ? {} : { 'x-amz-website-redirect-location': location }),
  };
}
