import type { Scene } from './scenes.ts';

/** Characters of one caption: two short lines on a phone. */
const LONGEST = 84;

/** The shortest that a caption stays, in seconds, where its still has time enough for all of them. */
const SHORTEST = 1;

/** The captions of a video as WebVTT: each still's words, shared out over its time. */
export function webVtt(scenes: readonly Scene[], lang: string): string {
  const cues: string[] = [];
  let start = 0;
  for (const { spoken, seconds } of scenes) {
    const lines = spoken.flatMap((line) => split(line, lang));
    const letters = lines.reduce((sum, line) => sum + line.length, 0);
    const least = Math.min(SHORTEST, seconds / lines.length);
    const rest = seconds - least * lines.length;
    let at = start;
    for (const line of lines) {
      const end = at + least + (rest * line.length) / letters;
      cues.push(`${time(at)} --> ${time(end)}\n${escapeCue(line)}`);
      at = end;
    }
    start += seconds;
  }
  return `WEBVTT\n\n${cues.join('\n\n')}\n`;
}

/** A text in pieces that are short enough, cut between words as the language has them. */
export function split(text: string, lang: string): string[] {
  const pieces: string[] = [''];
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const last = pieces.length - 1;
    const longer = (pieces[last] ?? '') + segment;
    // A mark stays with its word.
    if (longer.trim().length <= LONGEST || /^[\p{P}\p{Z}]+$/u.test(segment)) pieces[last] = longer;
    else pieces.push(segment);
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

const escapeCue = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function time(seconds: number): string {
  const all = Math.round(seconds * 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(all / 3_600_000))}:${two(Math.floor(all / 60_000) % 60)}:${two(Math.floor(all / 1000) % 60)}.${String(all % 1000).padStart(3, '0')}`;
}
