import { AwsV4Signer } from 'aws4fetch';
import { parseCopy, parseList, parseRefusal, type ListPart, type Refusal } from './answers.ts';
import type { Place } from './place.ts';
import { refused, unconditional, unreachable } from './refusals.ts';

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

/** A moment from which a write is valid for some seconds: the server refuses it later. */
export interface Permit {
  at: Date;
  seconds: number;
}

/** Gives a permit for each write, or throws when nothing may be written any more. */
export type Permits = () => Promise<Permit>;

interface Request {
  method: 'GET' | 'PUT' | 'DELETE';
  key: string;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
  /** sha256 of the body, so that what has changed on its way is refused. */
  digest?: string;
  permits?: Permits;
}

interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
  refusal: Refusal;
  /** An earlier try may have been done without our hearing of it. */
  again: boolean;
}

const TRIES = 4;
const FIRST_PAUSE = 100;
const TIMEOUT = 60_000;
/** Answers that another try may change: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const PASSING = /^(ConditionalRequestConflict|OperationAborted|RequestTimeout|SlowDown|InternalError)$/;
/** Of the empty body. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * The objects of a bucket below our prefix, over the REST interface of S3. Requests are signed (SigV4), tried again when
 * the server is busy or the network fails, and refused ones are told in words.
 */
export class Bucket {
  readonly place: Place;
  /** How far the server's clock is before ours, in milliseconds. */
  #ahead = 0;

  readonly #firstPause: number;

  /** @param firstPause milliseconds before a request is tried again; each next one is twice as long */
  constructor(place: Place, { firstPause = FIRST_PAUSE } = {}) {
    this.place = place;
    this.#firstPause = firstPause;
  }

  /** The time on the server's clock, as far as it is known. */
  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** @returns undefined where there is no such object */
  async get(key: string): Promise<Fetched | undefined> {
    const asked = { method: 'GET', key } as const;
    const answer = await this.#ask(asked);
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
    const answer = await this.#ask(asked);
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
    const answer = this.#good(asked, await this.#ask(asked));
    const copied = parseCopy(answer.body.toString('utf8'));
    if ('refusal' in copied) throw refused(this.place, `COPY ${to}`, answer.status, copied.refusal);
    return copied.etag;
  }

  /** Takes an object away; one that is not there is no fault. */
  async remove(key: string, permits: Permits): Promise<void> {
    const asked = { method: 'DELETE', key, permits } as const;
    const answer = await this.#ask(asked);
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
      const part: ListPart = parseList(this.#good(asked, await this.#ask(asked)).body.toString('utf8'));
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

  async #ask(request: Request): Promise<Answer> {
    let again = false;
    for (let tries = 1; ; tries++) {
      const answer = await this.#try(request, again).catch((error: unknown) => {
        if (tries < TRIES && isNetwork(error)) return undefined;
        throw isNetwork(error) ? unreachable(this.place, error) : error;
      });
      if (answer && (tries === TRIES || !isPassing(answer))) return answer;
      again = true;
      await pause(this.#firstPause * 2 ** tries * (0.5 + Math.random()));
    }
  }

  async #try(request: Request, again: boolean): Promise<Answer> {
    const { url, init } = await this.#signed(request);
    const response = await fetch(url, init);
    const told = Date.parse(response.headers.get('date') ?? '');
    // Rather too early than too late: what is signed with it is valid for some seconds from then.
    if (Number.isFinite(told)) this.#ahead = told - Date.now();
    const body = Buffer.from(await response.arrayBuffer());
    const refusal = response.ok ? { code: '', message: '' } : parseRefusal(body.toString('utf8'));
    return { status: response.status, headers: response.headers, body, refusal, again };
  }

  /** With a permit the signature stands in the address, since only there it can say until when it is valid. */
  async #signed(request: Request): Promise<{ url: URL; init: RequestInit }> {
    const { method, key, query = {}, headers = {}, body, digest = EMPTY, permits } = request;
    const { endpoint, bucket, prefix, region, keys } = this.place;
    // The list is asked of the bucket itself.
    const path = key === '' ? '' : `/${encoded(prefix + key)}`;
    const url = new URL(`${endpoint}/${bucket}${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
    const permit = await permits?.();
    if (permit) url.searchParams.set('X-Amz-Expires', String(permit.seconds));
    const signer = new AwsV4Signer({
      method,
      url: url.href,
      headers: permit ? headers : { ...headers, 'X-Amz-Content-Sha256': digest },
      ...keys,
      service: 's3',
      region,
      ...(permit && { signQuery: true, datetime: stamp(permit.at) }),
    });
    const signed = await signer.sign();
    return {
      url: signed.url,
      init: {
        method,
        headers: signed.headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
        ...(body && { body: new Uint8Array(body) }),
      },
    };
  }
}

function named({ type, cacheControl, location }: ObjectHeaders): Record<string, string> {
  return {
    'Content-Type': type,
    'Cache-Control': cacheControl,
    ...(location === undefined ? {} : { 'x-amz-website-redirect-location': location }),
  };
}

/** A key as it stands in an address: every part encoded, and what `encodeURIComponent` leaves and the signature does not. */
const encoded = (key: string): string =>
  key
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(
        /[!'()*]/g,
        (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');

/** As SigV4 writes a moment: 20261121T100000Z. */
const stamp = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');

const isPassing = ({ status, refusal }: Answer): boolean =>
  (status >= 500 && status !== 501) || status === 429 || PASSING.test(refusal.code);

/** `fetch` says “TypeError: fetch failed” of all that goes wrong on the way, and its own errors of what takes too long. */
const isNetwork = (error: unknown): boolean =>
  (error instanceof TypeError && error.cause !== undefined) ||
  (error instanceof DOMException && error.name === 'TimeoutError');

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
