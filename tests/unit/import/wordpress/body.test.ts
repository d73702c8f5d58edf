import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkBody } from '#src/lib/prose/check-body.ts';
import { parseMdx } from '#src/lib/prose/parser.ts';
import { plainUrl } from '#src/lib/import/wordpress/links.ts';
import { convertBody, type LinkTo } from '#src/lib/import/wordpress/body.ts';

const SITE = 'http://vecchio.example.org';
const linkTo: LinkTo = (href) => {
  if (href === '/vecchia/') return { to: 'sheet:salute/nuova' };
  const url = plainUrl(href, SITE);
  return url === undefined ? undefined : { to: url };
};
const text = (html: string): string => convertBody(html, linkTo).text;
const left = (html: string): string[] =>
  [...convertBody(html, linkTo).left].map(([what, count]) => `${what} ${count}`);

describe('an old page becomes Markdown', () => {
  test.each([
    ['paragraphs, with or without tags', '<p>Uno</p>Due\ntre\n\nQuattro', 'Uno\n\nDue tre\n\nQuattro'],
    [
      'bold and italics, with their blanks outside',
      '<b>Porta </b>il <i>documento</i>.',
      '**Porta** il *documento*.',
    ],
    ['no bold inside of a word, nor in itself', 'a<b>«b»</b>c <b>d<b>e</b></b>', 'a«b»c **de**'],
    ['small headings of all headings', '<h1><b>Dove</b></h1><h4>Quando</h4>', '### Dove\n\n### Quando'],
    [
      'lists in lists',
      '<ul><li>Uno<ol><li>dentro</li></ol></li><li><p>Due</p></li></ul>',
      '- Uno\n\n  1. dentro\n- Due',
    ],
    ['breaks', 'Via Roma 1<br>1. piano<br/>', 'Via Roma 1\\\n1\\. piano'],
    [
      'small tables',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>x|y</td></tr></table>',
      '| A | B |\n| --- | --- |\n| x\\|y |  |',
    ],
    [
      'links',
      '<a href="https://x.example/">Qui</a>, <a href="/vecchia/">la nuova</a>',
      '[Qui](https://x.example/), [la nuova](sheet:salute/nuova)',
    ],
    ['words of links that lead nowhere', '<a href="/persa/">Qui</a>', 'Qui'],
    [
      'signs that MDX reads as code',
      'import {a} di &lt;b&gt; *c* &amp;amp;',
      '&#105;mport \\{a\\} di \\<b\\> \\*c\\* &amp;amp;',
    ],
    [
      'words in brackets, not shortcodes',
      'detto [sic] [gallery ids="1"] [box]dentro[/box]',
      'detto \\[sic\\] dentro',
    ],
  ])('with %s', (_, html, markdown) => {
    expect(text(html)).toBe(markdown);
  });

  test('what runs, asks or shows things from elsewhere is left out and told', () => {
    const html =
      '<p>Ciao<script>if (a < b) alert(1)</script><iframe src="//x"></iframe><img src=x onerror=y></p><form><input></form>[gallery][gallery ids="2"]<a href="javascript:x">z</a>';
    expect(text(html)).toBe('Ciao\n\nz');
    expect(left(html)).toEqual(['[gallery] 2', '<script> 1', '<iframe> 1', '<img> 1', '<form> 1', '<a> 1']);
  });

  test('a page of elements inside of each other without end is borne', () => {
    expect(text(`${'<div>'.repeat(20_000)}Fondo`)).not.toContain('<');
  });

  test('whatever an old page holds, the check of our texts finds nothing wrong in it', () => {
    const word = fc.oneof(
      fc.constantFrom(
        'a',
        'Comune',
        ' ',
        '\n\n',
        '\n',
        '{x}',
        '<',
        '&',
        '*',
        '_',
        '# ',
        '- ',
        '1. ',
        '|',
        '`',
        '~~',
        '[',
        ']',
        '](x)',
        'export',
        '<b>',
        '</b>',
        '<i>',
        '</i>',
        '<br>',
        '<p>',
        '</p>',
        '<ul><li>',
        '</li></ul>',
        '<h2>',
        '</h2>',
        '<table><tr><td>',
        '</td><td>',
        '</td></tr></table>',
        '<a href="https://x.example/(">',
        '</a>',
        '<script>',
        '</script>',
        'www.x.it',
        'http://y.it/z',
        'm@x.it',
        '---',
        '===',
        '> ',
        '!',
        '\\',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), (words) => {
        const markdown = text(words.join(''));
        const parsed = parseMdx(markdown);
        expect(parsed).toMatchObject({ ok: true });
        if (!parsed.ok) return;
        const { complaints } = checkBody(parsed.tree, 'x.mdx', false);
        expect([markdown, complaints.findings.map(({ rule, what }) => `${rule} ${what.en}`)]).toEqual([
          markdown,
          [],
        ]);
      }),
      { numRuns: 2000 },
    );
  });
});
