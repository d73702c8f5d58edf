import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Press } from '#src/lib/print/press.ts';
import { FRAME, frame } from './frame.ts';
import type { Guide } from './made.ts';
import { FADE, type Scene } from './scenes.ts';

/** Pictures between one still and the next; while a still stays, its one picture is enough. */
const BETWEEN = 5;
/** How coarse H.264 may draw; flat colours and letters stay clean. */
const QUALITY = 26;

/** Runs ffmpeg with these arguments; false when it fails. */
export type Ffmpeg = (args: readonly string[]) => Promise<boolean>;

/** One picture of a film, and how long it stays. */
export interface Shot {
  file: string;
  seconds: number;
}

/**
 * Makes the pictures of a video and its film in `folder`: `<name>.mp4`, `<name>.webp`. One thread and no dates: the same
 * ffmpeg makes the same bytes.
 *
 * @returns whether ffmpeg could
 */
export async function makeVideo(
  { view, words, scenes, video }: Guide,
  press: Press,
  ffmpeg: Ffmpeg,
  folder: string,
): Promise<boolean> {
  const work = await mkdtemp(join(tmpdir(), 'film-'));
  try {
    const stills: Buffer[] = [];
    for (const index of scenes.keys())
      stills.push(await press.picture(frame(view, words, scenes, index), FRAME));
    const shots = await shotsOf(stills, scenes, work);
    await writeFile(join(work, 'shots.txt'), shotList(shots));
    const film = join(work, 'film.mp4');
    if (!(await ffmpeg([...filmArguments(join(work, 'shots.txt')), film]))) return false;
    await mkdir(folder, { recursive: true });
    await sharp(stills[0])
      .webp({ quality: 75 })
      .toFile(join(folder, `${video}.webp`));
    await copyFile(film, join(folder, `${video}.mp4`));
    return true;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The pictures of a film in their order: each still, and how it fades into the next. */
async function shotsOf(stills: readonly Buffer[], scenes: readonly Scene[], work: string): Promise<Shot[]> {
  const raw = await Promise.all(stills.map((still) => sharp(still).removeAlpha().raw().toBuffer()));
  const shots: Shot[] = [];
  const add = async (pixels: Buffer, seconds: number): Promise<void> => {
    const file = join(work, `${String(shots.length).padStart(3, '0')}.png`);
    await sharp(pixels, { raw: { ...FRAME, channels: 3 } })
      .png({ compressionLevel: 1 })
      .toFile(file);
    shots.push({ file, seconds });
  };
  for (const [index, pixels] of raw.entries()) {
    const next = raw[index + 1];
    const stays = scenes[index]?.seconds ?? 0;
    await add(pixels, next ? stays - FADE : stays);
    for (let step = 1; next && step <= BETWEEN; step += 1)
      await add(mix(pixels, next, step / (BETWEEN + 1)), FADE / BETWEEN);
  }
  return shots;
}

/** Two pictures of one size as one, `share` of it the second. */
export function mix(one: Buffer, other: Buffer, share: number): Buffer {
  const mixed = Buffer.alloc(one.length);
  for (let at = 0; at < one.length; at += 1) {
    const from = one[at] ?? 0;
    mixed[at] = Math.round(from + ((other[at] ?? 0) - from) * share);
  }
  return mixed;
}

/** The list that ffmpeg's concat reads. The last picture stands twice, or its time would not count. */
export function shotList(shots: readonly Shot[]): string {
  const lines = shots.map(({ file, seconds }) => `file '${file}'\nduration ${seconds.toFixed(3)}`);
  return ['ffconcat version 1.0', ...lines, `file '${shots.at(-1)?.file ?? ''}'`, ''].join('\n');
}

/** What ffmpeg is asked for, but the name of the film: H.264 that old phones play, as many pictures as shots, no sound. */
export function filmArguments(list: string): string[] {
  return [
    ...['-hide_banner', '-nostdin', '-loglevel', 'error', '-y', '-f', 'concat', '-safe', '0', '-i', list],
    ...['-vsync', 'vfr', '-pix_fmt', 'yuv420p', '-c:v', 'libx264', '-profile:v', 'main', '-preset', 'medium'],
    ...['-tune', 'stillimage', '-crf', String(QUALITY), '-g', String(BETWEEN + 1), '-threads', '1'],
    ...[
      '-fflags',
      '+bitexact',
      '-flags:v',
      '+bitexact',
      '-map_metadata',
      '-1',
      '-an',
      '-movflags',
      '+faststart',
    ],
  ];
}
