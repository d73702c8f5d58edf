import { beforeAll, describe, expect, test } from 'vitest';
import { frozenText, readCorpus } from '#tests/hostile/frozen.ts';
import { KINDS, makeKind } from '#tests/hostile/make.ts';
import { tryCorpus, type Trial } from '#tests/hostile/trial.ts';

const CORPUS = readCorpus();

describe('the hostile corpus', () => {
  test('is as its kinds make it, and each kind has a name of its own', () => {
    expect([...CORPUS.keys()]).toEqual(KINDS.map(({ name }) => name).sort());
    for (const kind of KINDS)
      expect(frozenText(CORPUS.get(kind.name) ?? []), kind.name).toBe(frozenText(makeKind(kind)));
  });

  test('has more than sixty kinds and five hundred files, no two at the same place', () => {
    const files = [...CORPUS.values()].flat();
    const places = files.filter(({ alone }) => !alone).map(({ path }) => path);
    expect(CORPUS.size).toBeGreaterThanOrEqual(60);
    expect(files.length).toBeGreaterThanOrEqual(500);
    expect(files.filter(({ harmless }) => !harmless).length).toBeGreaterThan(files.length * 0.9);
    // Names of devices and of the site are few: they come round again.
    expect(new Set(places).size).toBeGreaterThan(places.length * 0.97);
  });
});

describe('one run of the gate over all of it', () => {
  let trial: Trial;
  beforeAll(async () => {
    trial = await tryCorpus(CORPUS);
  }, 180_000);

  test('refuses every file that is wrong and lets every harmless one through', () => {
    const wrong = trial.tried.filter((one) => one.wrong);
    expect(wrong.map(({ kind, file }) => `${kind} ${file.path}`)).toEqual([]);
  });

  test('shows the line of the fault, or with it that of another fault, in 98 of 100', () => {
    const placed = trial.tried.filter((one) => one.placed);
    expect(placed.length / trial.tried.length).toBeGreaterThanOrEqual(0.98);
  });

  test('says all of it in two languages, at a place that an editor can go to', () => {
    for (const { said } of trial.tried) {
      for (const { what, mend, line, column, path } of said) {
        expect(line, path).toBeGreaterThanOrEqual(1);
        expect(column, path).toBeGreaterThanOrEqual(1);
        for (const text of [what.it, what.en, mend.it, mend.en]) expect(text.trim(), path).not.toBe('');
        expect(what.it, path).not.toBe(what.en);
      }
    }
  });

  test('never falls over a file', () => {
    const fallen = trial.portal.findings.filter(({ rule }) => rule === 'body-crash');
    expect(fallen.map(({ path }) => path)).toEqual([]);
  });

  test('hands on every good piece beside them, with its translations', () => {
    const { sheets, news, pages, projects, services, facts } = trial.portal;
    expect(Object.keys(sheets.get('salute/tessera-sanitaria')?.translations ?? {})).toEqual(['ar']);
    expect(Object.keys(news.get('2026/nuovo-sportello')?.translations ?? {})).toEqual(['en']);
    expect([pages.has('chi-siamo'), projects.has('casper')]).toEqual([true, true]);
    expect([services.has('bologna/sportello-centro'), facts.has('costo-duplicato')]).toEqual([true, true]);
  });

  test('leaves a bad translation out, and its Italian stays', () => {
    const bad = trial.tried.filter(
      ({ kind, file }) => file.path.endsWith('.en.mdx') && file.beside && !/^(language|name)/.test(kind),
    );
    expect(bad.length).toBeGreaterThan(50);
    for (const { file } of bad) {
      const sheet = trial.portal.sheets.get(file.path.slice('sheets/'.length, -'/index.en.mdx'.length));
      expect([file.path, sheet?.source.words.title, sheet?.translations]).toEqual([
        file.path,
        'Una scheda breve',
        {},
      ]);
    }
  });

  test('keeps the words of harmless files to the letter', () => {
    const { pages, news, sheets } = trial.portal;
    const pieces = [pages, news, sheets].flatMap((all) => [...all.values()]);
    const titles = new Set(pieces.map(({ source }) => source.words.title));
    expect(titles).toContain('</title><svg onload=alert(1)>');
    expect(titles).toContain('Una <script>alert(1)</script> parola');
  });
});
