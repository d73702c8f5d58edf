/** What a store of Astro's content layer is asked for here. */
interface Store {
  keys: () => string[];
  set: (entry: { id: string; data: Record<string, unknown> }) => unknown;
  delete: (id: string) => void;
}

/**
 * Makes a store hold these entries and no others. It is not emptied first: Astro then writes its lists of pictures anew,
 * under one passing name in the checkout for all builds, and of two builds at once the second finds that name gone.
 */
export function fillStore(store: Store, entries: Iterable<readonly [id: string, data: object]>): void {
  const gone = new Set(store.keys());
  for (const [id, data] of entries) {
    gone.delete(id);
    store.set({ id, data: { ...data } });
  }
  for (const id of gone) store.delete(id);
}
