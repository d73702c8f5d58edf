import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { CheckedPicture, Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import { logoName } from '#src/lib/view/logos.ts';
import { pictureName, widthsOf } from '#src/lib/view/pictures.ts';

/**
 * The pictures, logos and attachments of a site: each path in it, and the file it is a copy of. Responsive pictures
 * are made once and kept, by digest, between builds.
 */
export async function makeAssets(portal: Portal, cache: string): Promise<Map<string, string>> {
  const assets = new Map<string, string>();
  for (const [path, picture] of portal.pictures) {
    if (path.startsWith('logos/'))
      assets.set(route.picture(logoName(path.slice(6), picture.digest)), join(portal.root, path));
    else
      for (const [name, file] of await widths(portal, picture, cache)) assets.set(route.picture(name), file);
  }
  for (const path of attachedFiles(portal)) assets.set(route.file(path), join(portal.root, path));
  return assets;
}

async function widths(portal: Portal, picture: CheckedPicture, cache: string): Promise<[string, string][]> {
  const made: [string, string][] = [];
  for (const width of widthsOf(picture)) {
    for (const format of ['avif', 'webp'] as const) {
      const name = pictureName(picture, width, format);
      const kept = join(cache, 'pictures', name);
      made.push([name, kept]);
      if (await exists(kept)) continue;
      await mkdir(dirname(kept), { recursive: true });
      await sharp(join(portal.root, picture.path))
        .rotate()
        .resize({ width })
        .toFormat(format, { quality: format === 'avif' ? 50 : 75 })
        .toFile(kept);
    }
  }
  return made;
}

/** Files beside pieces that their front matter names: attachments, versions of materials, captions, transcripts. */
function attachedFiles(portal: Portal): string[] {
  const sheets = [...portal.sheets.values(), ...portal.news.values()].flatMap(({ folder, data }) =>
    data.attachments.flatMap(({ file }) => (file === undefined ? [] : [`${folder}/${file.slice(2)}`])),
  );
  const media = [...portal.media.values()].flatMap(({ folder, data }) =>
    data.versions.flatMap(({ file, transcript, captions }) =>
      [file, transcript, ...captions.map((caption) => caption.file)].flatMap((name) =>
        name === undefined ? [] : [`${folder}/${name.slice(2)}`],
      ),
    ),
  );
  return [...sheets, ...media];
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
