import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { z } from 'zod';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import { digestOf } from '#src/lib/sitegate/manifest.ts';
import type { Bucket, Fetched } from './bucket.ts';
import type { Permit } from './requests.ts';
import { unconditional, unreachable } from './refusals.ts';
import { LOCK, NOTE, PROBE } from './keys.ts';

/**
 * How long the right to publish lasts, in seconds. A lease that has not been renewed for `lost` may be taken over; its
 * holder stops by itself after `own`, and what it has sent is refused by the server after `sent` more. So nothing of a
 * publisher that was held up arrives when another is at work: `own` + `sent` must be less than `lost`.
 */
export interface LeaseTimes {
  lost: number;
  own: number;
  sent: number;
  renew: number;
}

const TIMES: LeaseTimes = { lost: 32, own: 18, sent: 10, renew: 6 };

/** How often a permit is asked for when the server takes longer than a lease may wait. */
const TRIES = 3;

/** The right to publish into a bucket, for one publisher at a time. */
export interface Lease {
  /** @throws {Trouble} when somebody else has taken over: then nothing may be written any more */
  permit: () => Promise<Permit>;
  release: () => Promise<void>;
}

interface Options {
  times?: LeaseTimes;
  /** Told once, when another publisher's lease must be waited for. */
  onWait?: (seconds: number) => void;
}

/**
 * Takes the right to publish, by writing an object that must not be there. One whose holder renews it is respected; one
 * that nobody renews any more is taken over, and never by two. Who looks at it waits at most as long as a lease lasts: no
 * clock is asked but the server's.
 *
 * @throws {Trouble} when another publisher is at work, or when the server does not keep to conditions
 */
export async function takeLease(bucket: Bucket, { times = TIMES, onWait }: Options = {}): Promise<Lease> {
  await assertConditional(bucket);
  const holder = new Holder(bucket, times);
  const lost = times.lost * 1000;
  /** The tag of another's lease when it was first seen, and when that was. */
  let seen: { etag: string; at: number } | undefined;
  while (!(await holder.write({ absent: true }))) {
    const other = await bucket.get(LOCK);
    if (!other) continue;
    seen ??= { etag: other.etag, at: performance.now() };
    if (other.etag !== seen.etag) throw taken(other);
    // A server that does not say when it was written is watched for as long.
    const age = Number.isNaN(other.age) ? performance.now() - seen.at : other.age;
    if (age > lost) {
      if (await holder.write({ etag: other.etag })) break;
      throw taken(other);
    }
    onWait?.(Math.ceil((lost - age) / 1000));
    onWait = undefined;
    await pause(Math.min(2000, (times.renew * 1000) / 2));
  }
  return holder.start();
}

/** Somebody who has the lease, and renews it. */
class Holder {
  readonly #bucket: Bucket;
  readonly #times: LeaseTimes;
  readonly #id = randomUUID();
  #count = 0;
  #etag = '';
  /** When it was renewed last, by two clocks: one stands still while a machine sleeps, the other may be set. */
  #renewed = { wall: 0, run: 0 };
  #writing: Promise<boolean> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(bucket: Bucket, times: LeaseTimes) {
    this.#bucket = bucket;
    this.#times = times;
  }

  async write(when: { absent: true } | { etag: string }): Promise<boolean> {
    const asked = { wall: Date.now(), run: performance.now() };
    const text = JSON.stringify({
      host: hostname(),
      process: process.pid,
      id: this.#id,
      renewed: this.#count++,
    });
    const bytes = Buffer.from(text);
    const etag = await this.#bucket.put(LOCK, bytes, digestOf(bytes), { headers: NOTE, when });
    if (etag === undefined) return false;
    this.#etag = etag;
    this.#renewed = asked;
    return true;
  }

  start(): Lease {
    // A failure shows at the next permit.
    const renew = (): void => void this.#renew().catch(() => undefined);
    this.#timer = setInterval(renew, this.#times.renew * 1000).unref();
    return { permit: () => this.#permit(), release: () => this.#release() };
  }

  async #permit(): Promise<Permit> {
    for (let tries = 0; tries < TRIES; tries++) {
      // First the moment, then the question: who is held up between the two signs with a moment that has passed.
      const at = this.#bucket.now();
      if (this.#sinceRenewed() <= this.#times.own * 1000) return { at, seconds: this.#times.sent };
      if (!(await this.#renew())) throw taken(await this.#bucket.get(LOCK));
    }
    throw unreachable(this.#bucket.place, new Error('too slow'));
  }

  #renew(): Promise<boolean> {
    this.#writing ??= this.write({ etag: this.#etag }).finally(() => (this.#writing = undefined));
    return this.#writing;
  }

  #sinceRenewed(): number {
    return Math.max(Date.now() - this.#renewed.wall, performance.now() - this.#renewed.run);
  }

  async #release(): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing?.catch(() => undefined);
    await this.#bucket.remove(LOCK, () => this.#permit());
  }
}

/** Asks the server whether it keeps to conditions: some take a write and do not look at what it asks for. */
async function assertConditional(bucket: Bucket): Promise<void> {
  const put = async (when: { absent: true } | { etag: string }): Promise<boolean> => {
    // Other bytes each time: a write that must be refused never looks like one that was done.
    const bytes = Buffer.from(`${randomUUID()}\n`);
    return (await bucket.put(PROBE, bytes, digestOf(bytes), { headers: NOTE, when })) === undefined;
  };
  await put({ absent: true });
  const keeps = (await put({ absent: true })) && (await put({ etag: '"00000000000000000000000000000000"' }));
  if (!keeps) throw unconditional(bucket.place);
}

const noteSchema = z.object({ host: z.string(), process: z.number() });

function taken(by: Fetched | undefined): Trouble {
  const { host, process: pid } = noteOf(by);
  return new Trouble(
    say(
      `Qualcun altro sta pubblicando in questo bucket (processo ${pid} su ${host}). Aspetta che finisca, poi ripeti.`,
      `Somebody else is publishing into this bucket (process ${pid} on ${host}). Wait until it ends, then repeat.`,
    ),
  );
}

/** Who has the lease, as far as what stands there says it. */
function noteOf(by: Fetched | undefined): { host: string; process: number | string } {
  try {
    return noteSchema.parse(JSON.parse(by?.bytes.toString('utf8') ?? ''));
  } catch {
    return { host: '?', process: '?' };
  }
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
