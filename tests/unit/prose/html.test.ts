import fc from 'fast-check';
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, test } from 'vitest';
import { sectionHtml, type ProseContext } from '#src/lib/prose/html.ts';
import { EMPTY, html } from '#src/lib/prose/markup.ts';
import { anySection, read } from './bodies.ts';

/** What the rest of the portal answers: enough to see where it is put. */
const context: ProseContext = {
  fact: (id, part) => html`<data>${id}${part}</data>`,
  confirm: (facts) => html` <small>${facts.join(' ')}</small>`,
  term: (id, words) => html`<a href="/it/glossario/#${id}">${words}</a>`,
  href: ({ scheme, id }) => (scheme === 'page' ? undefined : scheme === 'https' ? id : `/it/${id}/`),
  contact: (service) => html`<data>${service}</data>`,
  source: ({ id, law, where }) => html`<data>${id}${law}${where}</data>`,
  documents: (group) => html`<data>documents ${group}</data>`,
  costs: () => html`<data>costs</data>`,
  times: () => html`<data>times</data>`,
  serviceList: (type, services) => html`<data>${type}${services?.join(' ')}</data>`,
  only: (audience, area) => [...audience, ...area].join(', '),
  callout: (kind) => kind,
  phrase: () => 'Puoi dire:',
  picture: (src, alt) => html`<img src="${src}" alt="${alt}">`,
  credit: (credit, licence) => `${credit} (${licence})`,
  media: (id) => html`<data>${id}</data>`,
  attachment: (id) => html`<data>${id}</data>`,
};

const shown = (text: string): string =>
  read(text)
    .body.map((section) => sectionHtml(section, context).text)
    .join('')
    // Beside the edges of blocks, blanks are the template’s own.
    .replace(/(?<=<\/?(?:ul|ol|li|p|div|table|thead|tbody|tr|th|td|figure|figcaption)[^<>]*>) /g, '')
    .replace(/ (?=<\/?(?:ul|ol|li|p|div|table|thead|tbody|tr|th|td|figure|figcaption)\b)/g, '');

/** The attributes that each element of a body may have; nothing else is ever written. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'p h3 ul li table thead tbody tr td strong em br figure figcaption small data'
      .split(' ')
      .map((name) => [name, []]),
  ),
  p: ['class', 'lang', 'dir', 'translate'],
  ol: ['class'],
  div: ['class', 'tabindex', 'role'],
  th: ['scope'],
  a: ['href', 'rel'],
  img: ['src', 'alt'],
};

function* elements(node: Tree.ParentNode): Generator<Tree.Element> {
  for (const child of node.childNodes) {
    if ('tagName' in child) {
      yield child;
      yield* elements(child);
    } else expect(child.nodeName).toBe('#text');
  }
}

test('whatever the words are, no element or attribute comes out that the page does not write itself', () => {
  fc.assert(
    fc.property(anySection, (section) => {
      for (const { tagName, attrs } of elements(parseFragment(sectionHtml(section, context).text))) {
        expect(Object.keys(ALLOWED)).toContain(tagName);
        for (const { name } of attrs) expect(ALLOWED[tagName]).toContain(name);
      }
    }),
    { numRuns: 400 },
  );
});

describe('a reader sees', () => {
  test.each([
    ['a paragraph', 'ciao **a** *tutti*', '<p>ciao <strong>a</strong> <em>tutti</em></p>'],
    ['a heading under the page’s own, in a text without sections', '### ciao', '<h2>ciao</h2>'],
    ['a list without paragraphs in it', '- uno\n- due', '<ul><li>uno</li><li>due</li></ul>'],
    ['a numbered list', '1. uno\n2. due', '<ol><li>uno</li><li>due</li></ol>'],
    ['a list inside a list', '- uno\n  - due', '<ul><li><p>uno</p><ul><li>due</li></ul></li></ul>'],
    ['a link', '[ciao](sheet:salute/tessera)', '<p><a href="/it/salute/tessera/">ciao</a></p>'],
    [
      'a link that leads out',
      '[ciao](https://a.example.org/?b=1&c)',
      '<p><a href="https://a.example.org/?b=1&amp;c" rel="external noreferrer">ciao</a></p>',
    ],
    ['the words of a link that leads nowhere', '[ciao](page:chi-siamo)', '<p>ciao</p>'],
    [
      'an amount, and that it must be confirmed once, where it cuts no sentence',
      'entro <Fact id="a" part="value" /> o **<Fact id="b" />** da oggi.',
      '<p>entro <data>avalue</data> o <strong><data>b</data></strong> da oggi. <small>a b</small></p>',
    ],
    [
      'a word of the glossary',
      '<Term id="medico">dottore</Term>',
      '<p><a href="/it/glossario/#medico">dottore</a></p>',
    ],
    ['a source', 'ciao <Source law="l-1" where="art. 1" />', '<p>ciao <data>l-1art. 1</data></p>'],
    [
      'the Italian sentence to show, for nobody to translate',
      '<Phrase it="Vorrei <b>.">ciao</Phrase>',
      '<div class="phrase"><p class="phrase-label">Puoi dire:</p><p class="phrase-it" lang="it" dir="ltr" translate="no">Vorrei &lt;b&gt;.</p><p>ciao</p></div>',
    ],
    [
      'for whom a part is',
      '<Only for="family" area="bologna">\n\nciao\n\n</Only>',
      '<div class="only"><p class="only-label">family, bologna</p><p>ciao</p></div>',
    ],
    [
      'a notice with its own title',
      '<Callout kind="danger" title="Attento">\n\nciao\n\n</Callout>',
      '<div class="callout danger"><p class="callout-title">Attento</p><p>ciao</p></div>',
    ],
    [
      'a notice with the usual title',
      '<Callout kind="tip">\n\nciao\n\n</Callout>',
      '<div class="callout tip"><p class="callout-title">tip</p><p>ciao</p></div>',
    ],
    [
      'a table that scrolls by itself',
      '| a |\n| --- |\n| b |',
      '<div class="scroll" tabindex="0" role="group"><table><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table></div>',
    ],
    [
      'the steps in order',
      '<Steps>\n\n<Step title="Uno">\n\na\n\n</Step>\n\n<Step title="Due">\n\nb\n\n</Step>\n\n</Steps>',
      '<ol class="steps"><li><strong>Uno</strong><p>a</p></li><li><strong>Due</strong><p>b</p></li></ol>',
    ],
    [
      'the data where the text puts them',
      '<Documents />\n\n<Costs />\n\n<Times />',
      '<data>documents </data><data>costs</data><data>times</data>',
    ],
  ])('%s', (_, text, markup) => {
    expect(shown(text)).toBe(markup);
  });

  test('whose a picture is', () => {
    const markup = shown(
      '<Figure src="./foto.png" alt="La porta." caption="In centro." credit="Comune" licence="CC-BY-4.0" />',
    );
    expect(markup).toContain('<img src="./foto.png" alt="La porta.">');
    expect(markup).toMatch(/In centro\. <small\s*>Comune \(CC-BY-4\.0\)<\/small/);
  });

  test('nothing where nothing is', () => {
    expect(sectionHtml({ id: 'who', c: [] }, context).text).toBe(EMPTY.text);
  });
});

test('a heading stands under its section’s own', () => {
  const section = { id: 'how', c: [{ t: 'h3' as const, c: [{ t: 'text' as const, v: 'ciao' }] }] };
  expect(sectionHtml(section, context).text).toBe('<h3>ciao</h3>');
});

test('a sentence whose source is marked is not marked again for its amount', () => {
  const mark = html` <small>?</small>`;
  const weak: ProseContext = { ...context, confirm: () => mark, source: () => html`[1]${mark}` };
  const made = read('paghi <Fact id="a" />. <Source law="l" />').body.map(
    (section) => sectionHtml(section, weak).text,
  );
  expect(made.join('').match(/<small>/g)).toHaveLength(1);
});
