/**
 * Does the same with many things, so many at a time. After the first failure nothing new is begun; what is under way ends
 * before this does, so that nobody is still at work when others clean up.
 *
 * @throws the first failure
 */
export async function atOnce<T>(
  most: number,
  things: Iterable<T>,
  work: (thing: T) => Promise<void>,
): Promise<void> {
  const queue = things[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done && failures.length === 0; next = queue.next())
      await work(next.value).catch((error: unknown) => failures.push(error));
  };
  await Promise.all(Array.from({ length: most }, worker));
  if (failures.length > 0) throw failures[0];
}
