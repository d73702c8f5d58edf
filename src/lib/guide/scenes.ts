import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import type { View } from '#src/lib/view/view.ts';
import type { Drawing } from './drawings.ts';
import { lineOf, linesOf } from './text.ts';
import type { GuideDocument, GuideWords } from './words.ts';

/** One still of a video. */
export interface Scene {
  kind: 'title' | 'documents' | 'step' | 'where';
  heading: string;
  body: Html;
  drawing: Drawing;
  /** Small drawings in rows, with their words: those asked for, and those of which one is enough. */
  items: GuideDocument[];
  oneOf: GuideDocument[];
  /** What its captions and the transcript say. */
  spoken: string[];
  seconds: number;
}

/** Seconds that a still fades into the next: both are to be seen then. */
export const FADE = 0.5;

const SHORTEST = 3.5;
const LONGEST = 7.5;
/** Letters that slow readers, in a second language, read in a second; a Chinese sign says as much as three. */
const LETTERS_A_SECOND = 17;
const SIGNS_A_SECOND = 6;
/** What stands between the things of a list, where it is not a comma and a space. */
const COMMAS: Readonly<Partial<Record<string, string>>> = { Arab: '، ', Hans: '、', Hant: '、' };
const MOST_STEPS = 5;
const MOST_DOCUMENTS = 8;

/** A sheet in six to nine stills: what, what to bring, each step, where. */
export function scenesOf(view: View, words: GuideWords): Scene[] {
  const { t, locale } = view;
  const timed = (scene: Omit<Scene, 'seconds'>): Scene => ({
    ...scene,
    seconds: readingTime(scene.spoken.join(' '), locale.script),
  });
  const documents = words.documents.slice(0, MOST_DOCUMENTS);
  const oneOf = words.oneOf.slice(0, MOST_DOCUMENTS - documents.length);
  const named = (items: readonly GuideDocument[]): string =>
    items
      .map(({ name, need }) => `${lineOf(name)}${need === 'if' ? ` (${t('document.if')})` : ''}`)
      .join(COMMAS[locale.script] ?? ', ');
  const scenes = [
    timed({
      kind: 'title',
      heading: words.title,
      body: html`<p>${words.summary}</p>`,
      drawing: words.drawing,
      items: [],
      oneOf: [],
      spoken: [words.title, words.summary],
    }),
    ...words.steps.slice(0, MOST_STEPS).map(({ title, first, phrase, drawing }, index) => {
      const body = lineOf(first).length + lineOf(phrase).length > 260 ? first : html`${first}${phrase}`;
      return timed({
        kind: 'step',
        heading: `${index + 1}. ${title}`,
        body,
        drawing,
        items: [],
        oneOf: [],
        spoken: [`${index + 1}. ${title}`, ...linesOf(body)],
      });
    }),
    timed({
      kind: 'where',
      heading: t('section.where'),
      body: html`${words.places.map((place) => html`<p>${place}</p>`)}`,
      drawing: 'pin',
      items: [],
      oneOf: [],
      spoken: [t('section.where'), ...words.places.map(lineOf), words.address],
    }),
  ];
  if (documents.length + oneOf.length > 0) {
    scenes.splice(
      1,
      0,
      timed({
        kind: 'documents',
        heading: t('section.needs'),
        body: EMPTY,
        drawing: 'folder',
        items: documents,
        oneOf,
        spoken: [
          t('section.needs'),
          named(documents),
          oneOf.length > 0 ? `${t('document.oneOf')} ${named(oneOf)}` : '',
        ].filter((line) => line !== ''),
      }),
    );
  }
  return scenes;
}

/** Seconds, by halves, that a text stays: long enough to be read slowly. */
export function readingTime(text: string, script: string): number {
  const pace = ['Hans', 'Hant', 'Jpan'].includes(script) ? SIGNS_A_SECOND : LETTERS_A_SECOND;
  const seconds = 1.5 + Array.from(text).length / pace;
  return Math.min(LONGEST, Math.max(SHORTEST, Math.round(seconds * 2) / 2));
}

/** How long a video is, in whole seconds. */
export const secondsOf = (scenes: readonly Scene[]): number =>
  Math.round(scenes.reduce((sum, { seconds }) => sum + seconds, 0));
