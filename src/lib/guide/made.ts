import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Day } from '#src/lib/domain/date.ts';
import { guideKey, type GuideFile, type MadeGuide } from '#src/lib/domain/guide.ts';
import { published, type Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import { fontVersions } from '#src/lib/print/font/faces.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';
import { leaflet } from './leaflet.ts';
import { scenesOf, secondsOf, type Scene } from './scenes.ts';
import { frame } from './frame.ts';
import { guideSheets, guideWords, type GuideWords } from './words.ts';

/** Changes when files are made in another way from the same words. */
const RECIPE = '4';
const HERE = new URL('../../../', import.meta.url).href;

/** A guide that can be made, and the names of its files: they change when anything on them does. */
export interface Guide {
  lang: Lang;
  sheet: string;
  view: View;
  words: GuideWords;
  scenes: Scene[];
  /** Without the ending: `residenza-ar-0123456789`. */
  leaflet: string;
  video: string;
}

/** Every guide that the sheets of today allow, language by language. */
export function guidesOf(portal: Portal, today: Day): Guide[] {
  return published(portal.site.languages).flatMap(({ code: lang }) => {
    const view = viewOf(portal, lang, today);
    return guideSheets(view).flatMap((sheet) => {
      const words = guideWords(view, sheet);
      if (!words) return [];
      const scenes = scenesOf(view, words);
      const name = (text: string): string =>
        `${sheet.slice(sheet.indexOf('/') + 1)}-${lang}-${digest(view, text)}`;
      return {
        lang,
        sheet,
        view,
        words,
        scenes,
        leaflet: name(leaflet(view, words).html),
        video: name(
          scenes
            .map((scene, index) => frame(view, words, scenes, index).html + scene.spoken.join('\n'))
            .join('\n'),
        ),
      };
    });
  });
}

/** The pictures are named by where they are on this machine: that is no part of what they show. */
const digest = (view: View, text: string): string =>
  createHash('sha256')
    .update([RECIPE, ...fontVersions(view.locale), ...logos(view)].join(' '))
    .update(text.replaceAll(HERE, ''))
    .digest('hex')
    .slice(0, 12);

const logos = ({ portal }: View): string[] =>
  portal.site.funders.map(({ logo }) => portal.pictures.get(`logos/${logo.file}`)?.digest ?? '');

/** Where the files of guides are kept between runs. */
export const guideFolder = (cache: string): string => join(cache, 'guides');

/** What is there of the guides, and the file that each address is a copy of. What is out of date is not there. */
export async function madeGuides(
  portal: Portal,
  today: Day,
  cache: string,
): Promise<{ guides: Map<string, MadeGuide>; files: Map<string, string>; possible: number }> {
  const guides = new Map<string, MadeGuide>();
  const files = new Map<string, string>();
  const found = async (name: string): Promise<GuideFile | undefined> => {
    const file = join(guideFolder(cache), name);
    const bytes = await stat(file).then(
      ({ size }) => size,
      () => undefined,
    );
    if (bytes === undefined) return undefined;
    const path = route.guideFile(name);
    files.set(path, file);
    return { path, bytes };
  };
  const all = guidesOf(portal, today);
  for (const guide of all) {
    const sheet = await found(`${guide.leaflet}.pdf`);
    const [file, poster, captions] = [
      await found(`${guide.video}.mp4`),
      await found(`${guide.video}.webp`),
      await found(`${guide.video}.vtt`),
    ];
    guides.set(guideKey(guide.lang, guide.sheet), {
      ...(sheet && { leaflet: sheet }),
      ...(file &&
        poster &&
        captions && { video: { file, poster, captions, seconds: secondsOf(guide.scenes) } }),
    });
  }
  return { guides, files, possible: all.length };
}
