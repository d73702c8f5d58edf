import { beforeAll, describe, expect, test } from 'vitest';
import { blocks } from '#src/lib/check/blocking.ts';
import { compare, type Finding } from '#src/lib/domain/finding.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { RULES } from '#src/lib/domain/rule.ts';
import { across } from './faults/across.ts';
import { bodies } from './faults/body.ts';
import type { Expected, Fault } from './faults/fault.ts';
import { feeds } from './faults/feed.ts';
import { files } from './faults/files.ts';
import { pictures } from './faults/pictures.ts';
import { sites } from './faults/site.ts';
import { translations } from './faults/translations.ts';
import { publishers, writing } from './faults/writing.ts';
import { fields, yaml } from './faults/yaml.ts';
import { ENGLISH_BODY, gate, guide, places, swap, translated, type Changes } from './minimal.ts';

/** Each in files of its own: all of them go into one folder, and one run must find all of them. */
const TOGETHER: readonly Fault[] = [
  files,
  yaml,
  fields,
  bodies,
  writing,
  pictures,
  across,
  translations,
].flat();

/** What a person reads of a finding. */
const told = ({ path, line, column, rule, what, severity }: Finding): Expected => ({
  at: `${path}:${line}:${column}`,
  rule,
  it: what.it,
  en: what.en,
  ...(severity === 'warning' ? { severity } : {}),
});

const wanted = ({ at, rule, it, en, severity }: Expected): Expected => ({
  at,
  rule,
  it,
  en,
  ...(severity ? { severity } : {}),
});
const byPlace = (a: Expected, b: Expected): number =>
  compare(`${a.at} ${a.rule} ${a.it}`, `${b.at} ${b.rule} ${b.it}`);

/** The same places, rules and sentences in both languages, and a remedy that says what it should. */
function expectTold(found: readonly Finding[], expected: readonly Expected[]): void {
  expect(found.map(told).toSorted(byPlace)).toEqual(expected.map(wanted).toSorted(byPlace));
  for (const { rule, mend = '' } of expected) {
    const remedies = found.filter((one) => one.rule === rule).map((one) => one.mend.it);
    expect(remedies.join(' ')).toContain(mend);
  }
}

describe('content with one piece of each kind and nothing wrong', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await gate();
  });

  test('passes the gate without a word', () => {
    expect(portal.findings).toEqual([]);
  });

  test('is handed on whole', () => {
    const ids = (map: ReadonlyMap<string, unknown>): string[] => [...map.keys()];
    expect({
      hubs: ids(portal.hubs),
      services: ids(portal.services),
      facts: ids(portal.facts),
      sheets: ids(portal.sheets),
      news: ids(portal.news),
      projects: ids(portal.projects),
      media: ids(portal.media),
      pages: ids(portal.pages),
      redirects: portal.redirects.map(({ from }) => from),
      pictures: ids(portal.pictures),
    }).toEqual({
      hubs: ['salute'],
      services: ['bologna/sportello-centro'],
      facts: ['costo-duplicato', 'termine-iscrizione'],
      sheets: ['salute/tessera-sanitaria'],
      news: ['2026/nuovo-sportello'],
      projects: ['casper'],
      media: ['come-iscriversi'],
      pages: ['chi-siamo'],
      redirects: ['/salute/tessera', '/contatti'],
      pictures: [
        'logos/regione.png',
        'media/come-iscriversi/copertina.png',
        'sheets/salute/tessera-sanitaria/sportello.png',
      ],
    });
  });

  test('has its translations, small texts and strings by language', () => {
    const sheet = portal.sheets.get('salute/tessera-sanitaria');
    expect(sheet?.translations['ar']?.words.title).toBe('الحصول على البطاقة الصحية');
    expect(sheet?.translations['ar']?.words.labels['costs/tessera/label']).toBe('البطاقة الأولى');
    expect(Object.keys(portal.news.get('2026/nuovo-sportello')?.translations ?? {})).toEqual(['en']);
    expect(portal.catalogues.get('ar')?.get('terms')?.get('tessera-sanitaria')).toMatchObject({
      term: 'البطاقة الصحية',
    });
    expect(portal.interface.get('en')).toEqual({ 'nav.home': 'Start' });
  });

  test('has the bodies that the pages show', () => {
    const body = portal.sheets.get('salute/tessera-sanitaria')?.source.body() ?? [];
    expect(body.map(({ id }) => id)).toEqual([
      'who',
      'how',
      'needs',
      'get',
      'when',
      'cost',
      'where',
      'after',
      'x-parole',
      'more',
    ]);
  });
});

describe('one run of the gate', () => {
  let everything: Portal;
  beforeAll(async () => {
    const changes: Changes = Object.fromEntries(TOGETHER.flatMap((fault) => Object.entries(fault.files)));
    everything = await gate(changes);
  }, 60_000);

  test.each(TOGETHER.map((fault) => [fault.name, fault] as const))('finds %s', (_, fault) => {
    const paths = new Set([
      ...Object.keys(fault.files),
      ...fault.findings.map(({ at }) => at.replace(/:\d+:\d+$/, '')),
    ]);
    expectTold(
      everything.findings.filter(({ path }) => paths.has(path)),
      fault.findings,
    );
  });

  test('finds nothing else', () => {
    const expected = TOGETHER.flatMap(({ findings }) => findings.map(({ at, rule }) => `${at} ${rule}`));
    expect(places(everything).toSorted(compare)).toEqual(expected.toSorted(compare));
  });

  test('tells it in the order of the files', () => {
    const order = everything.findings.map(({ path, line, column }) => [path, line, column] as const);
    const sorted = order.toSorted(([a, al, ac], [b, bl, bc]) => compare(a, b) || al - bl || ac - bc);
    expect(order).toEqual(sorted);
  });

  test('hands on the pieces that nothing is wrong with, translations and all', () => {
    expect(Object.keys(everything.sheets.get('salute/tessera-sanitaria')?.translations ?? {})).toEqual([
      'ar',
    ]);
    expect(Object.keys(everything.sheets.get('salute/giusta')?.translations ?? {})).toEqual(['en']);
    expect(everything.facts.has('termine-iscrizione')).toBe(true);
  });

  test('leaves a faulty translation out, and its Italian stays', () => {
    const faulty = [
      'dato',
      'motore',
      'senza-impronte',
      'etichetta',
      'sezione-propria',
      'paragrafo',
      'altrove',
      'numero',
      'lettere',
      'corta',
      'copiata',
    ];
    for (const slug of faulty) {
      const sheet = everything.sheets.get(`salute/${slug}`);
      expect([slug, sheet?.source.words.title, sheet?.translations]).toEqual([slug, 'Una scheda breve', {}]);
    }
  });

  test('keeps a translation that is only old', () => {
    expect(Object.keys(everything.sheets.get('salute/vecchia')?.translations ?? {})).toEqual(['en']);
  });

  test('never hands on a text that could not be read', () => {
    for (const slug of ['lungo', 'latin', 'bom', 'caduta', 'senza-dati', 'slug'])
      expect(everything.sheets.has(`salute/${slug}`)).toBe(false);
    expect([...everything.pictures.keys()].filter((path) => path.includes('/foto-'))).toEqual([]);
  });

  test('says everything in two languages, in whole sentences, with something to do', () => {
    for (const { what, mend } of everything.findings) {
      for (const sentence of [what.it, what.en, mend.it, mend.en])
        expect(sentence).toMatch(/^[\p{L}«“<"/].*[.?:)”»…\]]$|\\\{/su);
    }
  });
});

describe('the gate finds', () => {
  test.each([...sites, ...feeds, ...publishers].map((fault) => [fault.name, fault] as const))(
    '%s',
    async (_, fault) => {
      expectTold((await gate(fault.files)).findings, fault.findings);
    },
  );
});

test('every rule has a case that breaks it', () => {
  const broken = new Set(
    [...TOGETHER, ...sites, ...feeds, ...publishers].flatMap(({ findings }) =>
      findings.map(({ rule }) => rule),
    ),
  );
  // A command of its own, with tests of its own, looks at spelling.
  broken.add('spelling');
  expect(RULES.filter((rule) => !broken.has(rule))).toEqual([]);
});

describe('one fault is told once:', () => {
  test('a fact that is wrong in itself is not said to be missing where it is named', async () => {
    const portal = await gate({ 'facts/termine-iscrizione.yaml': swap('kind: duration', 'kind: durata') });
    expect(places(portal)).toEqual(['facts/termine-iscrizione.yaml:1:7 field-value']);
  });

  test('an Italian text that is wrong is not said of its translation, its pictures and the links to it', async () => {
    const portal = await gate({
      'sheets/salute/tessera-sanitaria/index.it.mdx': swap('kind: procedure', 'kind: procedura'),
    });
    expect(places(portal)).toEqual(['sheets/salute/tessera-sanitaria/index.it.mdx:6:7 field-value']);
  });

  test('a wrong site.yaml hides no fault of other files', async () => {
    const portal = await gate({
      'site.yaml': swap('country: IT', 'country: Italia'),
      [`sheets/salute/altra/index.it.mdx`]: guide({
        body: '<Section id="what">\n\n[a](sheet:salute/inesistente)\n\n</Section>\n',
      }),
      'facts/costo-duplicato.yaml': swap('from: 2027-01-01', 'from: 2026-01-01'),
    });
    expect(places(portal)).toEqual([
      'facts/costo-duplicato.yaml:10:5 fact-dates',
      'sheets/salute/altra/index.it.mdx:15:1 link-dead',
      'site.yaml:7:10 field-value',
    ]);
  });
});

describe('a translation can never break the site:', () => {
  test('one whose old section links to a sheet that is gone is left out', async () => {
    const italian = guide({
      body: '<Section id="what">\n\nVai allo sportello del Comune e leggi la scheda sulla [tessera](sheet:salute/tessera-sanitaria).\n\n</Section>\n',
    });
    const made = translated('sheets/salute/legame', 'en', {
      italian,
      body: '<Section id="what">\n\nGo to the help desk of the town and read the sheet about the [card](sheet:salute/tessera-sanitaria).\n\n</Section>\n',
    });
    const portal = await gate({
      ...made,
      'sheets/salute/legame/index.it.mdx': italian.replace(/e leggi.*/, 'con il passaporto entro 30 giorni.'),
      ...Object.fromEntries(
        Object.entries(made)
          .filter(([path]) => path.endsWith('.en.mdx'))
          .map(([path, text]) => [
            path,
            typeof text === 'string' ? text.replace('salute/tessera-sanitaria', 'salute/sparita') : text,
          ]),
      ),
    });
    expect(places(portal)).toEqual([
      'sheets/salute/legame/index.en.mdx:5:3 translation-stale',
      'sheets/salute/legame/index.en.mdx:15:62 link-dead',
    ]);
    expect(portal.sheets.get('salute/legame')?.translations).toEqual({});
  });

  test('whatever bytes it holds, the Italian is there and nothing stops the build', async () => {
    const noise = Array.from({ length: 60 }, (_, index) => index);
    const changes = noise.map((index): Changes => {
      const folder = `sheets/salute/rumore-${index}`;
      const made = translated(folder, 'en');
      const text = made[`${folder}/index.en.mdx`];
      const bytes = Buffer.from(typeof text === 'string' ? text : '');
      for (let at = 0; at <= index % 7; at++)
        bytes[(index * 131 + at * 977) % bytes.length] = (index * 37 + at * 101) % 256;
      return {
        ...made,
        [`${folder}/index.en.mdx`]: index % 10 === 0 ? bytes.subarray(0, (index * 17) % bytes.length) : bytes,
      };
    });
    const portal = await gate(Object.assign({}, ...changes) as Changes);
    expect(portal.findings.filter(blocks)).toEqual([]);
    for (const index of noise)
      expect(portal.sheets.get(`salute/rumore-${index}`)?.source.words.title).toBe('Una scheda breve');
    const faulty = new Set(
      portal.findings.filter(({ severity }) => severity === 'error').map(({ path }) => path),
    );
    for (const index of noise) {
      const left = 'en' in (portal.sheets.get(`salute/rumore-${index}`)?.translations ?? {});
      expect(left).toBe(!faulty.has(`sheets/salute/rumore-${index}/index.en.mdx`));
    }
  });

  test('a machine’s is left out where the site hides machines’', async () => {
    const hide = { 'site.yaml': swap('machine: show-with-notice', 'machine: hide') };
    const machine = translated('sheets/salute/macchina', 'en', {
      front: swap('status: approved', 'status: machine\n  engine: motore'),
    });
    const person = translated('sheets/salute/persona', 'en');
    const portal = await gate({ ...hide, ...machine, ...person });
    expect(portal.findings).toEqual([]);
    expect(portal.sheets.get('salute/macchina')?.translations).toEqual({});
    expect(Object.keys(portal.sheets.get('salute/persona')?.translations ?? {})).toEqual(['en']);
  });
});

test('a sheet and its translation agree however the Italian is laid out', async () => {
  const italian = guide();
  const portal = await gate({
    ...translated('sheets/salute/forma', 'en', { italian, body: ENGLISH_BODY }),
    'sheets/salute/forma/index.it.mdx': italian
      .replace('Vai allo sportello', 'Vai\nallo   sportello')
      .replace(/\n/g, '\r\n'),
  });
  expect(portal.findings).toEqual([]);
});
