import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Press } from '#src/lib/print/press.ts';
import { FRAME, frame } from './frame.ts';
import type { Guide } from './made.ts';
import { FADE, type Scene } from './scenes.ts';

/** Pictures a second: stills with short fades need no more. */
const RATE = 10;
/** How coarse H.264 may draw; flat colours and letters stay clean. */
const QUALITY = 27;

/** Runs ffmpeg with these arguments; false when it fails. */
export type Ffmpeg = (args: readonly string[]) => Promise<boolean>;

/**
 * The pictures of a video and its film, in `folder`: `<name>.mp4`, `<name>.webp`. One thread and no dates: the same
 * ffmpeg makes the same bytes.
 *
 * @returns whether ffmpeg could
 */
export async function makeVideo(
  guide: Guide,
  press: Press,
  ffmpeg: Ffmpeg,
  folder: string,
): Promise<boolean> {
  const { view, words, scenes, video } = guide;
  const work = await mkdtemp(join(tmpdir(), 'film-'));
  try {
    const pictures: string[] = [];
    for (const index of scenes.keys()) {
      const picture = join(work, `${index}.png`);
      const png = await press.picture(frame(view, words, scenes, index), FRAME);
      await writeFile(picture, png);
      if (index === 0) await sharp(png).webp({ quality: 75 }).toFile(join(work, 'poster.webp'));
      pictures.push(picture);
    }
    const film = join(work, 'film.mp4');
    if (!(await ffmpeg([...filmArguments(pictures, scenes), film]))) return false;
    await mkdir(folder, { recursive: true });
    await copyFile(join(work, 'poster.webp'), join(folder, `${video}.webp`));
    await copyFile(film, join(folder, `${video}.mp4`));
    return true;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** What ffmpeg is asked for, but the name of the film: each still for its time, faded into the next, without sound. */
export function filmArguments(pictures: readonly string[], scenes: readonly Scene[]): string[] {
  const inputs = pictures.flatMap((picture, index) => {
    // A still is also there while the next one fades in.
    const seconds = (scenes[index]?.seconds ?? 0) + (index < pictures.length - 1 ? FADE : 0);
    return ['-loop', '1', '-framerate', String(RATE), '-t', String(seconds), '-i', picture];
  });
  let at = 0;
  let last = '[0:v]';
  const fades = pictures.slice(1).map((_, index) => {
    at += scenes[index]?.seconds ?? 0;
    const from = last;
    last = `[f${index + 1}]`;
    return `${from}[${index + 1}:v]xfade=transition=fade:duration=${FADE}:offset=${at}${last}`;
  });
  const filter = [...fades, `${last}format=yuv420p[film]`].join(';');
  const codec = ['-c:v', 'libx264', '-preset', 'medium', '-tune', 'stillimage', '-crf', String(QUALITY)];
  const fixed = ['-threads', '1', '-fflags', '+bitexact', '-flags:v', '+bitexact', '-map_metadata', '-1'];
  return [
    ...['-hide_banner', '-loglevel', 'error', '-y', '-filter_complex_threads', '1', ...inputs],
    ...['-filter_complex', filter, '-map', '[film]', '-r', String(RATE), '-g', '100'],
    ...codec,
    ...fixed,
    ...['-an', '-movflags', '+faststart'],
  ];
}
