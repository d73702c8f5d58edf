import { describe, expect, test } from 'vitest';
import { pinOf } from '#src/lib/translation/xliff/piece.ts';
import { Refusal, refusalText } from '#src/lib/translation/xliff/refusal.ts';
import { xliff12 } from '#src/lib/translation/xliff/write-1.ts';
import { xliff21 } from '#src/lib/translation/xliff/write.ts';
import { exchangeOf, fileOf, importText, locale } from './content.ts';

const ITALIAN = `---
code: e5mp
title: Chiedere la tessera sanitaria
summary: Ecco chi può avere la tessera e come si chiede.
kind: guide
status: published
topics: [iscrizione]
audience: [everyone]
verified: never
changes: [{ date: 2026-01-02, level: minor, note: Prima pubblicazione. }]
costs:
  - { id: tessera, free: true, label: Tessera }
---

<Section id="what">

La <Term id="tessera-sanitaria">tessera sanitaria</Term> dura **sei anni**. Costa <Fact id="costo" />.

<Callout kind="warning" title="Prima di andare">

Leggi la [scheda](sheet:salute/medico).

</Callout>

</Section>

<Section id="where">

<ServiceList type="sportello" />

Allo sportello del tuo comune.

</Section>
`;

const FRENCH = `---
# Un commento che resta.
title: "Demander la carte sanitaire"
summary: Voici qui peut avoir la carte et comment on la demande.
costs:
  - { id: tessera, label: Carte }
l10n:
  status: approved
  by: Médiation
  at: 2026-03-01
  source: "000000000000"
  sections: {}
---

<Section id="what">

La <Term id="tessera-sanitaria">carte sanitaire</Term> dure __six ans__. Elle coûte <Fact id="costo" />.

<Callout kind="warning" title='Avant d’y aller'>

Lisez la [fiche](sheet:salute/medico).

</Callout>

</Section>

<Section id="where">

<ServiceList type="sportello" />

Au guichet de votre commune.

</Section>
`;

const PATH = 'sheets/salute/prova';
const italian = fileOf(`${PATH}/index.it.mdx`, ITALIAN);
const sections = Object.entries(italian.record.fingerprints)
  .map(([part, fingerprint]) => `${part}: ${fingerprint}`)
  .join(', ');
const stamped = (text: string, of: string = sections): string =>
  text
    .replace('"000000000000"', italian.record.blob.slice(0, 12))
    .replace('sections: {}', `sections: { ${of} }`);
const french = fileOf(`${PATH}/index.fr.mdx`, stamped(FRENCH));
const FR = locale('fr');
const sent = xliff21(exchangeOf(italian, french, FR));
const swap = (text: string, from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`Not there: ${String(from)}`);
  return changed;
};

test('the pieces of these tests have nothing wrong with them', () => {
  expect([...italian.record.findings, ...french.record.findings]).toEqual([]);
});

describe('a text changed in a program', () => {
  const { text = '', refusals } = importText(
    swap(sent, 'Au guichet de votre commune.', 'Au guichet du quartier.'),
    {
      italian,
      translation: french,
      locale: FR,
    },
  );

  test('is the only thing that changes in the file: comments, quotes and bold stay as they were written', () => {
    expect(refusals).toEqual([]);
    expect(text).toBe(
      swap(
        swap(french.text, 'Au guichet de votre commune.', 'Au guichet du quartier.'),
        '2026-03-01',
        '2026-05-02',
      ),
    );
  });
});

test.each([
  ['tabs and line ends of Windows', 'Au\tguichet\r\n  de votre commune.', '\nAu guichet de votre commune.\n'],
  [
    'signs of Markdown',
    '# Au *guichet* {x} &lt;b> [y] &amp;amp;',
    '\n\\# Au \\*guichet\\* \\{x\\} \\<b> \\[y\\] &amp;amp;\n',
  ],
])('%s do not become mark-up', (_, words, written) => {
  const { text, refusals } = importText(swap(sent, 'Au guichet de votre commune.', words), {
    italian,
    locale: FR,
  });
  expect(refusals.map(({ message }) => message)).toEqual([]);
  expect(text).toContain(written);
});

test('bold may be dropped and added, and its code is written as the Italian writes it', () => {
  const other = swap(sent, /<pc id="2"[^>]*>six ans<\/pc>/, 'six ans');
  const back = importText(
    swap(other, 'Au guichet', '<pc id="t9" type="fmt" subType="xlf:b">Au</pc> guichet'),
    {
      italian,
      translation: french,
      locale: FR,
    },
  );
  expect(back.refusals).toEqual([]);
  expect(back.text).toContain('dure six ans. Elle');
  expect(back.text).toContain('**Au** guichet de votre commune.');
});

test('segments that a program has split are put together again', () => {
  const split = swap(
    sent,
    /<segment id="s1" state="final"><source>Allo sportello del tuo comune\.<\/source><target>Au guichet de votre commune\.<\/target><\/segment>/,
    '<segment id="s1" state="final"><source>Allo sportello</source><target>Au guichet</target></segment><ignorable><source> </source></ignorable><segment id="s2" state="final"><source>del tuo comune.</source><target>du quartier.</target></segment>',
  );
  expect(importText(split, { italian, translation: french, locale: FR }).text).toContain(
    'Au guichet du quartier.',
  );
});

describe('states', () => {
  test.each([
    ['final', 'approved'],
    ['reviewed', 'review'],
    ['translated', 'draft'],
    ['initial', 'draft'],
  ])('%s makes the whole file %s', (state, status) => {
    const { text = '' } = importText(sent.replace(/state="final"/, `state="${state}"`), {
      italian,
      locale: FR,
    });
    expect(pinOf(fileOf(`${PATH}/index.fr.mdx`, text).record)?.status).toBe(status);
  });

  test('a person may say another status and who translated', () => {
    const { text = '' } = importText(sent, {
      italian,
      locale: FR,
      wishes: { status: 'review', by: 'Comune' },
    });
    expect(pinOf(fileOf(`${PATH}/index.fr.mdx`, text).record)).toMatchObject({
      status: 'review',
      by: 'Comune',
    });
  });

  test('a machine’s translation names its engine, or is not taken', () => {
    const machine = sent.replace('state="final"', 'state="translated" subState="sister-hub:machine"');
    expect(importText(machine, { italian, locale: FR }).refusals[0]?.what.it).toContain('motore');
    expect(importText(machine, { italian, locale: FR, wishes: { engine: 'motore' } }).status).toBe('machine');
  });
});

describe('an old export', () => {
  const today = fileOf(`${PATH}/index.it.mdx`, swap(ITALIAN, '**sei anni**', '**tre mesi, non di più**'));
  const grown = fileOf(
    `${PATH}/index.it.mdx`,
    swap(ITALIAN, 'Allo sportello', 'Chiama prima.\n\nPoi vai.\n\nAllo sportello'),
  );

  test.each([
    ['whose Italian has other words now', today, 'what'],
    ['whose Italian has another structure now', grown, 'where'],
  ])('%s comes in as outdated, never as current', (_, now, part) => {
    const { text = '', refusals, warnings } = importText(sent, { italian: now, locale: FR });
    expect(refusals.map(({ message }) => message)).toEqual([]);
    const pin = pinOf(fileOf(`${PATH}/index.fr.mdx`, text).record);
    expect(pin?.source).toBe(italian.record.blob.slice(0, 12));
    expect(pin?.sections[part]).toBe(italian.record.fingerprints[part]);
    expect(pin?.sections[part]).not.toBe(now.record.fingerprints[part]);
    expect(warnings.map(({ rule }) => rule)).toEqual(['translation-stale']);
  });

  test('of a part that was outdated already stays outdated when nobody touched it', () => {
    const exchange = exchangeOf(today, french, FR, italian);
    const out = xliff21(exchange);
    expect(out).toContain('<note category="old-source">La <Term'.replace('<Term', '&lt;Term'));
    expect(importText(out, { italian: today, translation: french, locale: FR }).text).toBeUndefined();
    const touched = importText(swap(out, 'six ans', 'trois mois, pas plus'), {
      italian: today,
      translation: french,
      locale: FR,
      wishes: { status: 'approved' },
    });
    expect(touched.refusals.map(({ message }) => message)).toEqual([]);
    expect(pinOf(fileOf(`${PATH}/index.fr.mdx`, touched.text ?? '').record)?.sections).toEqual(
      today.record.fingerprints,
    );
  });

  test('does not undo what somebody has changed since, unless it is told to', () => {
    const newer = fileOf(french.record.path, swap(french.text, 'votre commune', 'votre ville'));
    const back = { italian, translation: newer, locale: FR };
    expect(importText(sent, back).refusals[0]?.what.it).toContain('cambiato dopo l’esportazione');
    expect(importText(sent, { ...back, wishes: { overwrite: true } }).text).toContain('votre commune');
  });
});

/** The first thing said of a file, in the two languages, with its place. */
function said(text: string): { it: string; en: string; line: number } {
  try {
    const [first] = importText(text, { italian, translation: french, locale: FR }).refusals;
    if (!first) throw new Error('taken');
    return { ...first.what, line: first.place.line };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...error.what, line: error.place.line };
  }
}

const unit = (id: string): RegExp =>
  new RegExp(`<unit id="${id.replaceAll('.', '\\.')}"[\\s\\S]*?</unit>\n?`);
const group = (id: string): RegExp => new RegExp(`<group id="${id}"[\\s\\S]*?</group>\n?`);
const [what = ''] = group('what').exec(sent) ?? [];
const [where = ''] = group('where').exec(sent) ?? [];

describe('a wrong file is refused in plain words, and nothing is lost', () => {
  test.each([
    ['cut off', sent.slice(0, 900), 'XML'],
    ['no XML at all', 'ciao', 'XML'],
    ['an entity nobody knows', swap(sent, 'Au guichet', 'Au &guichet;'), 'XML'],
    ['a control character', swap(sent, 'Au guichet', 'Au &#1; guichet'), 'XML'],
    [
      'a DOCTYPE',
      swap(sent, '<xliff ', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>\n<xliff '),
      'DOCTYPE',
    ],
    ['another kind of XML', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'non è XLIFF'],
    [
      'the XLIFF of another program',
      '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="it" trgLang="fr"><file id="f"><unit id="u"><segment><source>a</source></segment></unit></file></xliff>',
      'non viene da «export»',
    ],
    ['another source language', swap(sent, 'srcLang="it"', 'srcLang="en"'), 'lingua di partenza'],
    ['a text that does not exist', swap(sent, 'id="where.1"', 'id="where.9"'), 'where.9'],
    ['a text twice', swap(sent, unit('where.1'), '$&$&'), 'due volte'],
    ['a text too few', swap(sent, unit('what.2'), ''), 'Manca il testo «what.2»'],
    ['a section too few', sent.replace(what, ''), 'Manca la sezione «what»'],
    ['two sections swapped', sent.replace(where, '').replace(what, where + what), 'scambiate'],
    [
      'a text without a translation',
      swap(sent, '<target>Au guichet de votre commune.</target>', ''),
      'non è tradotto',
    ],
    ['an empty translation', swap(sent, 'Au guichet de votre commune.', ' \t '), 'non è tradotto'],
    [
      'other Italian',
      swap(sent, '<source>Allo sportello', '<source>Allo Sportello'),
      'non è quello esportato',
    ],
    [
      'a code too few',
      swap(sent, /Elle coûte <ph [^>]*>/, 'Elle coûte 5 euros'),
      'manca il codice <Fact id="costo" />',
    ],
    ['a code twice', swap(sent, /(Elle coûte )(<ph [^>]*>)/, '$1$2 $2'), 'c’è due volte'],
    ['a code nobody knows', swap(sent, 'Au guichet', '<ph id="77"/>Au guichet'), 'codice in più'],
    ['a code that does not close', swap(sent, 'Au guichet', '<sc id="77"/>Au guichet'), 'non si chiude'],
    [
      'a title too long',
      swap(sent, 'Demander la carte sanitaire', 'x'.repeat(111)),
      '111 caratteri: il massimo è 110',
    ],
    [
      'Italian where French should be',
      swap(
        sent,
        'Voici qui peut avoir la carte et comment on la demande.',
        'Ecco chi può avere la tessera e come si chiede.',
      ).replace('Demander la carte sanitaire', 'Chiedere la tessera sanitaria'),
      'uguale all’italiano',
    ],
    ['a number that is not in the Italian', swap(sent, 'six ans', '6 ans'), 'i numeri sono'],
    ['a character that turns the line round', swap(sent, 'Au guichet', 'Au \u202Eguichet'), 'invisibile'],
  ])('%s', (_, text, words) => {
    const { it, en, line } = said(text);
    expect(it).toContain(words);
    expect(en).not.toBe('');
    expect(line).toBeGreaterThan(0);
  });

  test('a skeleton that somebody changed is not used when the Italian is another today', () => {
    const today = fileOf(`${PATH}/index.it.mdx`, swap(ITALIAN, 'Tessera', 'La tessera'));
    const broken = swap(sent, '&lt;ServiceList type="sportello" /&gt;', '&lt;ServiceList type="altro" /&gt;');
    expect(importText(broken, { italian: today, locale: FR }).refusals[0]?.what.it).toContain(
      'conservato nel file',
    );
    expect(importText(broken, { italian, locale: FR }).text).toContain('<ServiceList type="sportello" />');
  });

  test('says the line and column where the text begins', () => {
    const text = swap(sent, '<source>Allo sportello', '<source>Allo Sportello');
    const line = text.split('\n').findIndex((row) => row.includes('<unit id="where.1"')) + 1;
    const [refusal] = importText(text, { italian, locale: FR }).refusals;
    expect(refusal && refusalText(refusal, 'en')).toBe(
      `✗ prova.xlf:${line}:1  In “where.1” the Italian is not what was exported. Only the translation is changed in the program: start again from the exported file.`,
    );
  });
});

test('the same holds in XLIFF 1.2: codes are kept, states are understood', () => {
  const old = xliff12(exchangeOf(italian, french, FR));
  const back = { italian, translation: french, locale: FR };
  expect(importText(old, back).text).toBeUndefined();
  expect(importText(swap(old, 'Au guichet', 'Le guichet'), back).text).toContain(
    'Le guichet de votre commune.',
  );
  expect(importText(swap(old, /Elle coûte <x [^>]*>/, 'Elle coûte'), back).refusals[0]?.what.it).toContain(
    'manca il codice',
  );
  const { text = '' } = importText(old.replace('state="final"', 'state="translated"'), {
    italian,
    locale: FR,
  });
  expect(pinOf(fileOf(`${PATH}/index.fr.mdx`, text).record)?.status).toBe('draft');
});
