import { readFileSync } from 'node:fs';
import { file, inBody, PIECES, pathOf, setting, textOf, translation } from '#tests/hostile/carriers.ts';
import { kind, marked, nth, one, type Hostile, type Kind } from '#tests/hostile/case.ts';

const MINIMAL = new URL('../../fixtures/content-min/', import.meta.url);
const read = (path: string): Buffer => readFileSync(new URL(path, MINIMAL));
const PNG = read('sheets/salute/tessera-sanitaria/sportello.png');

const bytes = (path: string, content: Uint8Array, more: Partial<Hostile> = {}): Hostile => ({
  path,
  base64: Buffer.from(content).toString('base64'),
  line: 1,
  ...more,
});

/** Files of a name that nobody may have, in any folder; `{}` is where a name of their own goes. */
const names = (name: string, ...variants: [string, ...string[]]): Kind =>
  kind(name, variants.length, (slug, number) =>
    marked(nth(variants, number).replace('{}', slug), textOf('term', slug), {
      by: ['file-name', 'file-place'],
    }),
  );

/** Characters in the words of a body, a title or a data file. */
const characters = (name: string, ...variants: [string, ...string[]]): Kind =>
  kind(name, variants.length, (slug, number, chance) => {
    const char = nth(variants, number);
    return one(
      [
        () => inBody(slug, `Ciao §${char}a tutti.`, chance),
        () => file(one(PIECES, chance), slug, { front: setting('title', `Ciao §${char}a tutti`) }),
        () => file('term', slug, { front: setting('definition', `Ciao §${char}a tutti.`) }),
      ],
      chance,
    )();
  });

/** A picture or another file of a sheet that shows it. */
const shown = (slug: string, name: string, content: Uint8Array, more: Partial<Hostile> = {}): Hostile =>
  bytes(`sheets/salute/${slug}/${name}`, content, {
    by: ['picture-type', 'picture-size', 'picture-broken', 'attachment-dead', 'file-place'],
    beside: {
      [pathOf('sheet', slug)]: textOf('sheet', slug, {
        front: (text) =>
          /\.(png|jpe?g|webp|avif)$/.test(name)
            ? `${text}image: { file: ./${name}, alt: Lo sportello., credit: Comune, licence: CC0-1.0, consent: not-needed }\n`
            : `${text}attachments: [{ id: modulo, file: ./${name}, kind: official-form, lang: it, title: Modulo, checked: 2026-05-02 }]\n`,
      }),
    },
    ...more,
  });

const encoded = (slug: string, number: number, encode: (text: string) => Uint8Array): Hostile => {
  const carrier = nth(['page', 'news', 'sheet', 'term', 'service'] as const, number);
  return bytes(pathOf(carrier, slug), encode(textOf(carrier, slug)));
};

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script><image href="https://evil.example/a.png"/></svg>';
const HTML = '<!DOCTYPE html><script>alert(1)</script>';

/** The picture with other numbers in its header. */
function resized(width: number, height: number): Buffer {
  const copy = Buffer.from(PNG);
  copy.writeUInt32BE(width, 16);
  copy.writeUInt32BE(height, 20);
  return copy;
}

const big = (slug: string, path: string, text: string, times: number): Hostile => ({
  path,
  parts: [textOf(path.endsWith('.yaml') ? 'term' : 'page', slug), [text, times], '\n'],
  line: 1,
});

/** Files that are not what a file of the content must be. */
export const files: readonly Kind[] = [
  names(
    'name-capitals',
    'terms/{}-A.yaml',
    'pages/{}-Pagina/index.it.mdx',
    'pages/{}/INDEX.it.mdx',
    'pages/{}/index.IT.mdx',
    'terms/{}.YAML',
    'sheets/Salute/{}/index.it.mdx',
  ),
  names(
    'name-letters',
    'terms/{}-età.yaml',
    'terms/{} copia.yaml',
    'terms/{}_b.yaml',
    'pages/{}è/index.it.mdx',
    'terms/{}-日本.yaml',
    'terms/{}-😀.yaml',
    'terms/{}\u00A0a.yaml',
  ),
  names(
    'name-signs',
    'terms/{}#a.yaml',
    'terms/{}?a=1.yaml',
    'terms/{}%2e%2e.yaml',
    'terms/{}<script>.yaml',
    'terms/{}"onload="a.yaml',
    "terms/{}'a.yaml",
    'terms/{}&a.yaml',
    'terms/{};a.yaml',
    'terms/{}$(a).yaml',
    'terms/{}`a`.yaml',
    'terms/{}\\a.yaml',
    'terms/{}:a.yaml',
  ),
  names(
    'name-invisible',
    'terms/{}\u202Ea.yaml',
    'terms/{}\u200Ba.yaml',
    'terms/{}\na.yaml',
    'terms/{}\u001B[31m.yaml',
    'terms/{}\ta.yaml',
    'terms/{}\u00ADa.yaml',
    'terms/{}\u007Fa.yaml',
  ),
  names(
    'name-lookalike',
    'terms/{}-а.yaml',
    'terms/{}-е.yaml',
    'terms/{}\u2024a.yaml',
    'pages/{}\u2215a/index.it.mdx',
    'terms/{}\uFF0Ea.yaml',
    'terms/{}\u0301.yaml',
  ),
  names(
    'name-hyphens',
    'terms/{}-.yaml',
    'terms/-{}.yaml',
    'terms/{}--a.yaml',
    'terms/{}..yaml',
    'terms/{}.-a.yaml',
    'pages/{}-/index.it.mdx',
  ),
  names(
    'name-hidden',
    'terms/.{}.yaml',
    'pages/{}/.htaccess',
    'pages/{}/.env',
    'pages/{}/.git',
    'pages/.{}/index.it.mdx',
    'pages/{}/.ds-store',
    'pages/{}/..index.it.mdx',
  ),
  names(
    'name-backup',
    'terms/{}.yaml~',
    'terms/{}.yaml.bak',
    'terms/#{}.yaml#',
    'terms/{}.yaml.orig',
    'pages/{}/index.it.mdx.swp',
    'terms/{} (1).yaml',
    'pages/{}/index.it (2).mdx',
  ),
  names(
    'name-too-long',
    `terms/{}-${'a'.repeat(120)}.yaml`,
    `pages/{}-${'a'.repeat(120)}/index.it.mdx`,
    `terms/{}${'-a'.repeat(70)}.yaml`,
  ),
  kind('name-device', 6, (slug, number) =>
    marked(
      nth(
        [
          'terms/con.yaml',
          'terms/nul.yaml',
          'terms/aux.yaml',
          'pages/prn/index.it.mdx',
          'terms/com1.yaml',
          'pages/lpt9/index.it.mdx',
        ],
        number,
      ),
      nth(
        [
          textOf('term', slug),
          textOf('term', slug),
          textOf('term', slug),
          textOf('page', slug),
          textOf('term', slug),
          textOf('page', slug),
        ],
        number,
      ),
      { by: ['file-name', 'id-reserved'] },
    ),
  ),
  kind('name-reserved', 6, (slug, number) =>
    marked(
      `pages/${nth(['servizi', 'notizie', 'ar', 'salute', 'feed', 'dati'], number)}/index.it.mdx`,
      textOf('page', slug),
      { by: ['id-reserved', 'id-twice'] },
    ),
  ),
  kind('name-twice', 3, (slug, number) => {
    const [path, other] = nth<readonly [string, string]>(
      [
        [`terms/${slug}.yaml`, `terms/${slug.toUpperCase()}.yaml`],
        [`pages/${slug}/index.it.mdx`, `pages/${slug}/Index.it.mdx`],
        [`terms/${slug}-è.yaml`, `terms/${slug}-e\u0300.yaml`],
      ],
      number,
    );
    const text = textOf(path.startsWith('pages') ? 'page' : 'term', slug);
    return marked(path, text, { by: ['file-same-name', 'file-name'], beside: { [other]: text } });
  }),
  names(
    'place-unknown',
    '{}.yaml',
    'schede/{}.yaml',
    'sheets/salute/{}.mdx',
    'sheets/{}/index.it.mdx',
    'sheets/salute/{}/in/fondo/index.it.mdx',
    'pages/{}.mdx',
    'news/anno/{}/index.it.mdx',
    'services/{}.yaml',
    'l10n/ar/{}.yaml',
    'terms/{}/a.yaml',
    'laws/a/{}.yaml',
  ),
  names(
    'ending-wrong',
    'terms/{}.yml',
    'terms/{}.json',
    'terms/{}.toml',
    'pages/{}/index.it.md',
    'pages/{}/index.mdx',
    'pages/{}/index.it.markdown',
    'terms/{}',
    'pages/{}/index.it.mdx.txt',
  ),
  names(
    'ending-program',
    'pages/{}/index.it.mdx.php',
    'pages/{}/script.js',
    'pages/{}/pagina.html',
    'pages/{}/stile.css',
    'pages/{}/logo.svg',
    'pages/{}/layout.astro',
    'pages/{}/a.mjs',
    'pages/{}/a.wasm',
    'pages/{}/a.exe',
    'pages/{}/a.xhtml',
    'pages/{}/a.zip',
    'pages/{}/a.gif',
  ),
  names(
    'language-malformed',
    'pages/{}/index.it-IT.mdx',
    'pages/{}/index.e.mdx',
    'pages/{}/index..mdx',
    'pages/{}/index.1t.mdx',
    'pages/{}/index.it.en.mdx',
    'pages/{}/it.mdx',
    'pages/{}/index_it.mdx',
  ),
  kind('link-to-file', 6, (slug, number) => ({
    path: nth([`terms/${slug}.yaml`, `pages/${slug}/index.it.mdx`, `sheets/salute/${slug}/foto.png`], number),
    link: nth(
      [
        '/etc/passwd',
        '../../../../package.json',
        `${slug}.yaml`,
        '/non/esiste',
        '../terms/tessera-sanitaria.yaml',
        '/dev/zero',
      ],
      number,
    ),
    line: 1,
  })),
  kind('link-to-folder', 4, (slug, number) => ({
    path: nth([`sheets/salute/${slug}`, `pages/${slug}`, slug], number),
    link: nth(['/etc', '..', '/', '../../../node_modules'], number),
    line: 1,
  })),
  characters('character-nul', '\u0000'),
  characters(
    'character-control',
    '\u0007',
    '\u0008',
    '\u001B[31m',
    '\u000B',
    '\u000C',
    '\u001F',
    '\u007F',
    '\u0001',
  ),
  characters('character-c1', '\u0080', '\u0085', '\u009B', '\u009F', '\u0090'),
  characters('character-override', '\u202E', '\u202D', '\u202A', '\u202B', '\u202C'),
  characters('character-isolate-open', '\u2066', '\u2067', '\u2068', '\u2069', '\u2067\u2066\u2069'),
  characters('character-joiner', '\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\uFEFF'),
  characters('character-zero-width', '\u200B', 'a\u200Bb\u200B', '\u180E', '\u034F'),
  characters('character-shaping', '\u206A', '\u206B', '\u206F', '\u206C'),
  characters('character-tag', '\u{E0041}', '\u{E0001}\u{E0069}', '\u{E007F}'),
  characters('character-soft-hyphen', '\u00AD', 'a\u00ADb'),
  characters('character-line-end', '\u2028', '\u2029', 'a\u2028b'),
  characters('character-not-one', '\uFFFE', '\uFFFF', '\u{1FFFE}', '\uFDD0', '\u{10FFFF}'),
  characters('character-lost', '\uFFFD', 'citt\uFFFD', '\uFFFD\uFFFD'),
  characters('character-private', '\uE000', '\uF8FF', '\u{F0000}', '\u{100000}'),
  characters('character-blank-letter', '\u3164', '\u115F', '\u1160', '\uFFA0', '\u2800'),
  characters('character-annotation', '\uFFF9', '\uFFFA', '\uFFFB', '\uFFFC'),
  characters('character-selector', '\u{E0100}', '\u{E01EF}', 'a\u{E0101}'),
  characters(
    'character-tower',
    'a'.concat('\u0301'.repeat(40)),
    'e'.concat('\u0489\u0300'.repeat(30)),
    `o${'\u0E47'.repeat(50)}`,
  ),
  kind('character-lookalike', 8, (slug, number) =>
    file(nth(['page', 'news', 'sheet'] as const, number), slug, {
      body: `Scrivi al §${nth(['Cоmune', 'соmune', 'pаssaporto', 'Quеstura', 'Ιnps', 'pаypal', 'tessеra', 'раssaporto'], number)} con la posta.`,
    }),
  ),
  kind('begins-with-mark', 6, (slug, number) =>
    encoded(slug, number, (text) => Buffer.from(`\uFEFF${text}`)),
  ),
  kind('utf-16', 6, (slug, number) =>
    encoded(slug, number, (text) => {
      const little = Buffer.from(`\uFEFF${text}`, 'utf16le');
      return number % 2 === 0 ? little : Buffer.from(little).swap16();
    }),
  ),
  kind('utf-16-without-mark', 6, (slug, number) =>
    encoded(slug, number, (text) => Buffer.from(text, 'utf16le')),
  ),
  kind('latin-1', 6, (slug, number) => {
    const carrier = nth(['page', 'news', 'sheet'] as const, number);
    const text = textOf(carrier, slug, {
      body: `§${nth(['Citt\u00E0.', 'Perch\u00E9.', '\u0093Ciao\u0094', 'Costa 5 \u0080.'], number)}`,
    });
    return bytes(pathOf(carrier, slug), Buffer.from(text.replace('§', ''), 'latin1'), {
      line: marked('', text).line,
    });
  }),
  kind('utf-8-broken', 8, (slug, number) => {
    const carrier = nth(['page', 'term'] as const, number);
    const text = textOf(carrier, slug);
    const bad = nth(
      ['c0af', 'eda080', 'f4908080', 'e28', 'ff', 'f0808080af'.slice(0, 8), '80', 'fe'],
      number,
    );
    const head = Buffer.from(text);
    return bytes(
      pathOf(carrier, slug),
      Buffer.concat([head, Buffer.from(bad.length % 2 ? `${bad}2` : bad, 'hex'), Buffer.from('\n')]),
      { line: text.split('\n').length },
    );
  }),
  kind('line-ends-mixed', 6, (slug, number) => {
    const carrier = nth(['page', 'news', 'sheet'] as const, number);
    let at = 0;
    const text = textOf(carrier, slug).replace(/\n/g, () => (number < 3 || at++ % 2 === 0 ? '\r\n' : '\n'));
    return marked(pathOf(carrier, slug), text, { harmless: true });
  }),
  kind('line-ends-old', 6, (slug, number) => {
    const carrier = nth(['page', 'news', 'sheet'] as const, number);
    return marked(pathOf(carrier, slug), textOf(carrier, slug).replaceAll('\n', '\r'));
  }),
  kind('huge-file', 6, (slug, number) =>
    big(
      slug,
      nth([`pages/${slug}/index.it.mdx`, `terms/${slug}.yaml`], number),
      nth(['parola ', '\n', 'a', '- a\n', '> ', '\u00E0'], number),
      nth([50_000, 400_000, 5_000_000, 200_000], number),
    ),
  ),
  kind('huge-line', 6, (slug, number) => ({
    path: `pages/${slug}/index.it.mdx`,
    parts: [
      '---\ntitle: ',
      [nth(['a', 'parola ', 'à', '&amp;', '"\'', ' x'], number), 30_000],
      '\nsummary: Breve.\nstatus: published\nverified: never\n---\n\nCiao.\n',
    ],
    line: 2,
  })),
  kind('many-keys', 3, (slug, number) => ({
    path: `terms/${slug}.yaml`,
    parts: [`term: a\ndefinition: Una parola.\n`, [nth(['? a\n', '- a\n', 'a: b\n'], number), 20_000]],
    line: nth([3, 3, 4], number),
  })),
  kind('picture-is-text', 6, (slug, number) =>
    shown(
      slug,
      nth(['foto.png', 'foto.jpg', 'foto.webp', 'foto.avif'], number),
      Buffer.from(
        nth(
          [
            'ciao',
            HTML,
            '%PDF-1.4\n',
            '<?php echo 1 ?>',
            'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n',
            '\u0000'.repeat(100),
          ],
          number,
        ),
      ),
    ),
  ),
  kind('picture-is-drawing', 4, (slug, number) =>
    shown(
      slug,
      nth(['foto.png', 'foto.jpg', 'foto.webp', 'foto.avif'], number),
      Buffer.from(`${nth(['', '<?xml version="1.0"?>'], number)}${SVG}`),
    ),
  ),
  kind('picture-is-other', 4, (slug, number) =>
    shown(slug, nth(['foto.jpg', 'foto.webp', 'foto.jpeg', 'foto.avif'], number), PNG),
  ),
  kind('picture-broken', 6, (slug, number, chance) =>
    shown(
      slug,
      'foto.png',
      number === 0 ? Buffer.alloc(0) : PNG.subarray(0, 9 + Math.floor(chance() * (PNG.length - 40))),
    ),
  ),
  kind('picture-bomb', 4, (slug, number) =>
    shown(
      slug,
      'foto.png',
      resized(
        ...nth<[number, number]>(
          [
            [60_000, 60_000],
            [2_147_483_647, 1],
            [8001, 10],
            [0, 0],
          ],
          number,
        ),
      ),
    ),
  ),
  kind('document-is-other', 8, (slug, number) =>
    shown(
      slug,
      'modulo.pdf',
      Buffer.from(
        nth([HTML, '', 'MZ\u0090', 'PK\u0003\u0004', `\n\n%PDF-1.4\n`, ' %PDF-1.4', '<svg/>', SVG], number),
        'latin1',
      ),
    ),
  ),
  kind('drawing', 4, (slug, number) =>
    shown(slug, nth(['foto.svg', 'foto.svgz', 'modulo.svg', 'foto.xml'], number), Buffer.from(SVG), {
      by: ['file-place', 'file-name'],
    }),
  ),
  kind('translation-in-other-letters', 6, (slug, number) => {
    const italian = pathOf('sheet', slug);
    const english = translation(slug, {
      body: nth(
        [
          'Обратитесь в консульство с паспортом и попросите карточку.',
          'اذهب إلى المكتب مع جواز السفر واطلب البطاقة الصحية.',
          '请带着护照去办公室并索取卡片，谢谢您的合作。',
        ],
        number,
      ),
    });
    return marked(
      `sheets/salute/${slug}/index.en.mdx`,
      (english.parts?.join('') ?? '').replace('<Section', '§<Section'),
      { by: ['translation-script'], beside: { [italian]: textOf('sheet', slug) } },
    );
  }),
];
