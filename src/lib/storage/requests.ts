import { AwsV4Signer } from 'aws4fetch';
import { parseRefusal, type Refusal } from './answers.ts';
import type { Place } from './place.ts';
import { unreachable } from './refusals.ts';

/** A moment from which a write is valid for some seconds: the server refuses it later. */
export interface Permit {
  at: Date;
  seconds: number;
}

/** Gives a permit for each write, or throws when nothing may be written any more. */
export type Permits = () => Promise<Permit>;

export interface Request {
  method: 'GET' | 'PUT' | 'DELETE';
  key: string;
  query?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  body?: Buffer;
  /** sha256 of the body, so that what has changed on its way is refused. */
  digest?: string;
  permits?: Permits;
}

export interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
  refusal: Refusal;
  /** An earlier try may have been done without our hearing of it. */
  again: boolean;
  /** The request may have come later than its permit allows. */
  late: boolean;
}

const TRIES = 4;
const FIRST_PAUSE = 100;
/** Milliseconds that a request may take, and bytes of its body for each one more: a slow line brings 50 kB a second. */
const TIMEOUT = 60_000;
const BYTES = 50;
/** Servers tell their time in whole seconds. */
const SECOND_AND_HALF = 1500;
/** Answers that another try may change: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const PASSING = /^(ConditionalRequestConflict|OperationAborted|RequestTimeout|SlowDown|InternalError)$/;
/** Of the empty body. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** Requests to a bucket: signed (SigV4), and tried again when the server is busy or the network fails. */
export class Requests {
  readonly #place: Place;
  readonly #firstPause: number;
  /** How far the server's clock is before ours, in milliseconds. */
  #ahead = 0;

  /** @param firstPause milliseconds before a request is tried again; each next one is twice as long */
  constructor(place: Place, firstPause = FIRST_PAUSE) {
    this.#place = place;
    this.#firstPause = firstPause;
  }

  /** The time on the server's clock, as far as it is known. */
  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** @throws {Trouble} when the server does not answer; a refusal is an answer */
  async ask(request: Request): Promise<Answer> {
    let again = false;
    for (let tries = 1; ; tries++) {
      const answer = await this.#try(request, again).catch((error: unknown) => {
        if (tries < TRIES && isNetwork(error)) return undefined;
        throw isNetwork(error) ? unreachable(this.#place, error) : error;
      });
      if (answer && (tries === TRIES || !isPassing(answer))) return answer;
      again = true;
      await pause(this.#firstPause * 2 ** tries * (0.5 + Math.random()));
    }
  }

  async #try(request: Request, again: boolean): Promise<Answer> {
    const permit = await request.permits?.();
    const started = performance.now();
    const { url, init } = await this.#signed(request, permit);
    const response = await fetch(url, init);
    const told = Date.parse(response.headers.get('date') ?? '');
    // Rather too early than too late: what is signed with it is valid for some seconds from then.
    if (Number.isFinite(told)) this.#ahead = told - Date.now();
    const body = Buffer.from(await response.arrayBuffer());
    const refusal = response.ok ? { code: '', message: '' } : parseRefusal(body.toString('utf8'));
    const late =
      permit !== undefined && performance.now() - started > permit.seconds * 1000 - SECOND_AND_HALF;
    return { status: response.status, headers: response.headers, body, refusal, again, late };
  }

  /** With a permit the signature stands in the address, since only there it can say until when it is valid. */
  async #signed(request: Request, permit: Permit | undefined): Promise<{ url: URL; init: RequestInit }> {
    const { method, key, query = {}, headers = {}, body, digest = EMPTY } = request;
    const { endpoint, bucket, prefix, region, keys } = this.#place;
    // The list is asked of the bucket itself.
    const path = key === '' ? '' : `/${encoded(prefix + key)}`;
    const url = new URL(`${endpoint}/${bucket}${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
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
        signal: AbortSignal.timeout(TIMEOUT + Math.ceil((body?.length ?? 0) / BYTES)),
        ...(body && { body: new Uint8Array(body) }),
      },
    };
  }
}

/** A key as it stands in an address: every part encoded, and what `encodeURIComponent` leaves and the signature does not. */
export const encoded = (key: string): string =>
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

const isPassing = ({ status, refusal, late }: Answer): boolean =>
  (late && status === 403) ||
  (status >= 500 && status !== 501) ||
  status === 429 ||
  PASSING.test(refusal.code);

/** `fetch` says “TypeError: fetch failed” of all that goes wrong on the way, and its own errors of what takes too long. */
const isNetwork = (error: unknown): boolean =>
  (error instanceof TypeError && error.cause !== undefined) ||
  (error instanceof DOMException && error.name === 'TimeoutError');

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
