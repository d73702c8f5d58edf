import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFName, type PDFObject } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { findBrowser } from '#src/lib/browser/find.ts';
import { lineOf } from '#src/lib/guide/text.ts';
import { madeGuides } from '#src/lib/guide/made.ts';
import { makeGuides, NO_BROWSER, NO_FFMPEG } from '#src/lib/guide/make.ts';
import { filmArguments, mix, shotList, type Ffmpeg } from '#src/lib/guide/video.ts';
import type { Say } from '#src/lib/domain/say.ts';
import { letters, missing } from '#tests/letters.ts';
import { uaFaults } from '#tests/pdf-ua/document.ts';
import { THOROUGH } from '#tests/thorough.ts';
import { guides, portal, today } from './portal.ts';

const browser = findBrowser();
const hasPdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
const hasFfmpeg = spawnSync('ffmpeg', ['-version']).error === undefined;
const ffmpeg: Ffmpeg = (args) => Promise.resolve(spawnSync('ffmpeg', args).status === 0);
const folder = (): string => mkdtempSync(join(tmpdir(), 'guides-'));
const residenza = guides.filter(({ sheet }) => sheet === 'sociale/residenza');

describe('where something is missing', () => {
  test('no browser: a sentence, nothing made, no failure', async () => {
    const said: Say[] = [];
    const made = await makeGuides(guides, folder(), {
      browser: undefined,
      ffmpeg: undefined,
      videos: true,
      log: (line) => said.push(line),
    });
    expect(said).toEqual([NO_BROWSER]);
    expect(made).toEqual({ leaflets: 0, videos: 0, kept: 0, failed: 0 });
  });

  test.runIf(browser)('no ffmpeg: a sentence, and the leaflets all the same', async () => {
    const said: Say[] = [];
    const made = await makeGuides(residenza.slice(0, 1), folder(), {
      browser,
      ffmpeg: undefined,
      videos: true,
      log: (line) => said.push(line),
    });
    expect(said[0]).toEqual(NO_FFMPEG);
    expect(made).toEqual({ leaflets: 1, videos: 0, kept: 0, failed: 0 });
  });

  test('nothing made: pages know of nothing', async () => {
    const { guides: known, files, possible } = await madeGuides(portal, today, folder());
    expect([...known.values()].every((guide) => !guide.leaflet && !guide.video)).toBe(true);
    expect(files.size).toBe(0);
    expect(possible).toBe(guides.length);
  });
});

describe.runIf(browser)('leaflets', () => {
  const IN = ['it', 'ar', 'zh', ...(THOROUGH ? ['en', 'ur', 'fa', 'bn', 'pa', 'ru', 'uk'] : [])];
  const chosen = residenza.filter(({ lang }) => IN.includes(lang));
  const first = folder();
  const log = (): void => undefined;
  const made = makeGuides(chosen, first, { browser, ffmpeg: undefined, videos: false, log });

  test.each(chosen.map((guide) => [guide.lang, guide] as const))(
    'in %s are one tagged page in their language, with their title and no clock',
    async (_, { leaflet, words, view }) => {
      await made;
      const bytes = readFileSync(join(first, `${leaflet}.pdf`));
      expect(bytes.length).toBeLessThan(200_000);
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(pdf.getPageCount()).toBe(1);
      const said = (...path: string[]): string | undefined =>
        path
          .reduce<PDFObject | undefined>(
            (at, name) => (at instanceof PDFDict ? at.lookup(PDFName.of(name)) : undefined),
            pdf.catalog,
          )
          ?.toString();
      expect(said('StructTreeRoot', 'Type')).toBe('/StructTreeRoot');
      expect(said('MarkInfo', 'Marked')).toBe('true');
      expect(said('Lang')).toBe(`(${view.locale.tag})`);
      expect(pdf.getCreationDate()?.getUTCFullYear()).toBe(2000);
      expect(pdf.getTitle()).toContain(words.title);
      expect(words.title).not.toBe('');
      expect(uaFaults(pdf)).toEqual([]);
    },
  );

  test.runIf(hasPdftotext).each(chosen.map((guide) => [guide.lang, guide] as const))(
    'in %s give their text back letter by letter, whatever the script',
    async (_, { leaflet, words }) => {
      await made;
      const text = letters(execFileSync('pdftotext', [join(first, `${leaflet}.pdf`), '-']).toString());
      // Poppler sees spaces between letters that stand apart: they are no part of the comparison.
      expect(text).toContain(letters(words.title));
      const said = [
        words.summary,
        ...words.steps.map(({ title }) => title),
        ...words.documents.map(({ name }) => lineOf(name)),
      ];
      expect(missing(letters(said.join('')), text)).toBe('');
    },
  );

  test('made twice are the same, byte for byte', async () => {
    await made;
    const second = folder();
    const some = chosen.filter(({ lang }) => ['it', 'ar'].includes(lang));
    await makeGuides(some, second, { browser, ffmpeg: undefined, videos: false, log });
    for (const { leaflet } of some)
      expect(
        readFileSync(join(second, `${leaflet}.pdf`)).equals(readFileSync(join(first, `${leaflet}.pdf`))),
      ).toBe(true);
  });

  test('are not made again while nothing has changed, and go when their sheet does', async () => {
    await made;
    const again = folder();
    writeFileSync(join(again, 'residenza-it-000000000000.pdf'), 'old');
    const one = chosen.slice(0, 1);
    const workshop = { browser, ffmpeg: undefined, videos: false, log };
    expect(await makeGuides(one, again, workshop)).toMatchObject({ leaflets: 1, kept: 0 });
    expect(await makeGuides(one, again, workshop)).toMatchObject({ leaflets: 0, kept: 1 });
    expect(readdirSync(again)).toEqual([`${one[0]?.leaflet}.pdf`]);
  });
});

test('a film is a list of pictures with their times, silent, and the last picture counts', () => {
  const list = shotList([
    { file: '/w/0.png', seconds: 5 },
    { file: '/w/1.png', seconds: 0.1 },
  ]);
  expect(list.split('\n')).toEqual([
    'ffconcat version 1.0',
    "file '/w/0.png'",
    'duration 5.000',
    "file '/w/1.png'",
    'duration 0.100',
    "file '/w/1.png'",
    '',
  ]);
  expect(filmArguments('/w/shots.txt')).toContain('-an');
});

test('between two stills each point goes from one colour to the other', () => {
  const [black, white] = [Buffer.from([0, 0, 0]), Buffer.from([255, 255, 255])];
  expect([...mix(black, white, 0)]).toEqual([0, 0, 0]);
  expect([...mix(black, white, 0.5)]).toEqual([128, 128, 128]);
  expect([...mix(black, white, 1)]).toEqual([255, 255, 255]);
});

describe.runIf(browser && hasFfmpeg)('videos', () => {
  test('are small, with poster and captions, and known to the pages', async () => {
    const cache = folder();
    const one = residenza.slice(0, 1);
    const workshop = { browser, ffmpeg, videos: true, log: () => undefined };
    const made = await makeGuides(one, join(cache, 'guides'), workshop);
    expect(made).toEqual({ leaflets: 1, videos: 1, kept: 0, failed: 0 });
    const name = `${one[0]?.video ?? ''}.mp4`;
    const film = readFileSync(join(cache, 'guides', name));
    expect(film.length).toBeLessThan(1_500_000);
    const { guides: known, files } = await madeGuides(portal, today, cache);
    const guide = known.get('it/sociale/residenza');
    expect(guide?.leaflet?.bytes).toBeLessThan(200_000);
    expect(guide?.video?.file).toEqual({ path: `/_guide/${name}`, bytes: film.length });
    expect([...files.keys()]).toHaveLength(4);
    if (!THOROUGH) return;
    const second = folder();
    await makeGuides(one, second, workshop);
    expect(readFileSync(join(second, name)).equals(film)).toBe(true);
  }, 300_000);
});
