import { inFront, file } from '#tests/hostile/carriers.ts';
import { kind, marked, nth, type Kind } from '#tests/hostile/case.ts';

/** Lines at the end of front matter or of a data file. */
const lines = (name: string, ...variants: [string, ...string[]]): Kind =>
  kind(name, variants.length, (slug, number, chance) => inFront(slug, nth(variants, number), chance));

/** Whole data files. */
const whole = (name: string, ...variants: [string, ...string[]]): Kind =>
  kind(name, variants.length, (slug, number) => marked(`terms/${slug}.yaml`, nth(variants, number)));

const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map(
      (name, index) =>
        `${name}: &${name} [${Array(9)
          .fill(`*${'abcdefgh'[index] ?? 'a'}`)
          .join(', ')}]`,
    ),
  )
  .join('\n');

/** YAML that cannot be read, or that says more than data. */
export const yaml: readonly Kind[] = [
  lines('yaml-tab', 'labels:\n§\ta: b', 'labels:\n  a: b\n§\tc: d', 'labels:\n  - a\n§\t- b'),
  lines(
    'yaml-quote-open',
    '§labels: "non si chiude',
    "§labels: 'non si chiude",
    'labels: §"a" b',
    "labels: §'l'ufficio'",
  ),
  lines('yaml-bracket-open', '§labels: [a, b', '§labels: { a: b', 'labels: [a§]]', 'labels: { a: b }§ }'),
  lines('yaml-colon', '§labels: Orari: mattina', 'labels: a\n§altro: b: c', '§labels: vedi: qui: sotto'),
  lines('yaml-indent', 'labels:\n    a: b\n§  c: d', 'labels:\n  - a\n§ - b', '§  labels: a'),
  lines('yaml-key-twice', 'labels: a\n§labels: b', 'labels:\n  a: 1\n  §a: 2', 'labels: { a: 1, §a: 2 }'),
  whole(
    'yaml-two-files',
    'term: a\ndefinition: Una parola.\n§---\nterm: b\n',
    'term: a\ndefinition: Una parola.\n...\n§---\nterm: b\n',
    '---\nterm: a\n§---\n---\n',
  ),
  lines('yaml-anchor', 'labels: §&a [b]', 'labels: { a: §&x 1 }', 'labels:\n  - §&voce a'),
  lines('yaml-alias', '§labels: *a', 'labels: [§*nessuno]', 'labels: §&a [*a]'),
  whole('yaml-billion-laughs', `term: a\ndefinition: Una parola.\n${bomb.replace('&a', '§&a')}\n`),
  lines('yaml-merge', 'labels:\n  §<<: { a: b }', '§<<: { title: Altro }', '§<<: [{ a: b }]'),
  lines(
    'yaml-tag',
    'labels: §!!js/function "function () { return 1 }"',
    'labels: §!!python/object/apply:os.system ["true"]',
    'labels: §!ruby/object:Gem::Installer { i: x }',
    'labels: §!!binary aGVsbG8=',
    'labels: §!<tag:yaml.org,2002:str> a',
    'labels: §! a',
  ),
  whole(
    'yaml-directive',
    '§%YAML 1.1\n---\nterm: a\ndefinition: Una parola.\n',
    '§%TAG ! tag:evil.example,2000:\n---\nterm: a\ndefinition: Una parola.\n',
    '§%YAML 1.2\n---\nterm: a\ndefinition: Una parola.\n',
  ),
  whole(
    'yaml-deep',
    `term: ${'['.repeat(400)}${']'.repeat(400)}\n`,
    `term: ${'{a: '.repeat(400)}b${'}'.repeat(400)}\n`,
    `term: a\ndefinition:\n${Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')} b\n`,
    `term:\n${'- '.repeat(400)}a\n`,
    `term: ${'['.repeat(20_000)}\n`,
  ),
  lines('yaml-odd-key', '§? [a, b]\n: c', '§[a]: b', '§{ a: b }: c', '§? |\n  a\n  b\n: c', '§1: a'),
  lines('yaml-escape', 'labels: §"a\\qb"', 'labels: §"\\x1"', 'labels: §"\\u12"', 'labels: §"C:\\dir"'),
  lines(
    'yaml-reserved',
    'labels: §@casa',
    'labels: §`casa`',
    'labels: §%casa',
    'labels: §|a',
    'labels: [§@a]',
  ),
  lines(
    'yaml-prototype',
    '§__proto__: { status: published }',
    '§constructor: { prototype: { a: 1 } }',
    '§toString: a',
    '§hasOwnProperty: true',
    '§"__proto__": [a]',
    '§prototype: a',
  ),
  whole(
    'yaml-other-shape',
    '§- a\n- b\n',
    '§solo parole\n',
    '§42\n',
    '§null\n',
    '§[]\n',
    '§"a"\n',
    '§true\n',
  ),
  kind('yaml-merge-conflict', 3, (slug, number, chance) =>
    inFront(
      slug,
      nth(
        [
          '§<<<<<<< HEAD\nlabels: a\n=======\nlabels: b\n>>>>>>> altro',
          'labels: a\n§=======\naltro: b',
          'labels: a\n§>>>>>>> altro',
        ],
        number,
      ),
      chance,
    ),
  ),
  kind('front-matter-fence', 6, (slug, number) =>
    marked(
      `pages/${slug}/index.it.mdx`,
      nth(
        [
          '§title: Una pagina\nsummary: Breve.\n---\n\nCiao.\n',
          '§---\ntitle: Una pagina\nsummary: Breve.\n\nCiao.\n',
          '§+++\ntitle = "Una pagina"\n+++\n\nCiao.\n',
          '§{ "title": "Una pagina" }\n\nCiao.\n',
          '§\n---\ntitle: Una pagina\n---\n\nCiao.\n',
          '§ ---\ntitle: Una pagina\n ---\n\nCiao.\n',
        ],
        number,
      ),
    ),
  ),
  kind('emptied', 6, (slug, number) =>
    nth(
      [
        marked(`pages/${slug}/index.it.mdx`, ''),
        marked(`terms/${slug}.yaml`, ''),
        marked(`facts/${slug}.yaml`, '\n\n\n'),
        marked(`pages/${slug}/index.it.mdx`, '---\n§---\n'),
        marked(`news/2026/${slug}/index.it.mdx`, '   \n'),
        marked(`services/bologna/${slug}.yaml`, '# solo un commento\n'),
      ],
      number,
    ),
  ),
  kind('cut-off', 6, (slug, number, chance) => {
    const carrier = nth(['sheet', 'news', 'project'] as const, number);
    const text = file(carrier, slug, {}).parts?.join('') ?? '';
    const fence = text.indexOf('\n---\n');
    return marked(file(carrier, slug, {}).path, `§${text.slice(0, 8 + Math.floor(chance() * (fence - 8)))}`);
  }),
];
