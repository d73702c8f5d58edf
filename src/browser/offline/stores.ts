import { MARK, PREFIX, storeName, type SavedArea } from '#src/lib/offline/area.ts';

/** The areas that are whole on this phone, the latest saved first. */
export async function savedAreas(): Promise<SavedArea[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const areas = await Promise.all(
    names.map(async (name) => {
      const mark = await (await caches.open(name)).match(MARK);
      return mark ? ((await mark.json()) as SavedArea) : undefined;
    }),
  );
  return areas.filter((area) => area !== undefined).sort((one, other) => other.saved - one.saved);
}

/** A file of an area, as it was saved. */
export async function savedFile(area: SavedArea, path: string): Promise<Response | undefined> {
  return (await caches.open(storeName(area))).match(path);
}

/** Takes an area off the phone, in whatever releases. */
export async function deleteArea(lang: string, hub: string): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith(`${PREFIX}${lang} ${hub} `)) await caches.delete(name);
}

/** Takes away former releases and what was never saved whole. Only for a moment when no page is open that may need them. */
export async function tidy(): Promise<void> {
  const latest = new Map((await savedAreas()).reverse().map((area) => [`${area.lang} ${area.hub}`, area]));
  const kept = new Set([...latest.values()].map(storeName));
  for (const name of await caches.keys())
    if (name.startsWith(PREFIX) && !kept.has(name)) await caches.delete(name);
}
