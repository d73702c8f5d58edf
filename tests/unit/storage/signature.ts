import { createHash, createHmac } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { SignatureV4 } from '@smithy/signature-v4';

export const KEYS = { accessKeyId: 'AKIASISTERHUB', secretAccessKey: 'chiave/segreta+1' };
export const REGION = 'eu-south-1';

/** What S3 says of a signature; undefined where it is right. */
export type Complaint =
  'AccessDenied' | 'InvalidAccessKeyId' | 'SignatureDoesNotMatch' | 'RequestTimeTooSkewed' | 'BadDigest';

const SKEW = 15 * 60 * 1000;

/** The sums of this Node, as the signer of AWS asks for them. */
class Sha256 {
  readonly #sum: ReturnType<typeof createHash> | ReturnType<typeof createHmac>;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#sum =
      secret === undefined
        ? createHash('sha256')
        : createHmac('sha256', typeof secret === 'string' ? secret : bytesOf(secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.#sum.update(typeof data === 'string' ? data : bytesOf(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.#sum.digest()));
  }

  reset(): void {
    throw new Error('not asked for');
  }
}

const bytesOf = (data: ArrayBuffer | ArrayBufferView): Buffer =>
  ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data);

const signer = new SignatureV4({
  credentials: KEYS,
  region: REGION,
  service: 's3',
  sha256: Sha256,
  uriEscapePath: false,
  applyChecksum: false,
});

/** Checks who asks, by the signer that AWS itself gives to programs: not the one that signs here. */
export async function complaintOf(
  request: IncomingMessage,
  body: Buffer,
  now: number,
): Promise<Complaint | undefined> {
  const url = new URL(request.url ?? '/', `http://${request.headers.host ?? ''}`);
  const query = Object.fromEntries(url.searchParams);
  const written = request.headers.authorization ?? '';
  const isQuery = 'X-Amz-Signature' in query;
  if (!isQuery && written === '') return 'AccessDenied';
  const part = (name: string): string =>
    isQuery ? (query[`X-Amz-${name}`] ?? '') : (new RegExp(`${name}=([^, ]+)`).exec(written)?.[1] ?? '');
  if (!part('Credential').startsWith(`${KEYS.accessKeyId}/`)) return 'InvalidAccessKeyId';
  const told = isQuery ? (query['X-Amz-Date'] ?? '') : String(request.headers['x-amz-date']);
  const signingDate = dateOf(told);
  if (Math.abs(signingDate.getTime() - now) > SKEW) return 'RequestTimeTooSkewed';
  if (isQuery && now > signingDate.getTime() + Number(query['X-Amz-Expires']) * 1000) return 'AccessDenied';
  const names = new Set(part('SignedHeaders').split(';'));
  const unsigned = Object.keys(request.headers).some((name) => name.startsWith('x-amz-') && !names.has(name));
  if (!names.has('host') || unsigned) return 'AccessDenied';
  const headers = Object.fromEntries([...names].map((name) => [name, String(request.headers[name] ?? '')]));
  const asked = {
    method: request.method ?? '',
    protocol: 'http:',
    hostname: url.hostname,
    path: url.pathname,
    headers,
    query: Object.fromEntries(Object.entries(query).filter(([name]) => !IN_ADDRESS.test(name))),
  };
  const right = isQuery
    ? await inAddress(asked, names, signingDate, query)
    : await inHeader(asked, names, signingDate);
  if (right !== part('Signature')) return 'SignatureDoesNotMatch';
  const digest = request.headers['x-amz-content-sha256'];
  const isOther = digest !== createHash('sha256').update(body).digest('hex');
  return digest !== undefined && digest !== 'UNSIGNED-PAYLOAD' && isOther ? 'BadDigest' : undefined;
}

type Asked = Parameters<SignatureV4['presign']>[0];

async function inHeader(asked: Asked, names: Set<string>, signingDate: Date): Promise<string> {
  const signed = await signer.sign(asked, { signingDate, signableHeaders: names });
  return /Signature=([0-9a-f]+)/.exec(signed.headers['authorization'] ?? '')?.[1] ?? '';
}

async function inAddress(
  asked: Asked,
  names: Set<string>,
  signingDate: Date,
  query: Readonly<Record<string, string>>,
): Promise<string> {
  const headers = { ...asked.headers, [PAYLOAD]: 'UNSIGNED-PAYLOAD' };
  const signed = await signer.presign(
    { ...asked, headers },
    {
      signingDate,
      expiresIn: Number(query['X-Amz-Expires']),
      signableHeaders: names,
      unsignableHeaders: new Set([PAYLOAD]),
      unhoistableHeaders: new Set([...names, PAYLOAD]),
    },
  );
  return String(signed.query?.['X-Amz-Signature']);
}

const PAYLOAD = 'x-amz-content-sha256';
const IN_ADDRESS = /^X-Amz-(Algorithm|Credential|Date|Expires|SignedHeaders|Signature|Security-Token)$/;

const dateOf = (told: string): Date =>
  new Date(told.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
