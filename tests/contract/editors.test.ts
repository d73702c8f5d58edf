import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mapForEditors } from '#src/lib/content/editor-map.ts';
import { contentWith, swap, type Root } from '#tests/unit/content/minimal.ts';
import { SETTINGS, startEditor, wordsOf, type Editor } from './editors/server.ts';

/** VS Code itself cannot be started here; what it shows of data comes from these two programs, which can. */
let yaml: Editor;
let mdx: Editor;
let small: Root;

const ITALIAN = 'content/sheets/salute/tessera-sanitaria/index.it.mdx';
const ARABIC = 'content/sheets/salute/tessera-sanitaria/index.ar.mdx';
const text = (path: string): string => readFileSync(join(dirname(small.root), path), 'utf8');

/** The line, from 0, on which something stands. */
const lineOf = (whole: string, part: string): number => whole.split(part)[0]?.split('\n').length ?? 0;

beforeAll(async () => {
  small = await contentWith();
  // A project with texts and no programs: the server need not read ours first.
  const project = dirname(small.root);
  await writeFile(join(project, 'tsconfig.json'), '{ "files": [] }');
  await mapForEditors(project, small.root);
  [yaml, mdx] = await Promise.all([
    startEditor({
      program: 'node_modules/yaml-language-server/bin/yaml-language-server',
      language: 'yaml',
      project: '.',
      options: {},
      asked: false,
    }),
    startEditor({
      program: 'node_modules/@astrojs/language-server/bin/nodeServer.js',
      language: 'mdx',
      project,
      options: {
        typescript: { tsdk: resolve('node_modules/typescript/lib') },
        contentIntellisense: SETTINGS['astro.content-intellisense'],
      },
      asked: true,
    }),
  ]);
});
afterAll(async () => {
  yaml.close();
  mdx.close();
  await small.remove();
});

describe('who writes an office, a value or a word in VS Code', () => {
  test('is offered the keys that there are, each with its sentence', async () => {
    await yaml.open('content/phrases/nuova.yaml', '\n');
    const offers = await yaml.offers('content/phrases/nuova.yaml', 0, 0);
    expect(offers.map(({ label }) => label)).toEqual(['text', 'hub', 'order']);
    expect(offers.map(wordsOf)).toContain('L’HUB di cui si parla; senza, la frase vale per ogni ufficio.');
  });

  test('is offered the values of a list', async () => {
    await yaml.open('content/facts/nuovo.yaml', 'kind: \n');
    const offers = await yaml.offers('content/facts/nuovo.yaml', 0, 6);
    expect(offers.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['money', 'duration', 'date', 'phone']),
    );
  });

  test('reads what a datum is for when pointing at it', async () => {
    await yaml.open('content/terms/nuova.yaml', 'term: residenza\ndefinition: Dove abiti.\n');
    expect(await yaml.says('content/terms/nuova.yaml', 1, 3)).toMatch(
      /^Che cosa significa, in parole semplici/,
    );
  });

  test.each([
    ['order: molto', '1: La posizione tra le frasi.'],
    ['ordine: 4', '1: Qui ci sono solo questi dati: text, hub, order.'],
    ['order: 0', '1: La posizione tra le frasi. (almeno 1)'],
    ['hub: Salute', '1: L’HUB di cui si parla; senza, la frase vale per ogni ufficio.'],
    ['hub: salute', '0: Manca «order». La posizione tra le frasi.'],
  ])('is told of «%s» in Italian, on its line', async (line, complaint) => {
    await yaml.open('content/phrases/nuova.yaml', `text: Ciao.\n${line}\n`);
    expect(await yaml.complaints('content/phrases/nuova.yaml')).toContain(complaint);
  });

  test('is told that a text is too long, and how long it may be', async () => {
    await yaml.open('content/phrases/nuova.yaml', `order: 1\ntext: ${'a'.repeat(121)}\n`);
    expect(await yaml.complaints('content/phrases/nuova.yaml')).toEqual([
      '1: La frase in italiano, come la dice chi arriva: breve, con «io» e «Lei». (da 1 a 120 caratteri)',
    ]);
  });

  test.each([
    'content/site.yaml',
    'content/facts/permesso-marca-da-bollo.yaml',
    'content/l10n/en/terms.yaml',
  ])('hears nothing of %s, which is right', async (path) => {
    await yaml.open(path, readFileSync(path, 'utf8'));
    expect(await yaml.complaints(path)).toEqual([]);
  });
});

describe('who writes a sheet in VS Code', () => {
  test('is offered the keys that there are, each with its sentence', async () => {
    await mdx.open(ITALIAN, '---\n\n---\n\nTesto.\n');
    const offers = await mdx.offers(ITALIAN, 1, 0);
    expect(offers.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['code', 'title', 'sources', 'verified', 'where']),
    );
    const summary = offers.find(({ label }) => label === 'summary');
    expect(summary && wordsOf(summary)).toBe('Il riassunto, al massimo 160 caratteri.');
  });

  test('reads what a datum is for when pointing at it', async () => {
    const whole = text(ITALIAN);
    await mdx.open(ITALIAN, whole);
    expect(await mdx.says(ITALIAN, lineOf(whole, 'summary:') - 1, 2)).toBe(
      'Il riassunto, al massimo 160 caratteri.',
    );
  });

  test.each([
    ['kind: procedure', 'kind: procedura', 'procedure, right, guide o emergency.'],
    ['status: published', 'stato: published', 'Qui ci sono solo questi dati: code, title, summary'],
    ['priority: 1', 'priority: 7', '1, 2 o 3'],
  ])('is told of a wrong datum («%s» as «%s») in Italian, on its line', async (right, wrong, says) => {
    const whole = swap(right, wrong)(text(ITALIAN));
    await mdx.open(ITALIAN, whole);
    const complaints = await mdx.complaints(ITALIAN);
    expect(complaints.filter((one) => one.startsWith(`${lineOf(whole, wrong) - 1}: ${says}`))).toHaveLength(
      1,
    );
  });

  test('is told what is missing, where the data begin', async () => {
    await mdx.open(ITALIAN, swap('title: Avere la tessera sanitaria\n', '')(text(ITALIAN)));
    expect(await mdx.complaints(ITALIAN)).toEqual([
      '1: Manca «title». Il titolo, al massimo 70 caratteri; per una procedura comincia con un verbo.',
    ]);
  });

  test('cannot put data into a translation unnoticed', async () => {
    await mdx.open(ARABIC, text(ARABIC));
    expect(await mdx.complaints(ARABIC)).toEqual([]);
    await mdx.open(ARABIC, swap('---\n', '---\npriority: 1\n')(text(ARABIC)));
    expect(await mdx.complaints(ARABIC)).toEqual([
      expect.stringMatching(/^1: Qui ci sono solo questi dati: title, summary/),
    ]);
  });
});
