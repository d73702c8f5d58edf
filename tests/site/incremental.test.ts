import { readFileSync } from 'node:fs';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { THOROUGH } from '#tests/thorough.ts';
import { digestsOf, momentsOf, scratchOf, type Built, type Scratch } from './scratch.ts';

const SHEET = 'sheets/salute/tessera-sanitaria';
let scratch: Scratch;

/** A second sheet, so that there are neighbours; with a picture and a form of its own. */
const DOCTOR = `---
code: md01
title: Scegliere il medico
summary: Il medico di famiglia ti cura e ti dà le ricette.
kind: guide
status: published
topics: [iscrizione-sanitaria]
audience: [everyone]
verified: 2026-05-02
reviewBy: 2026-11-02
changes: [{ date: 2026-05-02, level: minor, note: Prima pubblicazione. }]
where: { types: [sportello-salute] }
attachments:
  - { id: delega, file: ./delega.pdf, kind: facsimile, lang: it, title: Delega, checked: 2026-05-02 }
image: { file: ./medico.png, alt: Un medico al lavoro., credit: Comune di Bologna, licence: CC-BY-4.0, consent: not-needed }
---

<Section id="what">

Il medico ti visita. Il medico è **gratis**.

</Section>
`;

/** The same sheet in English, before its stamp. */
const DOCTOR_EN = `---
title: Choose a doctor
summary: Your family doctor treats you and writes your prescriptions.
attachments:
  - { id: delega, title: Proxy form }
image: { alt: A doctor at work. }
l10n:
  status: approved
  source: "000000000000"
  at: 2026-05-02
  sections: {}
  by: Mediazione inglese
---

<Section id="what">

The doctor sees you. The doctor is **free**.

</Section>
`;

const FORM = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 700, height: 350, channels: 3, background } })
    .png()
    .toBuffer();

beforeAll(async () => {
  scratch = await scratchOf('tests/fixtures/content-min');
  await scratch.write('sheets/salute/medico/index.it.mdx', DOCTOR);
  await scratch.write('sheets/salute/medico/delega.pdf', FORM);
  await scratch.write('sheets/salute/medico/medico.png', await picture('#2a6'));
  const first = await scratch.build('live');
  expect(first.code, first.output).toBe(0);
});

afterAll(() => scratch.end());

/** Builds again over the former site: what was said, and the files that were written. */
async function again(): Promise<Built & { written: string[] }> {
  const before = await momentsOf(scratch.site('live'));
  const built = await scratch.build('live');
  const after = await momentsOf(scratch.site('live'));
  const written = [...after].filter(([file, moment]) => before.get(file) !== moment).map(([file]) => file);
  return { ...built, written: written.sort() };
}

/** Pages of the site; those that are handed on stand under `/feed/`. */
const pagesOf = (files: readonly string[]): string[] =>
  files.filter((file) => file.endsWith('.html') && !file.startsWith('/feed/'));
const live = (file: string): string => readFileSync(join(scratch.site('live'), file), 'utf8');

/** The matrix of translations by kind, priority, HUB and state: each says how much of all texts each language has. */
const MATRIX = [
  ...['media', 'news', 'page', 'priorita-1', 'priorita-2', 'project', 'salute'],
  ...['stato-machine', 'stato-major', 'stato-missing'],
];

let clean = 0;

/** Files in which the site differs from the one that a build from nothing makes. */
async function differences(): Promise<string[]> {
  clean += 1;
  const name = `clean-${clean}`;
  // What paper relies on is handed from release to release.
  await mkdir(scratch.site(`${name}/storia`), { recursive: true });
  await cp(scratch.site('live/storia/schede.json'), scratch.site(`${name}/storia/schede.json`));
  const { code, output } = await scratch.build(name);
  if (code !== 0) throw new Error(output);
  const [is, wanted] = await Promise.all([digestsOf(scratch.site('live')), digestsOf(scratch.site(name))]);
  const files = new Set([...Object.keys(is), ...Object.keys(wanted)]);
  return [...files].filter((file) => is[file] !== wanted[file]);
}

test('when nothing has changed Astro is not started and no file is written', async () => {
  const { code, rendered, written } = await again();
  expect({ code, rendered, written }).toEqual({ code: 0, rendered: 0, written: [] });
});

test('a new body renders only that sheet, in every language and in two, the desk’s list, where its translations now lag, the indicators and the translators’ lists', async () => {
  await scratch.edit(`${SHEET}/index.it.mdx`, 'Ricevi la tessera a casa.', 'La tessera arriva a casa.');
  const { written, rendered } = await again();
  expect(pagesOf(written)).toEqual([
    ...['ar', 'en', 'it'].flatMap((lang) => [
      `/${lang}/operatori/index.html`,
      ...(lang === 'ar' ? ['/ar/salute/tessera-sanitaria/con/it/index.html'] : []),
      `/${lang}/salute/tessera-sanitaria/index.html`,
    ]),
    '/redazione/contenuti/index.html',
    '/redazione/indicatori/index.html',
    '/redazione/traduzioni/ar/index.html',
    '/redazione/traduzioni/ar/sheet/salute/tessera-sanitaria/index.html',
    '/redazione/traduzioni/index.html',
    ...MATRIX.map((filter) => `/redazione/traduzioni/testi/${filter}/index.html`),
  ]);
  // The pages behind its printed codes too, which say no less than before, and those of sentences to show, some of which
  // stand in sheets.
  expect(rendered).toBe(18 + MATRIX.length);
  expect(live('/it/salute/tessera-sanitaria/index.html')).toContain('La tessera arriva a casa.');
});

/** Changes one after the other: after each the site must be the one that a build from nothing makes. */
const CHANGES: [string, () => Promise<void>][] = [
  [
    'the titles of a sheet, a news item, a project and a material',
    async () => {
      await scratch.edit(`${SHEET}/index.it.mdx`, 'title: Avere la', 'title: Ottenere la');
      await scratch.edit('news/2026/nuovo-sportello/index.it.mdx', 'title: Apre un', 'title: Ecco un');
      await scratch.edit('projects/casper/index.it.mdx', 'title: CASPER', 'title: CASPER di prova');
      await scratch.edit(
        'media/come-iscriversi/index.it.mdx',
        'title: Come iscriversi',
        'title: Iscriversi così',
      );
    },
  ],
  [
    'the title of a page that stands in the footer',
    () => scratch.edit('pages/chi-siamo/index.it.mdx', 'title: Chi siamo', 'title: Chi siamo noi'),
  ],
  [
    'the data by which lists choose sheets and news',
    async () => {
      const doctor = 'sheets/salute/medico/index.it.mdx';
      await scratch.edit(doctor, 'where: { types: [sportello-salute] }', 'priority: 1');
      await scratch.edit(`${SHEET}/index.it.mdx`, 'priority: 1', 'priority: 3');
      await scratch.edit(
        `${SHEET}/index.it.mdx`,
        /law: dlgs-286-1998, where: art. 34/,
        'url: "https://example.org/", title: Altro',
      );
      const news = 'news/2026/nuovo-sportello/index.it.mdx';
      await scratch.edit(news, 'date: 2026-05\n', 'date: 2026-04\n');
      await scratch.edit(news, 'hubs: [salute]', 'hubs: []');
    },
  ],
  [
    'a fact, and the region’s colours',
    async () => {
      await scratch.edit('facts/costo-duplicato.yaml', 'value: 5.16', 'value: 7.5');
      await scratch.edit('site.yaml', 'accent: "#0b4f9e"', 'accent: "#1b3f7e"');
    },
  ],
  [
    'a form and a picture',
    async () => {
      await scratch.write('sheets/salute/medico/delega.pdf', Buffer.concat([FORM, Buffer.from('% 2\n')]));
      await scratch.write('sheets/salute/medico/medico.png', await picture('#26a'));
    },
  ],
  [
    'an added translation',
    async () => {
      await scratch.write('sheets/salute/medico/index.en.mdx', DOCTOR_EN);
      await scratch.stamp('sheets/salute/medico', 'en');
    },
  ],
  [
    'an archived sheet',
    () =>
      scratch.edit(
        'sheets/salute/medico/index.it.mdx',
        'status: published',
        'status: archived\nexpires: 2026-05-01',
      ),
  ],
  ['a removed sheet, with its picture and its form', () => scratch.remove('sheets/salute/medico')],
  [
    'the name and the address of a HUB',
    async () => {
      await scratch.edit('hubs/salute.yaml', 'name: Salute', 'name: Cure e salute');
      await scratch.move('hubs/salute.yaml', 'hubs/cure.yaml');
      await scratch.move('sheets/salute', 'sheets/cure');
      await scratch.editAll(/\bsalute\/|((owner|hub): ?|hub:)salute\b/g, (found) =>
        found.replace('salute', 'cure'),
      );
    },
  ],
];

/** In a thorough run each change by itself; else those that cannot hide each other at once. */
const STEPS = THOROUGH
  ? CHANGES.map((change) => [change])
  : [CHANGES.slice(0, 6), CHANGES.slice(6, 7), CHANGES.slice(7)];

describe('a build over the former site makes the very site that a build from nothing makes, after a change of', () => {
  test.each(STEPS.map((step) => [step.map(([name]) => name).join('; '), step] as const))(
    '%s',
    async (_, step) => {
      for (const [, change] of step) await change();
      const { code, output } = await scratch.build('live');
      expect(code, output).toBe(0);
      expect(await differences()).toEqual([]);
    },
  );
});

describe('a fault', () => {
  test('in an Italian file leaves the former site as it was, and says so', async () => {
    const before = await momentsOf(scratch.site('live'));
    await scratch.edit('pages/chi-siamo/index.it.mdx', 'summary:', 'sommario:');
    const { code, output } = await scratch.build('live');
    expect(code).toBe(1);
    expect(output).toContain('pages/chi-siamo/index.it.mdx');
    expect(output).toContain('Il sito di prima è rimasto com’era.');
    expect(await momentsOf(scratch.site('live'))).toEqual(before);
    await scratch.edit('pages/chi-siamo/index.it.mdx', 'sommario:', 'summary:');
  });

  test('in a translation builds: its readers get the Italian, and are told', async () => {
    await scratch.edit('sheets/cure/tessera-sanitaria/index.ar.mdx', 'title:', 'titolo:');
    const { code, output } = await scratch.build('live');
    expect(code).toBe(0);
    expect(output).toContain('index.ar.mdx');
    const page = live('/ar/cure/tessera-sanitaria/index.html');
    expect(page).toContain('<h1 lang="it" dir="ltr">');
    expect(page).toContain('class="notice"');
    expect(page).toContain('noindex');
    if (THOROUGH) expect(await differences()).toEqual([]);
  });
});
