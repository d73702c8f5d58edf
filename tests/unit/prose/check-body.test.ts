import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '#src/lib/domain/body.ts';
import { COMPONENTS } from '#src/lib/prose/components.ts';
import { faults, read } from './bodies.ts';

describe('an editor may write', () => {
  test.each<[string, string, Block]>([
    ['a paragraph', 'ciao', { t: 'p', c: [{ t: 'text', v: 'ciao' }] }],
    ['bold', '**ciao**', { t: 'p', c: [{ t: 'strong', c: [{ t: 'text', v: 'ciao' }] }] }],
    ['italics', '*ciao*', { t: 'p', c: [{ t: 'em', c: [{ t: 'text', v: 'ciao' }] }] }],
    ['a small heading', '### ciao', { t: 'h3', c: [{ t: 'text', v: 'ciao' }] }],
    [
      'a list',
      '- uno\n- due',
      {
        t: 'list',
        ordered: false,
        items: [[{ t: 'p', c: [{ t: 'text', v: 'uno' }] }], [{ t: 'p', c: [{ t: 'text', v: 'due' }] }]],
      },
    ],
    [
      'a link by id',
      '[ciao](sheet:salute/tessera)',
      {
        t: 'p',
        c: [{ t: 'link', to: { scheme: 'sheet', id: 'salute/tessera' }, c: [{ t: 'text', v: 'ciao' }] }],
      },
    ],
    [
      'a table',
      '| a | b |\n| --- | --- |\n| c | d |',
      {
        t: 'table',
        head: [[{ t: 'text', v: 'a' }], [{ t: 'text', v: 'b' }]],
        rows: [[[{ t: 'text', v: 'c' }], [{ t: 'text', v: 'd' }]]],
      },
    ],
    [
      'a line that breaks',
      'uno\\\ndue',
      { t: 'p', c: [{ t: 'text', v: 'uno' }, { t: 'br' }, { t: 'text', v: 'due' }] },
    ],
    [
      'an amount',
      '<Fact id="costo" part="value" />',
      { t: 'p', c: [{ t: 'fact', id: 'costo', part: 'value' }] },
    ],
    [
      'a word of the glossary',
      '<Term id="medico">dottore</Term>',
      { t: 'p', c: [{ t: 'term', id: 'medico', c: [{ t: 'text', v: 'dottore' }] }] },
    ],
    [
      'a contact',
      '<Contact service="bologna/sportello" />',
      { t: 'p', c: [{ t: 'contact', service: 'bologna/sportello' }] },
    ],
    ['a source by its id', '<Source id="comune" />', { t: 'p', c: [{ t: 'source', id: 'comune' }] }],
    [
      'a source by its law',
      '<Source law="dlgs-286" where="art. 34" />',
      { t: 'p', c: [{ t: 'source', law: 'dlgs-286', where: 'art. 34' }] },
    ],
    ['the documents to bring', '<Documents group="permesso" />', { t: 'documents', group: 'permesso' }],
    ['the costs', '<Costs />', { t: 'costs' }],
    ['the times', '<Times />', { t: 'times' }],
    ['the offices of a kind', '<ServiceList type="anagrafe" />', { t: 'serviceList', type: 'anagrafe' }],
    [
      'some offices',
      '<ServiceList services="bologna/a, modena/b" />',
      { t: 'serviceList', services: ['bologna/a', 'modena/b'] },
    ],
    ['a video', '<Video id="come-fare" />', { t: 'video', id: 'come-fare' }],
    ['an audio', '<Audio id="come-fare" />', { t: 'audio', id: 'come-fare' }],
    ['an attachment', '<Attachment id="modulo" />', { t: 'attachment', id: 'modulo' }],
    [
      'a notice',
      '<Callout kind="warning" title="Attento">\n\nciao\n\n</Callout>',
      { t: 'callout', kind: 'warning', title: 'Attento', c: [{ t: 'p', c: [{ t: 'text', v: 'ciao' }] }] },
    ],
    [
      'what is for some people in some places',
      '<Only for="family student" area="bologna">\n\nciao\n\n</Only>',
      {
        t: 'only',
        audience: ['family', 'student'],
        area: ['bologna'],
        c: [{ t: 'p', c: [{ t: 'text', v: 'ciao' }] }],
      },
    ],
    [
      'steps',
      '<Steps>\n\n<Step title="Uno">\n\nciao\n\n</Step>\n\n<Step title="Due">\n\nciao\n\n</Step>\n\n</Steps>',
      {
        t: 'steps',
        c: [
          { title: 'Uno', c: [{ t: 'p', c: [{ t: 'text', v: 'ciao' }] }] },
          { title: 'Due', c: [{ t: 'p', c: [{ t: 'text', v: 'ciao' }] }] },
        ],
      },
    ],
    [
      'a sentence to show at the desk',
      '<Phrase it="Vorrei un medico.">\n\nciao **a tutti**\n\n</Phrase>',
      {
        t: 'phrase',
        it: 'Vorrei un medico.',
        c: [
          { t: 'text', v: 'ciao ' },
          { t: 'strong', c: [{ t: 'text', v: 'a tutti' }] },
        ],
      },
    ],
    [
      'a picture',
      '<Figure src="./foto.png" alt="La porta." caption="In centro." credit="Comune" licence="CC-BY-4.0" />',
      {
        t: 'figure',
        src: './foto.png',
        alt: 'La porta.',
        caption: 'In centro.',
        credit: 'Comune',
        licence: 'CC-BY-4.0',
      },
    ],
  ])('%s', (_, text, block) => {
    const { body, complaints } = read(text);
    expect(complaints.findings).toEqual([]);
    expect(body).toEqual([{ id: 'body', c: [block] }]);
  });
});

describe('nothing of an editor’s ever runs:', () => {
  test.each([
    ['an import', "import fs from 'node:fs'", '1:1 body-code'],
    ['an export', 'export const a = 1', '1:1 body-code'],
    ['braces alone', '{process.exit(0)}', '1:1 body-code'],
    ['braces in a sentence', 'ciao {1 + 1}', '1:6 body-code'],
    ['braces in an attribute', 'ciao <Fact id={a} />', '1:6 body-code'],
    ['attributes from elsewhere', 'ciao <Fact {...a} />', '1:6 body-code'],
    ['a comment', '{/* ciao */}', '1:1 body-code'],
  ])('%s', (_, text, fault) => {
    expect(faults(text)).toContain(fault);
    expect(JSON.stringify(read(text).body)).not.toMatch(/process|node:fs|\{1|\.\.\.a/);
  });

  test('at the top of a sheet neither', () => {
    expect(faults('import a from "a"\n\n{a}\n', true)).toEqual(['1:1 body-code', '3:1 body-code']);
  });
});

describe('a body holds Markdown of the handbook only, not', () => {
  test.each([
    ['HTML in capitals and small letters', '<script>alert(1)</script>', '1:1 component-unknown'],
    ['an HTML element in a sentence', 'ciao <b>a</b>', '1:6 component-unknown'],
    ['a nameless element', '<>ciao</>', '1:1 component-unknown'],
    ['a picture of Markdown', 'ciao ![foto](foto.png)', '1:6 body-markdown'],
    ['a big heading', '# ciao', '1:1 body-markdown'],
    ['a heading of a section', '## ciao', '1:1 body-markdown'],
    ['a heading too small', '#### ciao', '1:1 body-markdown'],
    ['a quotation', '> ciao', '1:1 body-markdown'],
    ['code', '```\nciao\n```', '1:1 body-markdown'],
    ['code in a sentence', 'ciao `a`', '1:6 body-markdown'],
    ['a rule', 'ciao\n\n---', '3:1 body-markdown'],
    ['a check box', '- [ ] ciao', '1:1 body-markdown'],
    ['a table of five columns', '|a|b|c|d|e|\n|-|-|-|-|-|\n|1|2|3|4|5|', '1:1 body-markdown'],
    ['crossed-out text', 'ciao ~~a~~', '1:6 body-markdown'],
    ['a link by reference', '[ciao][a]\n\n[a]: javascript:alert(1)', '1:1 body-markdown'],
  ])('%s', (_, text, fault) => {
    expect(faults(text)).toContain(fault);
  });
});

describe('a link leads by a checked way, not by', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,ciao',
    'vbscript:a',
    '//evil.example/',
    'http://www.comune.example.org/',
    'mailto:a@comune.example.org',
    'tel:112',
    '/it/salute/',
    '../altro/',
    '#ancora',
    'sheet:',
    'sheet:Salute/Tessera',
    'sheet:salute//tessera',
    'foglio:salute',
    'constructor:a',
    'https://a.example.org/%22%3E<b>',
    '',
  ])('%j', (url) => {
    const { body, complaints } = read(`[ciao](<${url.replace(/[<>]/g, '\\$&')}>)`);
    expect(complaints.findings.map(({ rule }) => rule)).toEqual(['link-form']);
    expect(JSON.stringify(body)).not.toContain('"link"');
  });

  test.each([
    ['a bare e-mail', 'scrivi a a@comune.example.org'],
    ['a bare address', 'vai su www.comune.example.org'],
    ['an address in angle brackets', 'vai su https://www.comune.example.org/a'],
  ])('%s', (_, text) => {
    expect(faults(`<Section id="who">\n\n${text}\n\n</Section>`, true)).toEqual([
      expect.stringMatching(/ link-form$/),
    ]);
  });

  test('a web address, but in the section “more” and in pieces without sections', () => {
    const link = '[ciao](https://www.comune.example.org/)';
    expect(faults(`<Section id="who">\n\n${link}\n\n</Section>`, true)).toEqual(['3:1 link-form']);
    expect(faults(`<Section id="more">\n\n${link}\n\n</Section>`, true)).toEqual([]);
    expect(faults(link)).toEqual([]);
  });

  test('no words at all', () => {
    expect(faults('ciao [](sheet:salute/tessera)')).toEqual(['1:6 link-form']);
  });
});

describe('a component that does not exist', () => {
  test.each([
    ['<Facts id="a" />', '<Fact>'],
    ['<calout kind="info">\n\nciao\n\n</calout>', '<Callout>'],
    ['<Servicelist />', '<ServiceList>'],
  ])('%s is understood', (text, meant) => {
    const [finding] = read(text).complaints.findings;
    expect(finding?.rule).toBe('component-unknown');
    expect(finding?.mend.it).toContain(`Volevi scrivere ${meant}?`);
    expect(finding?.mend.en).toContain(`Did you mean ${meant}?`);
  });

  test('but one like no other is not guessed', () => {
    const [finding] = read('<Marquee />').complaints.findings;
    expect(finding?.mend.it).not.toContain('Volevi');
  });

  test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])('is also <%s>', (name) => {
    expect(faults(`<${name} />`)).toEqual(['1:1 component-unknown']);
  });
});

describe('attributes are those of the handbook:', () => {
  test.each([
    ['none is missing', '<Fact />', 'l’attributo id manca'],
    ['none is made up', '<Fact id="a" colour="red" />', 'non ha l’attributo colour'],
    ['none stands twice', '<Fact id="a" id="b" />', 'id c’è due volte'],
    ['each has a value', '<Fact id />', 'id non ha un valore'],
    ['an id is an id', '<Fact id="A b" />', 'id="A b" non va bene'],
    [
      'an office is a municipality and a name',
      '<Contact service="sportello" />',
      'service="sportello" non va bene',
    ],
    [
      'one of a list is of the list',
      '<Callout kind="warn">\n\nciao\n\n</Callout>',
      'kind="warn" non va bene',
    ],
    ['a text says something', '<Phrase it=" ">\n\nciao\n\n</Phrase>', 'it=" " non va bene'],
    ['a text is not a page long', `<Phrase it="${'a'.repeat(301)}">\n\nciao\n\n</Phrase>`, 'non va bene'],
    [
      'a picture stands in the same folder',
      '<Figure src="../foto.png" alt="La porta." credit="Comune" licence="CC-BY-4.0" />',
      'src="../foto.png" non va bene',
    ],
    [
      'a picture is named as everywhere',
      '<Figure src="foto.png" alt="La porta." credit="Comune" licence="CC-BY-4.0" />',
      'src="foto.png" non va bene',
    ],
    [
      'a picture is no other file',
      '<Figure src="./modulo.pdf" alt="La porta." credit="Comune" licence="CC-BY-4.0" />',
      'src="./modulo.pdf" non va bene',
    ],
    [
      'a picture has a text',
      '<Figure src="./foto.png" credit="Comune" licence="CC-BY-4.0" />',
      'l’attributo alt manca',
    ],
    [
      'a picture has a licence',
      '<Figure src="./foto.png" alt="La porta." credit="Comune" licence="mia" />',
      'licence="mia" non va bene',
    ],
    ['a source is of one kind', '<Source id="a" law="b" />', '<Source> vuole id oppure law'],
    ['a source is of some kind', '<Source where="art. 1" />', '<Source> vuole id oppure law'],
    ['what is for some says for whom', '<Only>\n\nciao\n\n</Only>', '<Only> non dice per chi né dove'],
  ])('%s', (_, text, what) => {
    const found = read(text).complaints.findings;
    expect(found.map(({ rule }) => rule)).toContain('component-attribute');
    expect(found.map(({ what: { it } }) => it).join(' ')).toContain(what);
  });

  test('and whoever mistypes one is understood', () => {
    const [finding] = read('<Callout kind="info" titel="ciao">\n\nciao\n\n</Callout>').complaints.findings;
    expect(finding?.mend).toEqual({
      it: 'Volevi scrivere «title»? Gli attributi sono: kind, title.',
      en: 'Did you mean “title”? The attributes are: kind, title.',
    });
  });
});

describe('every component stands in its place:', () => {
  const step = (title: string, inner = 'ciao') => `<Step title="${title}">\n\n${inner}\n\n</Step>\n\n`;
  test.each([
    ['a step in steps', step('Uno'), '1:1 component-place'],
    ['two steps at least', `<Steps>\n\n${step('Uno')}</Steps>`, '1:1 component-place'],
    [
      'nothing but steps in steps',
      `<Steps>\n\n${step('Uno')}ciao\n\n${step('Due')}</Steps>`,
      '9:1 component-place',
    ],
    [
      'no notice in a notice',
      '<Callout kind="info">\n\n<Callout kind="tip">\n\nciao\n\n</Callout>\n\n</Callout>',
      '1:1 component-place',
    ],
    [
      'no notice in a notice, however deep',
      '<Callout kind="info">\n\n<Only for="family">\n\n- ciao\n\n  <Callout kind="tip">\n\n  ciao\n\n  </Callout>\n\n</Only>\n\n</Callout>',
      '1:1 component-place',
    ],
    ['a block on a line of its own', 'ciao <Costs /> ciao', '1:6 component-place'],
    ['no section in a news item', '<Section id="who">\n\nciao\n\n</Section>', '1:1 component-place'],
    ['no words in what shows data', '<Costs>\n\nciao\n\n</Costs>', '1:1 component-place'],
    ['no words in what shows an amount', 'ciao <Fact id="a">ciao</Fact>', '1:6 component-place'],
    ['words in a word of the glossary', 'ciao <Term id="a"></Term>', '1:6 component-place'],
    ['words in a sentence for the desk', '<Phrase it="Ciao."></Phrase>', '1:1 component-place'],
  ])('%s', (_, text, fault) => {
    expect(faults(text)).toContain(fault);
  });

  test('words that are lost are at least told', () => {
    const [finding] = read('ciao <Contact service="a/b">chiama</Contact>').complaints.findings;
    expect(finding?.what.it).toBe('<Contact> non contiene testo.');
  });
});

describe('the sections of a sheet', () => {
  const section = (id: string, more = '') => `<Section id="${id}"${more}>\n\nciao\n\n</Section>\n\n`;

  test('come in the order of the handbook', () => {
    expect(faults(section('who') + section('how') + section('where'), true)).toEqual([]);
    expect(faults(section('how') + section('who'), true)).toEqual(['7:1 section-order']);
  });

  test('may be an editor’s own anywhere, with a title', () => {
    expect(faults(section('how') + section('x-esempi', ' title="Esempi"') + section('where'), true)).toEqual(
      [],
    );
    expect(faults(section('x-esempi'), true)).toEqual(['1:1 component-attribute']);
  });

  test.each([
    ['that do not exist', section('whoo'), '1:1 section-unknown'],
    ['that stand twice', section('who') + section('how') + section('who'), '13:1 section-twice'],
    ['that stand in others', `<Section id="who">\n\n${section('how')}</Section>`, '3:1 component-place'],
    ['without a name', '<Section>\n\nciao\n\n</Section>', '1:1 component-attribute'],
  ])('%s are told', (_, text, fault) => {
    expect(faults(text, true)).toContain(fault);
  });

  test('without a good name are told once', () => {
    expect(faults('<Section id="Chi può">\n\nciao\n\n</Section>', true)).toEqual(['1:1 component-attribute']);
  });

  test('hold everything: text outside them is told, whatever it is', () => {
    expect(faults(`ciao\n\n${section('who')}<Costs />\n`, true)).toEqual([
      '1:1 component-place',
      '9:1 component-place',
    ]);
  });

  test('that are mistyped are understood', () => {
    const [finding] = read(section('befor'), true).complaints.findings;
    expect(finding?.what.it).toBe('La sezione «befor» non esiste.');
    expect(read(section('afer'), true).complaints.findings[0]?.mend.it).toContain('Volevi scrivere «after»?');
  });
});

describe('what a body refers to is handed on with its place', () => {
  test.each([
    ['ciao <Fact id="costo" />', { to: 'fact', id: 'costo', line: 1, column: 6 }],
    ['ciao <Term id="medico">medico</Term>', { to: 'term', id: 'medico', line: 1, column: 6 }],
    ['ciao <Contact service="bologna/a" />', { to: 'service', id: 'bologna/a', line: 1, column: 6 }],
    ['ciao <Source id="comune" />', { to: 'source', id: 'comune', line: 1, column: 6 }],
    ['ciao <Source law="dlgs" />', { to: 'law', id: 'dlgs', line: 1, column: 6 }],
    ['<ServiceList type="anagrafe" />', { to: 'service-type', id: 'anagrafe', line: 1, column: 1 }],
    ['<ServiceList services="bologna/a" />', { to: 'service', id: 'bologna/a', line: 1, column: 1 }],
    ['<Video id="come" />', { to: 'media', id: 'come', line: 1, column: 1 }],
    ['<Attachment id="modulo" />', { to: 'attachment', id: 'modulo', line: 1, column: 1 }],
    ['[ciao](file:modulo)', { to: 'attachment', id: 'modulo', line: 1, column: 1 }],
    ['[ciao](news:2026/festa)', { to: 'news', id: '2026/festa', line: 1, column: 1 }],
    ['<Only for="family">\n\nciao\n\n</Only>', { to: 'audience', id: 'family', line: 1, column: 1 }],
    ['<Only area="bologna">\n\nciao\n\n</Only>', { to: 'municipality', id: 'bologna', line: 1, column: 1 }],
  ])('%s', (text, ref) => {
    expect(read(text).refs).toEqual([ref]);
  });
});

test('all that is wrong with a text is told at once, in the order of the text', () => {
  const text = '# a\n\nciao <b>a</b>\n\n{1}\n\n<Fact />\n\n[a](javascript:b)\n';
  expect(faults(text)).toEqual([
    '1:1 body-markdown',
    '3:6 component-unknown',
    '5:1 body-code',
    '7:1 component-attribute',
    '9:1 link-form',
  ]);
});

test('every complaint is a sentence in both languages, and says what to do', () => {
  const text =
    '# a\n\nciao <b>a</b> {1}\n\n<Fact />\n\n<Step title="a">\n\na\n\n</Step>\n\n[a](b)\n\n<Only>\n\na\n\n</Only>\n';
  for (const { what, mend } of read(text).complaints.findings) {
    for (const sentence of [what.it, what.en, mend.it, mend.en])
      expect(sentence).toMatch(/^\S.{8,}[.?…]$|\\\{\.$/);
    expect(what.it).not.toBe(what.en);
  }
});

test('whatever is written, nothing but the handbook’s grammar comes out', () => {
  const names = [...Object.keys(COMPONENTS), 'script', 'b', 'Made', 'iframe'];
  const piece = fc.oneof(
    fc.constantFrom(
      'ciao ',
      '\n\n',
      '**',
      '*',
      '[a](',
      ')',
      'javascript:b',
      '- ',
      '| a |\n|-|\n',
      '### ',
      '{a}',
      '> ',
      '`',
    ),
    fc
      .constantFrom(...names)
      .map((name) => `<${name} id="a" kind="info" title="a" for="family">\n\nciao\n\n</${name}>\n\n`),
    fc.constantFrom(...names).map((name) => `<${name} src="./a.png" onclick="b" it="c" />`),
  );
  const allowed = new Set(
    'p h3 list table steps callout documents costs times serviceList only figure phrase video audio attachment text strong em br link fact term contact source'.split(
      ' ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (parts, sectioned) => {
      let json: string;
      try {
        json = JSON.stringify(read(parts.join(''), sectioned).body);
      } catch {
        return;
      }
      for (const [, kind] of json.matchAll(/"t":"(\w+)"/g)) expect(allowed).toContain(kind);
      expect(json).not.toMatch(
        /onclick|"scheme":"(?!sheet|service|term|law|news|project|page|hub|media|file|https)/,
      );
    }),
    { numRuns: 400 },
  );
});
