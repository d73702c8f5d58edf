import { file, pathOf, setting, textOf, translation, type Carrier } from '#tests/hostile/carriers.ts';
import { kind, marked, nth, type Kind } from '#tests/hostile/case.ts';

type Value = readonly [carrier: Carrier, key: string, value: string];

/** Values in the place of good ones; the fault is where the value is. */
const values = (name: string, ...variants: [Value, ...Value[]]): Kind =>
  kind(name, variants.length, (slug, number) => {
    const [carrier, key, value] = nth(variants, number);
    return file(carrier, slug, { front: setting(key, value.includes('§') ? value : `§${value}`) });
  });

const source = (url: string): string => `[{ title: Fonte, §url: ${url}, kind: official, date: 2026-01 }]`;
const online = (url: string): string =>
  `{ types: [sportello-salute], online: [{ id: sito, §url: ${url}, auth: none, label: Sito }] }`;

const address = (name: string, ...urls: [string, ...string[]]): Kind =>
  kind(name, urls.length * 2, (slug, number) => {
    const url = nth(urls, Math.floor(number / 2));
    const [carrier, key, value] = nth<Value>(
      [
        ['news', 'sources', source(url)],
        ['sheet', 'where', online(url)],
        ['law', 'url', `§${url}`],
        ['organisation', 'website', `§${url}`],
      ],
      number,
    );
    return file(carrier, slug, { front: setting(key, value) });
  });

/** Markup as somebody pastes it into words: it must stay words. */
const MARKUP = [
  'Una <script>alert(1)</script> parola',
  '"><img src=x onerror=alert(1)>',
  '</title><svg onload=alert(1)>',
  'a {{constructor.constructor(1)()}} ${1} <%= 1 %>',
  '&lt;script&gt; &amp;lt; &#60;b&#62;',
  '-->]]></style></textarea><iframe src=//a.example>',
  '=HYPERLINK(1) @SUM(A1) +39 -1',
  'javascript:alert(1)',
] as const;

/** Front matter and data that can be read and are wrong. */
export const fields: readonly Kind[] = [
  values(
    'value-is-list',
    ['sheet', 'title', '[a, b]'],
    ['news', 'summary', '[]'],
    ['page', 'status', '[published]'],
    ['service', 'name', '[[a]]'],
    ['fact', 'label', '[a]'],
    ['law', 'date', '[1998-07-25]'],
  ),
  values(
    'value-is-map',
    ['sheet', 'title', '{ it: a }'],
    ['project', 'lead', '{ name: a }'],
    ['service', 'type', '{ id: a }'],
    ['term', 'term', '{ a: { b: c } }'],
    ['fact', 'owner', '{}'],
    ['sheet', 'topics', '{ a: b }'],
  ),
  values(
    'value-is-number',
    ['sheet', 'title', '112'],
    ['news', 'summary', '0x1F'],
    ['service', 'name', '1e3'],
    ['term', 'term', '.inf'],
    ['organisation', 'name', '.nan'],
    ['sheet', 'topics', '3'],
  ),
  values(
    'value-is-switch',
    ['sheet', 'title', 'true'],
    ['page', 'summary', 'false'],
    ['service', 'access', 'true'],
    ['fact', 'values', 'false'],
    ['law', 'label', 'true'],
    ['news', 'sources', 'true'],
  ),
  values(
    'value-is-nothing',
    ['sheet', 'title', ''],
    ['page', 'summary', 'null'],
    ['service', 'name', '~'],
    ['fact', 'values', ''],
    ['law', 'date', 'null'],
    ['news', 'sources', '~'],
  ),
  kind('field-missing', 7, (slug, number) => {
    const [carrier, key] = nth<readonly [Carrier, string]>(
      [
        ['sheet', 'title'],
        ['sheet', 'code'],
        ['news', 'published'],
        ['page', 'summary'],
        ['service', 'name'],
        ['fact', 'values'],
        ['law', 'label'],
      ],
      number,
    );
    return file(carrier, slug, {
      front: (text) => `§${text.replace(new RegExp(`^${key}:.*\n`, 'm'), '')}`,
    });
  }),
  kind('field-unknown', 7, (slug, number) => {
    const [carrier, line] = nth<readonly [Carrier, string]>(
      [
        ['sheet', 'titel: Altro'],
        ['news', 'onclick: alert(1)'],
        ['page', 'layout: ../../src/layouts/altro.astro'],
        ['page', 'slug: altrove'],
        ['service', 'html: <b>a</b>'],
        ['fact', 'eval: 1'],
        ['project', 'draft: false'],
      ],
      number,
    );
    return file(carrier, slug, { front: (text) => `${text}§${line}\n` });
  }),
  values(
    'day-impossible',
    ['sheet', 'verified', '2026-02-30'],
    ['news', 'published', '2026-13-01'],
    ['page', 'verified', '2025-02-29'],
    ['law', 'date', '0000-00-00'],
    ['service', 'verified', '2026-04-31'],
    ['law', 'checked', '2026-00-10'],
  ),
  values(
    'day-otherwise',
    ['sheet', 'verified', '31/12/2026'],
    ['news', 'published', '2 maggio 2026'],
    ['page', 'verified', '2026-5-2'],
    ['law', 'date', '19980725'],
    ['service', 'verified', '2026-05-02T10:00:00Z'],
    ['news', 'published', 'ieri'],
    ['news', 'published', '٢٠٢٦-٠٥-٠٢'],
  ),
  values(
    'choice-unknown',
    ['sheet', 'kind', 'ricetta'],
    ['sheet', 'status', 'pubblicato'],
    ['news', 'kind', 'NEWS'],
    ['service', 'access', 'sempre'],
    ['fact', 'kind', 'soldi'],
    ['law', 'level', 'mondo'],
    ['organisation', 'kind', 'constructor'],
  ),
  values(
    'code-malformed',
    ['sheet', 'code', 'abcde'],
    ['sheet', 'code', 'ABCD'],
    ['sheet', 'code', 'il0o'],
    ['sheet', 'code', '"a b1"'],
    ['sheet', 'code', '../x'],
    ['sheet', 'code', '1234'],
    ['sheet', 'code', 'аbcd'],
  ),
  kind('code-twice', 6, (slug, number) => {
    const code = setting('code', `§zz${number}z`);
    const beside = {
      [pathOf('sheet', `a-${slug}`)]: textOf('sheet', slug, { front: code }).replace('§', ''),
    };
    return file('sheet', slug, { front: code }, { by: ['code-twice'], beside });
  }),
  values(
    'number-odd',
    ['fact', 'values', '[{ §value: .inf, source: { law: dlgs-286-1998 } }]'],
    ['fact', 'values', '[{ §value: .nan, source: { law: dlgs-286-1998 } }]'],
    ['fact', 'values', '[{ §value: -5, source: { law: dlgs-286-1998 } }]'],
    ['fact', 'values', '[{ §value: 1e400, source: { law: dlgs-286-1998 } }]'],
    ['fact', 'values', '[{ §value: "5", source: { law: dlgs-286-1998 } }]'],
    ['fact', 'values', '[{ §value: 5.123, source: { law: dlgs-286-1998 } }]'],
  ),
  values(
    'text-too-long',
    ['sheet', 'title', 'a'.repeat(5000)],
    ['news', 'summary', 'parola '.repeat(900)],
    ['service', 'name', 'a'.repeat(1000)],
    ['term', 'definition', 'a '.repeat(3000)],
    ['fact', 'label', 'à'.repeat(1000)],
    ['law', 'short', '😀'.repeat(1000)],
  ),
  values(
    'text-on-lines',
    ['sheet', 'title', '§|\n  uno\n  due'],
    ['news', 'summary', '§|\n  uno\n\n  due'],
    ['service', 'name', '"uno\\ndue"'],
    ['fact', 'label', '"uno\\ndue"'],
    ['page', 'title', '§|-\n  a\n  b'],
    ['law', 'label', '"a\\n<b>"'],
  ),
  values(
    'text-blank',
    ['sheet', 'title', '""'],
    ['news', 'summary', '"   "'],
    ['page', 'title', '"\u00A0\u3000"'],
    ['service', 'name', '"\\t"'],
    ['sheet', 'title', '"\u200E"'],
    ['page', 'summary', '"\u200D\u200C"'],
    ['term', 'term', '"\u061C"'],
    ['page', 'title', '"\u2800"'],
  ),
  values(
    'contact-malformed',
    ['service', 'emails', '[§sportello]'],
    ['service', 'emails', '[§"a@b.example?cc=evil@a.example"]'],
    ['service', 'emails', '[§"a@b.example\\nBcc: c@d.example"]'],
    ['service', 'phones', '[{ §number: "051 123", label: a }]'],
    ['service', 'phones', '[{ §number: "javascript:1", label: a }]'],
    ['service', 'phones', '[{ §number: "+39051000000;ext=1", label: a }]'],
  ),
  values(
    'place-malformed',
    ['service', 'address', '{ street: Via, postalCode: "40121", §lat: 999, lon: 11.3 }'],
    ['service', 'address', '{ street: Via, postalCode: "40121", §lat: "44", lon: 11.3 }'],
    ['service', 'address', '{ street: Via, §postalCode: 40121, lat: 44.4, lon: 11.3 }'],
    ['service', 'address', '{ street: Via, §postalCode: "4012", lat: 44.4, lon: 11.3 }'],
    ['service', 'hours', '[{ days: [mo], §open: "25:00", close: "26:00" }]'],
    ['service', 'hours', '[{ days: [mo], open: "13:00", §close: "08:00" }]'],
    ['service', 'hours', '[{ §days: [lu], open: "08:00", close: "13:00" }]'],
  ),
  values(
    'dates-out-of-order',
    ['sheet', 'verified', '2026-05-02\nreviewBy: §2026-01-01'],
    ['page', 'verified', '2026-05-02\nreviewBy: §2030-01-01'],
    ['news', 'expires', '2020-01-01'],
    ['fact', 'values', '[{ §from: 2027-01-01, to: 2026-01-01, value: 5, source: { law: dlgs-286-1998 } }]'],
  ),
  address(
    'address-javascript',
    'javascript:alert(1)',
    '"JaVaScRiPt:alert(1)"',
    '"\\x01javascript:alert(1)"',
    '"java\\tscript:alert(1)"',
  ),
  address(
    'address-data',
    '"data:text/html,<script>alert(1)</script>"',
    '"data:text/html;base64,PHNjcmlwdD4="',
    '"DATA:,a"',
  ),
  address(
    'address-scheme',
    'ftp://www.example.org/',
    'file:///etc/passwd',
    '"vbscript:msgbox(1)"',
    '"blob:https://a.example/1"',
    '"//evil.example/"',
    '/it/salute/',
    'www.example.org',
  ),
  address(
    'address-login',
    'https://utente:segreto@www.example.org/',
    'https://www.comune.example.org@evil.example/',
    '"https://a:b@c.example:8443/"',
  ),
  address(
    'address-lookalike',
    'https://www.gооgle.com/',
    'https://www.cоmune.example.org/',
    'https://ехаmple.org/',
    '"https://www.inps.it\u2215login.example/"',
  ),
  address(
    'address-signs',
    '"https://a.example/\\"onmouseover=alert(1)"',
    '"https://a.example/<script>"',
    '"https://a b.example/"',
    '"https:///"',
    '"https://"',
  ),
  values(
    'reference-traversal',
    ['sheet', 'topics', '[§../../etc]'],
    ['sheet', 'related', '{ see: [§../../../etc/passwd] }'],
    ['sheet', 'where', '{ services: [§"bologna/../../site"] }'],
    ['service', 'type', '../sportello-salute'],
    ['news', 'project', '..'],
    ['fact', 'owner', '"salute/.."'],
    ['news', 'sources', '[{ §law: ../laws/dlgs-286-1998 }]'],
  ),
  values(
    'reference-nowhere',
    ['sheet', 'topics', '[§inesistente]'],
    ['sheet', 'related', '{ see: [§salute/inesistente] }'],
    ['service', 'municipality', 'atlantide'],
    ['service', 'type', 'toString'],
    ['news', 'project', 'inesistente'],
    ['fact', 'owner', 'nessuno'],
    ['news', 'hubs', '[§constructor]'],
  ),
  kind('file-traversal', 8, (slug, number) => {
    const path = nth(
      [
        './../../../site.yaml',
        '/etc/passwd',
        '../tessera-sanitaria/modulo.pdf',
        './%2e%2e/modulo.pdf',
        '"..\\\\modulo.pdf"',
        './a/../modulo.pdf',
        'https://evil.example/modulo.pdf',
        '"file:///etc/passwd"',
      ],
      number,
    );
    return file('sheet', slug, {
      front: (text) =>
        `${text}attachments: [{ id: modulo, §file: ${path}, kind: official-form, lang: it, title: Modulo, checked: 2026-05-02 }]\n`,
    });
  }),
  kind('picture-traversal', 6, (slug, number) => {
    const path = nth(
      [
        '../tessera-sanitaria/sportello.png',
        '/logos/regione.png',
        './../../../logos/regione.png',
        'https://evil.example/a.png',
        '"data:image/png;base64,AAAA"',
        './foto.svg',
      ],
      number,
    );
    return file('sheet', slug, {
      front: (text) =>
        `${text}image: { §file: ${path}, alt: Lo sportello., credit: Comune, licence: CC0-1.0, consent: not-needed }\n`,
    });
  }),
  kind('picture-without-words', 6, (slug, number) => {
    const rest = nth(
      [
        '§alt: "", credit: Comune, licence: CC0-1.0, consent: not-needed',
        'alt: Lo sportello., §credit: "", licence: CC0-1.0, consent: not-needed',
        'alt: Lo sportello., credit: Comune, §licence: rubata, consent: not-needed',
        'alt: Lo sportello., credit: Comune, licence: CC0-1.0, §consent: forse',
        '§alt: Lo sportello., decorative: true, credit: Comune, licence: CC0-1.0, consent: not-needed',
        '§alt: x, credit: Comune, licence: CC0-1.0, consent: not-needed',
      ],
      number,
    );
    return file('sheet', slug, { front: (text) => `${text}image: { file: ./foto.png, ${rest} }\n` });
  }),
  kind('markup-in-words', MARKUP.length * 2, (slug, number) =>
    file(
      nth(['page', 'news', 'sheet'] as const, number),
      slug,
      { front: setting('title', `'${nth([...MARKUP], Math.floor(number / 2)).replaceAll("'", "''")}'`) },
      { harmless: true },
    ),
  ),
  kind('translation-with-data', 6, (slug, number) =>
    translation(slug, {
      front: (text) =>
        `${text}§${nth(['code: k7m3', 'status: published', 'topics: [iscrizione-sanitaria]', 'verified: 2026-05-02', 'where: { types: [a] }', 'sources: []'], number)}\n`,
    }),
  ),
  kind('translation-pin', 6, (slug, number) => {
    const [key, value] = nth<readonly [string, string]>(
      [
        ['status', 'certified'],
        ['source', '000000000000'],
        ['at', '2026-02-30'],
        ['sections', '[a]'],
        ['sections', '{ what: x }'],
        ['status', 'machine'],
      ],
      number,
    );
    return translation(slug, {
      front: (text) =>
        text.replace(new RegExp(`^ {2}${key}:.*(?:\\n {4}.*)*$`, 'm'), () => `  ${key}: §${value}`),
    });
  }),
  kind('translation-alone', 6, (slug, number) =>
    marked(
      `sheets/salute/${slug}/index.${nth(['en', 'ar'], number)}.mdx`,
      translation(slug).parts?.join('') ?? '',
      { by: ['source-missing'] },
    ),
  ),
  kind('language-unknown', 6, (slug, number) =>
    marked(
      `sheets/salute/${slug}/index.${nth(['xx', 'fr', 'zz', 'jar', 'la', 'tlh'], number)}.mdx`,
      translation(slug).parts?.join('') ?? '',
      { by: ['language-unknown'], beside: { [`sheets/salute/${slug}/index.it.mdx`]: textOf('sheet', slug) } },
    ),
  ),
];
