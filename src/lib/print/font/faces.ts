import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locale } from '#src/lib/domain/locale.ts';

interface FontPackage {
  name: string;
  /** The parts that are used; others hold letters of other scripts, which other packages draw better. */
  parts: RegExp;
  /** One weight for all: bold Nastaliq is hardly seen, and twice as heavy to send. */
  plain?: boolean;
}

/** A file of a package, and the characters it is for, as in CSS `unicode-range`. */
interface Part {
  files: readonly { weight: string; file: string }[];
  range: string;
}

type Writing = Pick<Locale, 'code' | 'script'>;

const LETTERS: FontPackage = {
  name: '@fontsource/noto-sans',
  parts: /^(latin|latin-ext|cyrillic|cyrillic-ext)$/,
};

/** By language where a language has a hand of its own, else by script (ISO 15924). */
const OWN: Readonly<Record<string, FontPackage>> = {
  ur: { name: '@fontsource/noto-nastaliq-urdu', parts: /^arabic$/, plain: true },
  Arab: { name: '@fontsource/noto-naskh-arabic', parts: /^arabic$/ },
  Beng: { name: '@fontsource/noto-sans-bengali', parts: /^bengali$/ },
  Guru: { name: '@fontsource/noto-sans-gurmukhi', parts: /^gurmukhi$/ },
  Hans: { name: '@fontsource-variable/noto-sans-sc', parts: /^\[\d+\]$/ },
};

/** What a rule says of a font that is used for every weight. */
export const ALL_WEIGHTS = '100 900';

const resolve = createRequire(import.meta.url).resolve;

/** The packages that write a language, its own script first: Latin letters and digits stand in any text. */
const packagesOf = ({ code, script }: Writing): FontPackage[] =>
  [OWN[code] ?? OWN[script], LETTERS].filter((found) => found !== undefined);

/**
 * `@font-face` rules with which a language looks the same on every machine, and the families' names in their order:
 * `family` for the language itself, `latin` for words in Latin letters that stand in it.
 */
export function fontCss(writing: Writing): { rules: string; family: string; latin: string } {
  const packages = packagesOf(writing);
  const [own] = packages;
  const rules = packages.flatMap((found) =>
    partsOf(found).flatMap(({ files, range }) =>
      files.map(
        ({ weight, file }) =>
          `@font-face{font-family:"${familyOf(found)}";font-weight:${weight};src:url("${pathToFileURL(file).href}") format("woff2");unicode-range:${found === own && isWhole(found) ? withSpace(range) : range}}`,
      ),
    ),
  );
  const families = packages.map((found) => `"${familyOf(found)}"`);
  return {
    rules: rules.join('\n'),
    family: families.join(', '),
    latin: families.toReversed().join(', '),
  };
}

/** The letters of a text that none of its language's fonts has: on paper they would be empty boxes. */
export function withoutFont(text: string, writing: Writing): string[] {
  const has = packagesOf(writing)
    .flatMap((found) => partsOf(found))
    .map(({ range }) => inRange(range));
  return [...new Set(text.replaceAll(/[\p{Cc}\s]/gu, ''))].filter(
    (letter) => !has.some((test) => test(letter.codePointAt(0) ?? 0)),
  );
}

/** The versions of a language's font packages: what is drawn changes with them. */
export const fontVersions = (writing: Writing): string[] =>
  packagesOf(writing).map(({ name }) => {
    const { version } = JSON.parse(readFileSync(resolve(`${name}/package.json`), 'utf8')) as {
      version: string;
    };
    return `${name}@${version}`;
  });

/** Whether one file has all letters of the language. */
const isWhole = (found: FontPackage): boolean => partsOf(found).length === 1;

/** The space between two words belongs to them: from another font, it would cut every line into words. */
const withSpace = (range: string): string => `U+0020,U+00A0,${range}`;

const idOf = ({ name }: FontPackage): string => name.slice(name.indexOf('/') + 1);
const familyOf = (found: FontPackage): string => `Print ${idOf(found)}`;

const known = new Map<string, readonly Part[]>();

function partsOf(found: FontPackage): readonly Part[] {
  const parts = known.get(found.name) ?? listParts(found);
  known.set(found.name, parts);
  return parts;
}

function listParts(found: FontPackage): Part[] {
  const folder = dirname(resolve(`${found.name}/package.json`));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const isVariable = found.name.startsWith('@fontsource-variable/');
  const file = (part: string, kind: string): string =>
    join(folder, 'files', `${idOf(found)}-${part.replaceAll(/[[\]]/g, '')}-${kind}-normal.woff2`);
  return Object.entries(ranges)
    .filter(([part]) => found.parts.test(part))
    .map(([part, range]) => ({
      range,
      files: isVariable
        ? [{ weight: ALL_WEIGHTS, file: file(part, 'wght') }]
        : found.plain
          ? [{ weight: ALL_WEIGHTS, file: file(part, '400') }]
          : ['400', '700'].map((weight) => ({ weight, file: file(part, weight) })),
    }));
}

/** Whether a code point is in a list such as `U+0000-00FF,U+0131`. */
export function inRange(range: string): (point: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.trim().slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (point) => spans.some(([from, to]) => point >= from && point <= to);
}
