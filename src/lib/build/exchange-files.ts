import { readText } from '#src/lib/content/files.ts';
import { readRecord } from '#src/lib/content/record.ts';
import type { CatalogueName } from '#src/lib/domain/catalogue.ts';
import { catalogueEntities } from '#src/lib/domain/catalogue-entities.ts';
import { published, SOURCE, type Lang, type Locale } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import { SECTIONS } from '#src/lib/domain/sheet.ts';
import { strings, type StringKey } from '#src/lib/i18n/strings.ts';
import { workbenchGlossary } from '#src/lib/translation/glossary/workbench.ts';
import { formerOf } from '#src/lib/translation/former.ts';
import { allPieces, targets, wanted } from '#src/lib/translation/pieces.ts';
import { collections, shortTexts } from '#src/lib/translation/short-texts.ts';
import { workState } from '#src/lib/translation/state.ts';
import { catalogueExchange } from '#src/lib/translation/xliff/catalogue.ts';
import { glossaryOf, type Glossary } from '#src/lib/translation/xliff/glossary.ts';
import { interfaceExchange } from '#src/lib/translation/xliff/interface.ts';
import { pieceExchange, type PieceFile } from '#src/lib/translation/xliff/piece.ts';
import { xliff21 } from '#src/lib/translation/xliff/write.ts';

/**
 * What the workbench works on: for each published piece that is not as it should be in a language its exchange file, for
 * each collection the short texts that are not, and for each language its interface and its glossary. Who has another program takes the
 * same files.
 */
export function* exchangeFiles(portal: Portal, today: string): Generator<readonly [string, string]> {
  const locales = targets(portal).filter((locale) => published([locale]).length > 0);
  const glossaries = new Map(
    locales.map(({ code }) => [code, glossaryOf(portal.terms, portal.catalogues.get(code)?.get('terms'))]),
  );
  for (const locale of locales) {
    yield [
      `${route.workbench().slice(1)}${locale.code}.json`,
      JSON.stringify(workbenchGlossary(portal, locale)),
    ];
    yield* catalogueFiles(portal, locale, today, glossaries.get(locale.code));
    yield* interfaceFile(portal, locale, today);
  }
  const heading = headings(portal);
  for (const piece of allPieces(portal)) {
    const open = locales.filter(
      ({ code }) => wanted(piece, code) && workState(piece, code).state !== 'current',
    );
    const source = open.length > 0 ? fileOf(portal, piece, SOURCE) : undefined;
    if (!source) continue;
    for (const locale of open) {
      const glossary = glossaries.get(locale.code);
      if (!glossary) continue;
      const former = formerOf(portal, piece.translations[locale.code]);
      const exchange = pieceExchange(source, fileOf(portal, piece, locale.code), {
        locale,
        at: today,
        heading,
        glossary,
        ...(former?.ok ? { old: former } : {}),
      });
      yield [route.exchange(locale.code, piece.kind, piece.id).slice(1), xliff21(exchange)];
    }
  }
}

/** The short texts of each collection that are missing or not as they should be; none where all are. */
function* catalogueFiles(
  portal: Portal,
  locale: Locale,
  at: string,
  glossary: Glossary | undefined,
): Generator<readonly [string, string]> {
  if (!glossary) return;
  for (const collection of collections()) {
    const open = new Set(
      shortTexts(portal, collection, locale.code)
        .filter(({ state }) => state !== 'current')
        .map(({ id }) => id),
    );
    if (open.size === 0) continue;
    const text = portal.catalogues.get(locale.code)?.has(collection)
      ? textOf(portal, locale.code, collection)
      : undefined;
    const exchange = catalogueExchange({
      collection,
      entities: new Map([...catalogueEntities(portal, collection)].filter(([id]) => open.has(id))),
      catalogue: {
        ...(text === undefined ? {} : { text }),
        entries: portal.catalogues.get(locale.code)?.get(collection) ?? new Map(),
      },
      locale,
      at,
      glossary,
      wanted: () => true,
    });
    yield [route.exchange(locale.code, 'catalogue', collection).slice(1), xliff21(exchange)];
  }
}

/** The strings of the interface that somebody has to make or to go over; none where all are as they should be. */
function* interfaceFile(portal: Portal, locale: Locale, at: string): Generator<readonly [string, string]> {
  const text = portal.interface.has(locale.code) ? textOf(portal, locale.code, 'interface') : undefined;
  const all = !['source', 'approved'].includes(locale.interface.status);
  const exchange = interfaceExchange({ locale, added: portal.interface, text, at, all });
  if (exchange.groups.length > 0)
    yield [route.exchange(locale.code, 'catalogue', 'interface').slice(1), xliff21(exchange)];
}

/** A file of short texts as it is on disk. */
function textOf(portal: Portal, lang: Lang, name: CatalogueName | 'interface'): string | undefined {
  const read = readText(portal.root, `l10n/${lang}/${name}.yaml`);
  return 'rule' in read ? undefined : read.text;
}

/** A file of a piece as it is on disk; undefined where there is none that can be read. */
function fileOf(portal: Portal, piece: Piece, lang: string): PieceFile | undefined {
  if (lang !== SOURCE && !piece.translations[lang] && !piece.held?.[lang]) return undefined;
  const path = `${piece.folder}/index.${lang}.mdx`;
  const read = readText(portal.root, path);
  return 'rule' in read ? undefined : { text: read.text, record: readRecord(path, read.text, read.bytes) };
}

/** The headings of sections, which are strings of the interface, in Italian. */
function headings(portal: Portal): (section: string) => string {
  const italian = portal.site.languages.find(({ code }: Locale) => code === SOURCE);
  const t = italian && strings(italian, portal.interface);
  return (section) =>
    t && (SECTIONS as readonly string[]).includes(section) ? t(`section.${section}` as StringKey) : section;
}
