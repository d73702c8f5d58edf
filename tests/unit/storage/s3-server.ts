import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { complaintOf } from './signature.ts';

/** An object as the server keeps it. */
export interface Kept {
  bytes: Buffer;
  etag: string;
  headers: Record<string, string>;
  written: number;
}

/** How the server behaves, besides well. */
export interface Behaviour {
  /** What it does with conditions: keeps to them, does not look at them, refuses them. */
  conditions: 'kept' | 'ignored' | 'unknown';
  /** Keys that may be written to. */
  mayWrite: RegExp;
  /** After so many more writes the network is gone; and whether the last one is done all the same. */
  writesLeft: number;
  lastIsDone: boolean;
  /** Of so many requests one is answered with 503. */
  busyEvery: number;
  /** What its clock says before ours, in milliseconds. */
  ahead: number;
  /** How many keys it lists at once. */
  page: number;
  /** How long the next copy is on its way, in milliseconds. */
  delay: number;
}

const WELL: Behaviour = {
  conditions: 'kept',
  mayWrite: /(?:)/,
  writesLeft: Number.POSITIVE_INFINITY,
  lastIsDone: false,
  busyEvery: Number.POSITIVE_INFINITY,
  ahead: 0,
  page: 1000,
  delay: 0,
};

const STORED = ['content-type', 'cache-control', 'x-amz-website-redirect-location'];

/**
 * A server that speaks as much of S3 as is asked of one here, by its documents: objects with tags and headers, lists in
 * parts, copies, conditional writes, errors, signatures (https://docs.aws.amazon.com/AmazonS3/latest/API/). Whoever does not
 * sign may read what does not begin with `_releases/`, as the website of a bucket.
 */
export class S3Server {
  readonly bucket = 'sito';
  readonly objects = new Map<string, Kept>();
  readonly behaviour = { ...WELL };
  /** What was written, in turn: `PUT key`, `COPY key`, `DELETE key`. */
  writes: string[] = [];
  #requests = 0;
  readonly #server: Server;

  constructor() {
    // Who asks may be killed while it does.
    this.#server = createServer(
      (request, response) => void this.#answer(request, response).catch(() => request.socket.destroy()),
    );
  }

  async start(): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    return this.endpoint;
  }

  get endpoint(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** As new. */
  reset(): void {
    this.objects.clear();
    this.writes = [];
    this.well();
  }

  well(): void {
    Object.assign(this.behaviour, WELL);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts);
    if (request.headers['x-amz-copy-source'] !== undefined && this.behaviour.delay > 0) {
      const { delay } = this.behaviour;
      this.behaviour.delay = 0;
      await new Promise((done) => setTimeout(done, delay));
    }
    const now = Date.now() + this.behaviour.ahead;
    response.sendDate = false;
    response.setHeader('Date', new Date(now).toUTCString());
    const url = new URL(request.url ?? '/', this.endpoint);
    const [, bucket = '', ...names] = url.pathname.split('/').map(decodeURIComponent);
    const key = names.join('/');
    const signed = request.headers.authorization !== undefined || url.searchParams.has('X-Amz-Signature');
    const isBusy = signed && ++this.#requests % this.behaviour.busyEvery === 0;
    const complaint = signed ? await complaintOf(request, body, now) : undefined;
    if (!signed) this.#website(response, key);
    else if (isBusy) refuse(response, 503, 'SlowDown');
    else if (complaint) refuse(response, complaint === 'BadDigest' ? 400 : 403, complaint);
    else if (bucket !== this.bucket) refuse(response, 404, 'NoSuchBucket');
    else if (request.method === 'GET' && key === '') this.#list(response, url);
    else if (request.method === 'GET') this.#get(response, key);
    else if (!this.behaviour.mayWrite.test(key)) refuse(response, 403, 'AccessDenied');
    else this.#writeOrCut(request, response, key, body, now);
  }

  #writeOrCut(...[request, response, key, body, now]: Parameters<S3Server['write']>): void {
    const left = this.behaviour.writesLeft--;
    if (left > 1 || (left === 1 && this.behaviour.lastIsDone)) this.write(request, response, key, body, now);
    if (left <= 1) request.socket.destroy();
  }

  write(request: IncomingMessage, response: ServerResponse, key: string, body: Buffer, now: number): void {
    if (request.method === 'DELETE') {
      this.writes.push(`DELETE ${key}`);
      this.objects.delete(key);
      response.writeHead(204).end();
      return;
    }
    const refusal = this.#condition(request, key);
    if (refusal) {
      refuse(response, ...refusal);
      return;
    }
    const headers = Object.fromEntries(
      STORED.flatMap((name) => {
        const value = request.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    );
    const source = request.headers['x-amz-copy-source'];
    const from = typeof source === 'string' ? decodeURIComponent(source).replace(`/${this.bucket}/`, '') : '';
    const bytes = from === '' ? body : this.objects.get(from)?.bytes;
    if (!bytes) {
      refuse(response, 404, 'NoSuchKey');
      return;
    }
    const etag = `"${createHash('md5').update(bytes).digest('hex')}"`;
    this.objects.set(key, { bytes, etag, headers, written: now });
    this.writes.push(`${from === '' ? 'PUT' : 'COPY'} ${key}`);
    if (from === '') response.writeHead(200, { ETag: etag }).end();
    else response.end(`<CopyObjectResult><ETag>${etag.replaceAll('"', '&quot;')}</ETag></CopyObjectResult>`);
  }

  #condition({ headers }: IncomingMessage, key: string): [status: number, code: string] | undefined {
    const [match, none] = [headers['if-match'], headers['if-none-match']];
    if ((match ?? none) === undefined || this.behaviour.conditions === 'ignored') return undefined;
    if (this.behaviour.conditions === 'unknown') return [501, 'NotImplemented'];
    const there = this.objects.get(key);
    if (none === '*' && there) return [412, 'PreconditionFailed'];
    if (match !== undefined && !there) return [404, 'NoSuchKey'];
    return match !== undefined && there?.etag !== match ? [412, 'PreconditionFailed'] : undefined;
  }

  #get(response: ServerResponse, key: string): void {
    const kept = this.objects.get(key);
    if (!kept) {
      refuse(response, 404, 'NoSuchKey');
      return;
    }
    response.writeHead(200, {
      ...kept.headers,
      ETag: kept.etag,
      'Last-Modified': new Date(kept.written).toUTCString(),
    });
    response.end(kept.bytes);
  }

  #list(response: ServerResponse, url: URL): void {
    const [prefix, after] = [url.searchParams.get('prefix'), url.searchParams.get('continuation-token')];
    const keys = [...this.objects.keys()]
      .filter((key) => key.startsWith(prefix ?? '') && (after === null || key > after))
      .sort();
    const shown = keys.slice(0, this.behaviour.page);
    const isCut = keys.length > shown.length;
    const contents = shown.map((key) => {
      const { etag, bytes } = this.objects.get(key) ?? { etag: '', bytes: '' };
      return `<Contents><Key>${escaped(key)}</Key><ETag>${escaped(etag)}</ETag><Size>${bytes.length}</Size></Contents>`;
    });
    const next = isCut ? `<NextContinuationToken>${escaped(shown.at(-1) ?? '')}</NextContinuationToken>` : '';
    response.end(
      `<?xml version="1.0" encoding="UTF-8"?>\n<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${this.bucket}</Name><IsTruncated>${isCut}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
    );
  }

  #website(response: ServerResponse, key: string): void {
    const kept = key.startsWith('_releases/')
      ? undefined
      : this.objects.get(key.endsWith('/') || key === '' ? `${key}index.html` : key);
    const location = kept?.headers['x-amz-website-redirect-location'];
    if (location !== undefined) response.writeHead(301, { Location: location }).end();
    else if (!kept) response.writeHead(404).end();
    else response.writeHead(200, { ...kept.headers, ETag: kept.etag }).end(kept.bytes);
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'Content-Type': 'application/xml' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}.</Message></Error>`,
  );
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
