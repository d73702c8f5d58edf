import { copyFile, mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { CheckedPicture, Portal } from '#src/lib/domain/portal.ts';
import { logoName } from '#src/lib/view/logos.ts';
import { pictureName, widthsOf } from '#src/lib/view/pictures.ts';

/** Makes the responsive pictures and copies logos and attachments. Made pictures are kept, by digest, between builds. */
export async function buildAssets(portal: Portal, out: string, cache: string): Promise<void> {
  for (const [path, picture] of portal.pictures) {
    if (path.startsWith('logos/'))
      await copy(join(portal.root, path), join(out, '_img', logoName(path.slice(6), picture.digest)));
    else await widths(portal, picture, out, cache);
  }
  for (const path of attachedFiles(portal)) await copy(join(portal.root, path), join(out, '_file', path));
}

async function widths(portal: Portal, picture: CheckedPicture, out: string, cache: string): Promise<void> {
  for (const width of widthsOf(picture)) {
    for (const format of ['avif', 'webp'] as const) {
      const name = pictureName(picture, width, format);
      const kept = join(cache, 'pictures', name);
      if (!(await exists(kept))) {
        await mkdir(dirname(kept), { recursive: true });
        await sharp(join(portal.root, picture.path))
          .rotate()
          .resize({ width })
          .toFormat(format, { quality: format === 'avif' ? 50 : 75 })
          .toFile(kept);
      }
      await copy(kept, join(out, '_img', name));
    }
  }
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

async function copy(from: string, to: string): Promise<void> {
  if (await exists(to)) return;
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
