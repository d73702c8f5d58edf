import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogueExchange } from '#src/lib/translation/xliff/catalogue.ts';
import { unitsOf, type Exchange } from '#src/lib/translation/xliff/document.ts';
import { glossaryOf } from '#src/lib/translation/xliff/glossary.ts';
import { interfaceExchange } from '#src/lib/translation/xliff/interface.ts';
import { pieceExchange } from '#src/lib/translation/xliff/piece.ts';
import { xliff12 } from '#src/lib/translation/xliff/write-1.ts';
import { xliff21 } from '#src/lib/translation/xliff/write.ts';
import { contentFile, locale, NO_GLOSSARY } from './content.ts';

xmlRegisterFsInputProviders();
const SCHEMAS = fileURLToPath(new URL('../../../schemas/xliff', import.meta.url));

/** The schema of OASIS, with those it imports. */
function schemaAt(name: string): { complaints: (text: string) => string[]; dispose: () => void } {
  const url = join(SCHEMAS, name);
  const source = XmlDocument.fromBuffer(readFileSync(url), { url });
  const validator = XsdValidator.fromDoc(source);
  return {
    complaints(text) {
      const document = XmlDocument.fromString(text);
      try {
        validator.validate(document);
        return [];
      } catch (error) {
        return [String(error)];
      } finally {
        document.dispose();
      }
    },
    dispose() {
      validator.dispose();
      source.dispose();
    },
  };
}

const ARABIC = locale('ar', { dir: 'rtl', script: 'Arab' });
const FOLDER = 'sheets/lavoro/centro-impiego';
const italian = contentFile(`${FOLDER}/index.it.mdx`);
const arabic = contentFile(`${FOLDER}/index.ar.mdx`);
if (!italian || !arabic) throw new Error(FOLDER);

const TERM = {
  term: 'patronato',
  forms: ['patronati'],
  abbreviation: undefined,
  definition: 'Un ufficio che aiuta gratis con le domande.',
  policy: 'keep-and-explain' as const,
};
const terms = new Map([
  [
    'patronato',
    TERM as unknown as Parameters<typeof glossaryOf>[0] extends ReadonlyMap<string, infer T> ? T : never,
  ],
]);
const glossary = glossaryOf(terms, new Map([['patronato', { term: 'باتروناتو', $s: 'approved' as const }]]));

const piece = (translation: typeof arabic | undefined): Exchange =>
  pieceExchange(italian, translation, {
    locale: ARABIC,
    at: '2026-05-02',
    heading: (section) => `Sezione ${section}`,
    glossary,
  });

const EXCHANGES: [string, Exchange][] = [
  ['a piece with a translation', piece(arabic)],
  ['a piece without one', piece(undefined)],
  [
    'a catalogue',
    catalogueExchange({
      collection: 'documents',
      entities: new Map([['passaporto', { name: 'Passaporto', what: 'Per <viaggiare> & "altro".' }]]),
      catalogue: { entries: new Map([['passaporto', { name: 'جواز السفر', $s: 'sourced' as const }]]) },
      locale: ARABIC,
      at: '2026-05-02',
      glossary: NO_GLOSSARY,
      wanted: () => true,
    }),
  ],
  [
    'the interface',
    interfaceExchange({ locale: ARABIC, added: new Map(), text: undefined, at: '2026-05-02', all: true }),
  ],
];

describe.each([
  ['2.1', 'xliff-2.1.xsd', xliff21],
  ['1.2', 'xliff-core-1.2-strict.xsd', xliff12],
])('XLIFF %s', (_, name, write) => {
  const schema = schemaAt(name);
  afterAll(() => schema.dispose());

  test.each(EXCHANGES)('of %s is valid by the schema of OASIS', (_name, exchange) => {
    expect(schema.complaints(write(exchange))).toEqual([]);
  });

  test('the schema does complain of what is wrong', () => {
    expect(schema.complaints(write(piece(arabic)).replace('state="', 'stato="'))).not.toEqual([]);
  });
});

test('the size module and the glossary say what the translator must know', () => {
  const text = xliff21(piece(arabic));
  expect(text).toMatch(/<unit id="_head\.title" slr:sizeRestriction="110">/);
  expect(text).toMatch(/<slr:profiles generalProfile="xliff:codepoints"\/>/);
  expect(text).toContain(
    '<gls:term>patronato</gls:term><gls:translation>باتروناتو</gls:translation><gls:definition>Un ufficio',
  );
});

interface Resource {
  source: unknown;
  target?: unknown;
}
interface Read {
  sourceLanguage: string;
  targetLanguage: string;
  resources: Record<string, Record<string, Resource>>;
}
/** Another reader of the same standard, which knows nothing of ours; it has no types. */
const other = async (name: string): Promise<(text: string) => Promise<Read>> =>
  ((await import(/* @vite-ignore */ `xliff/${name}`)) as { default: (text: string) => Promise<Read> })
    .default;

test.each([
  ['xliff2js', xliff21],
  ['xliff12ToJs', xliff12],
])('another library (%s) reads the same texts in the same languages', async (name, write) => {
  const exchange = piece(arabic);
  const read = await (await other(name))(write(exchange));
  expect([read.sourceLanguage, read.targetLanguage]).toEqual(['it', 'ar']);
  const flat = JSON.stringify(read.resources);
  for (const { source, target = [] } of unitsOf(exchange))
    for (const part of [...source, ...target])
      if (typeof part === 'string') expect(flat).toContain(JSON.stringify(part).slice(1, -1).trim());
});
