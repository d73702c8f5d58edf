import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say, type Say } from '#src/lib/domain/say.ts';
import { Press } from '#src/lib/print/press.ts';
import { webVtt } from './captions.ts';
import { leaflet } from './leaflet.ts';
import type { Guide } from './made.ts';
import { makeVideo, type Ffmpeg } from './video.ts';

/** What the making of guides needs of the machine; a test gives another one. */
export interface Workshop {
  /** The Chromium to use; undefined where there is none. */
  browser: string | undefined;
  /** Undefined where there is none. */
  ffmpeg: Ffmpeg | undefined;
  /** Whether videos are wanted beside the leaflets. */
  videos: boolean;
  /** Tells the person at the keyboard how far it has come. */
  log: (line: Say) => void;
}

export interface Made {
  leaflets: number;
  videos: number;
  kept: number;
  failed: number;
}

export const NO_BROWSER = say(
  'Qui non c’è Chromium: i volantini e i video non si fanno; le pagine restano senza. Installalo (apt-get install chromium) o indicalo con CHROMIUM_PATH.',
  'There is no Chromium here: leaflets and videos are not made; the pages do without. Install it (apt-get install chromium) or name it with CHROMIUM_PATH.',
);
export const NO_FFMPEG = say(
  'Qui non c’è ffmpeg: i video non si fanno; le pagine restano senza. Installalo: apt-get install ffmpeg.',
  'There is no ffmpeg here: videos are not made; the pages do without. Install it: apt-get install ffmpeg.',
);

/** Makes what is missing of the guides into `folder`, and clears away what belongs to no guide any more. */
export async function makeGuides(
  guides: readonly Guide[],
  folder: string,
  workshop: Workshop,
): Promise<Made> {
  const { browser, log } = workshop;
  const ffmpeg = workshop.videos ? workshop.ffmpeg : undefined;
  const made: Made = { leaflets: 0, videos: 0, kept: 0, failed: 0 };
  if (browser === undefined) {
    log(NO_BROWSER);
    return made;
  }
  if (workshop.videos && !ffmpeg) log(NO_FFMPEG);
  await mkdir(folder, { recursive: true });
  await sweep(guides, folder);
  const has = (name: string): boolean => existsSync(join(folder, name));
  const hasVideo = ({ video }: Guide): boolean =>
    ['mp4', 'webp', 'vtt'].every((kind) => has(`${video}.${kind}`));
  const leaflets = guides.filter((guide) => !has(`${guide.leaflet}.pdf`));
  const videos = ffmpeg ? guides.filter((guide) => !hasVideo(guide)) : [];
  made.kept = guides.length - leaflets.length + (ffmpeg ? guides.length - videos.length : 0);
  if (leaflets.length + videos.length === 0) return made;
  const press = await Press.open(browser);
  try {
    for (const guide of leaflets) {
      await put(folder, `${guide.leaflet}.pdf`, await press.pdf(leaflet(guide.view, guide.words)));
      made.leaflets += 1;
      tell(log, 'volantino', 'leaflet', made.leaflets, leaflets.length, guide);
    }
    for (const guide of videos) {
      if (ffmpeg && (await makeVideo(guide, press, ffmpeg, folder))) {
        await put(folder, `${guide.video}.vtt`, webVtt(guide.scenes, guide.view.locale.tag));
        made.videos += 1;
        tell(log, 'video', 'video', made.videos, videos.length, guide);
      } else made.failed += 1;
    }
  } finally {
    await press.close();
  }
  return made;
}

/** Whole or not at all: a run that breaks off leaves no half file. */
async function put(folder: string, name: string, content: Buffer | string): Promise<void> {
  const file = join(folder, name);
  await writeFile(`${file}.part`, content);
  await rename(`${file}.part`, file);
}

async function sweep(guides: readonly Guide[], folder: string): Promise<void> {
  const wanted = new Set(guides.flatMap((guide) => [guide.leaflet, guide.video]));
  for (const name of await readdir(folder)) {
    if (!wanted.has(name.slice(0, name.lastIndexOf('.')))) await rm(join(folder, name), { force: true });
  }
}

function tell(log: Workshop['log'], it: string, en: string, done: number, all: number, guide: Guide): void {
  const where = `${guide.lang} ${guide.sheet}`;
  log(say(`${it} ${done}/${all}: ${where}`, `${en} ${done}/${all}: ${where}`));
}
