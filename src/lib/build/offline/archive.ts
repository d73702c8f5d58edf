import { route } from '#src/lib/domain/route.ts';
import { formatDate } from '#src/lib/i18n/format.ts';
import { writeZip } from '#src/lib/machine/zip.ts';
import { withNotice } from '#src/lib/offline/notice.ts';
import type { Template } from '#src/lib/site/templates.ts';
import type { Area } from './pages.ts';
import type { Site } from './parts.ts';
import { fileIn, portablePage, portableStyle } from './portable.ts';

/** Pages that only say something with scripts. */
const SCRIPTED: readonly Template[] = ['search', 'offline', 'share', 'dossier'];

/** Writes an area as an archive that opens from a stick, with no server and no scripts: its start is `index.html`. */
export async function writeArchive(file: string, area: Area, site: Site): Promise<void> {
  writeZip(file, await entriesOf(area, site));
}

/** The files of the archive: its start, the pages, then what these load. */
export async function entriesOf(
  { view, lang, hub, pages }: Area,
  site: Site,
): Promise<[name: string, bytes: Uint8Array][]> {
  const { url } = view.portal.site;
  const plain = pages.filter(({ template }) => !SCRIPTED.includes(template));
  const texts = new Map<string, string>();
  const parts = new Set(['/icona.svg']);
  for (const { path } of plain) {
    texts.set(path, (await site.bytes(path)).toString());
    for (const part of await site.parts(path)) if (!part.endsWith('.js')) parts.add(part);
  }
  const inside = new Set([...texts.keys(), ...parts]);
  const notice = [view.t('offline.copy', { date: formatDate(view.locale, view.today) })];
  const page = (path: string, file: string): [string, Uint8Array] => [
    file,
    Buffer.from(portablePage(withNotice(texts.get(path) ?? '', notice), file, inside, url)),
  ];
  const entries = [
    page(route.hub(lang, hub), 'index.html'),
    ...[...texts.keys()].map((path) => page(path, fileIn(path))),
  ];
  for (const part of [...parts].sort()) {
    const bytes = await site.bytes(part);
    entries.push([
      fileIn(part),
      part.endsWith('.css') ? Buffer.from(portableStyle(bytes.toString())) : bytes,
    ]);
  }
  return entries;
}
