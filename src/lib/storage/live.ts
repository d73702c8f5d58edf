import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';
import { atOnce } from '#src/lib/machine/at-once.ts';
import { blobKey } from './keys.ts';
import { headersDigest, isAsWanted, writeLedger, type Ledger } from './ledger.ts';
import type { LiveObject } from './objects.ts';
import { stepsOf } from './order.ts';
import type { Desk } from './publish.ts';

/**
 * Makes a release live whose bytes are all in the bucket. The ledger says before and after which one it is; between the two,
 * objects come one by one, and only those that are not yet what they should be. So it can be broken off anywhere and begun
 * again by anybody.
 *
 * @throws {Trouble} when another publisher has come in between
 */
export async function makeLive(
  desk: Desk,
  id: string,
  objects: ReadonlyMap<string, LiveObject>,
  most: number,
): Promise<void> {
  const { shelf, lease, kept, listed } = desk;
  const { bucket } = shelf;
  const { ledger } = kept;
  await lease.permit();
  const begun = await writeLedger(bucket, { ...ledger, next: id }, kept.etag);
  if (begun === undefined) throw mixed();
  const next: Ledger = { live: id, next: null, objects: {} };
  const changed: LiveObject[] = [];
  for (const object of objects.values()) {
    const former = ledger.objects[object.key];
    if (former && isAsWanted(ledger, object, listed.get(object.key))) next.objects[object.key] = former;
    else changed.push(object);
  }
  for (const step of stepsOf(changed, (key) => listed.has(key)))
    await atOnce(most, step, async ({ key, digest, headers }) => {
      const etag = await bucket.copy(blobKey(digest), key, headers, () => lease.permit());
      next.objects[key] = [digest, headersDigest(headers), etag];
    });
  const gone = (await ownKeys(desk)).filter((key) => !objects.has(key) && listed.has(key));
  await atOnce(most, gone, (key) => bucket.remove(key, () => lease.permit()));
  await lease.permit();
  if ((await writeLedger(bucket, next, begun)) === undefined) throw mixed();
}

/** Keys that publishers have written: of the live release, and of one that was not made live to its end. Others are not ours. */
async function ownKeys({ shelf, kept: { ledger } }: Desk): Promise<string[]> {
  const broken = ledger.next === null ? [] : [...(await shelf.objects(ledger.next)).keys()];
  return [...new Set([...Object.keys(ledger.objects), ...broken])];
}

const mixed = (): Trouble =>
  new Trouble(
    say(
      'Un altro ha pubblicato in questo bucket nello stesso momento. Ripeti il comando: guarda che cosa c’è e finisce il lavoro.',
      'Somebody else has published into this bucket at the same moment. Repeat the command: it looks at what is there and ends the work.',
    ),
  );
