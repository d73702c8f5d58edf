import fc from 'fast-check';
import { expect, test } from 'vitest';
import { split, webVtt } from '#src/lib/guide/captions.ts';
import { readingTime, secondsOf } from '#src/lib/guide/scenes.ts';
import { guides } from './portal.ts';

/** The cues of a WebVTT text: begin and end in seconds, and the words. */
function cuesOf(text: string): { from: number; to: number; words: string }[] {
  const [head, ...blocks] = text.trimEnd().split('\n\n');
  expect(head).toBe('WEBVTT');
  const seconds = (time: string): number => {
    expect(time).toMatch(/^\d\d:\d\d:\d\d\.\d{3}$/);
    const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number);
    return hours * 3600 + minutes * 60 + rest;
  };
  return blocks.map((block) => {
    const [times = '', words = '', ...more] = block.split('\n');
    expect(more).toEqual([]);
    const [from = '', to = ''] = times.split(' --> ');
    return { from: seconds(from), to: seconds(to), words };
  });
}

test.each(guides.map((guide) => [guide.lang, guide.sheet, guide] as const))(
  'captions in %s of %s follow one another and say all that is shown',
  (_, __, { scenes, view }) => {
    const cues = cuesOf(webVtt(scenes, view.locale.tag));
    const letters = (text: string): string => text.replaceAll(/\s/g, '');
    expect(letters(cues.map(({ words }) => words).join(''))).toBe(
      letters(scenes.flatMap(({ spoken }) => spoken).join('')).replaceAll('&', '&amp;'),
    );
    expect(cues.filter(({ from, to }) => to <= from)).toEqual([]);
    expect(cues.slice(1).filter(({ from }, index) => from < (cues[index]?.to ?? 0) - 0.002)).toEqual([]);
    expect(cues.at(-1)?.to).toBeCloseTo(
      scenes.reduce((sum, { seconds }) => sum + seconds, 0),
      1,
    );
    expect(cues.filter(({ words }) => words.length > 90)).toEqual([]);
    // However short a heading is, there is time to look at it.
    expect(cues.filter(({ from, to }) => to - from < 0.9)).toEqual([]);
    expect(scenes.length).toBeGreaterThanOrEqual(6);
    expect(scenes.length).toBeLessThanOrEqual(9);
    expect(secondsOf(scenes)).toBeLessThanOrEqual(60);
  },
);

test('a text cut into captions loses no letter and breaks no word', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zàè]{1,20}$/), { minLength: 1, maxLength: 40 }), (words) => {
      expect(split(words.join(' '), 'it').join(' ')).toBe(words.join(' '));
    }),
  );
});

test.each([
  ['Paga', 'Latn', 3.5],
  ['a'.repeat(68), 'Latn', 5.5],
  ['字'.repeat(24), 'Hans', 5.5],
  ['a'.repeat(900), 'Latn', 7.5],
])('a still with %j (%s) stays %d seconds', (text, script, seconds) => {
  expect(readingTime(text, script)).toBe(seconds);
});
