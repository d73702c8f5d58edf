import { execFileSync } from 'node:child_process';
import { compareFingerprints } from '#src/lib/domain/fingerprint.ts';
import { SOURCE, type Locale } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { SECTIONS } from '#src/lib/domain/sheet.ts';
import { strings, type StringKey } from '#src/lib/i18n/strings.ts';
import { CATALOGUES, type CatalogueName } from '#src/lib/domain/catalogue.ts';
import { catalogueEntities } from '#src/lib/domain/catalogue-entities.ts';
import { catalogueExchange } from '#src/lib/translation/xliff/catalogue.ts';
import { interfaceExchange } from '#src/lib/translation/xliff/interface.ts';
import { allPieces } from '#src/lib/translation/pieces.ts';
import { catalogueAt, pieceFileAt, pieceFileOf, textAt } from '#scripts/l10n/xliff-files.ts';
import type { Settings } from '#scripts/settings.ts';
import type { Exchange } from '#src/lib/translation/xliff/document.ts';
import { glossaryOf, type Glossary } from '#src/lib/translation/xliff/glossary.ts';
import { pieceExchange, pinOf, type PieceFile } from '#src/lib/translation/xliff/piece.ts';

/** Which of the things named, or of all things, to export. */
export const WORK = ['missing', 'stale', 'all'] as const;
export type Want = (typeof WORK)[number] | 'work';

interface Asked {
  portal: Portal;
  locale: Locale;
  settings: Settings;
  names: readonly string[];
  want: Want;
}

interface Export {
  /** The name of the file, without language and ending. */
  name: string;
  exchange: Exchange;
}

/** The exchange files asked for; names that are nothing of ours are given back. */
export function exportsOf(asked: Asked): { found: Export[]; unknown: string[]; known: string[] } {
  const { portal, names } = asked;
  const pieces = allPieces(portal);
  const collections = Object.keys(CATALOGUES) as CatalogueName[];
  const known = [
    ...pieces.flatMap(({ folder, id }) => [folder, id]),
    'catalogues',
    ...collections.map((name) => `catalogues/${name}`),
    'interface',
  ];
  const unknown = names.filter((name) => !known.includes(name));
  const glossary = glossaryOf(portal.terms, portal.catalogues.get(asked.locale.code)?.get('terms'));
  const chosen = pieces.filter(({ folder, id, data }) =>
    names.length > 0
      ? names.includes(folder) || names.includes(id)
      : (data as { status?: string }).status === 'published',
  );
  const isAsked = (...any: string[]): boolean =>
    names.length === 0 || any.some((name) => names.includes(name));
  const found = [
    ...chosen.flatMap((piece) => pieceExport(piece, asked, glossary)),
    ...collections
      .filter((name) => isAsked('catalogues', `catalogues/${name}`))
      .flatMap((name) => catalogueExport(name, asked, glossary)),
    ...(isAsked('interface') && asked.want !== 'stale' ? interfaceExport(asked) : []),
  ];
  return { found, unknown, known };
}

function pieceExport(piece: Piece, { portal, locale, settings, want }: Asked, glossary: Glossary): Export[] {
  const path = (lang: string): string => `${piece.folder}/index.${lang}.mdx`;
  const source = pieceFileAt(settings.root, path(SOURCE));
  if (!source) return [];
  const translation = pieceFileAt(settings.root, path(locale.code));
  const pin = pinOf(translation?.record);
  const stale = Object.entries(source.record.fingerprints).some(
    ([part, now]) => compareFingerprints(pin?.sections[part] ?? '', now) !== 'same',
  );
  const state = !translation ? 'missing' : stale ? 'stale' : 'all';
  if (want !== 'all' && !(want === 'work' ? state !== 'all' : want === state)) return [];
  const italian = portal.site.languages.find(({ code }) => code === SOURCE);
  const t = italian && strings(italian, portal.interface);
  const old = stale && pin ? formerItalian(settings.root, path(SOURCE), pin.source) : undefined;
  const exchange = pieceExchange(source, translation, {
    locale,
    at: settings.today,
    heading: (section) =>
      t && (SECTIONS as readonly string[]).includes(section) ? t(`section.${section}` as StringKey) : section,
    glossary,
    ...(old ? { old } : {}),
  });
  return [{ name: piece.folder.replaceAll('/', '.'), exchange }];
}

function catalogueExport(
  collection: CatalogueName,
  { portal, locale, settings, want }: Asked,
  glossary: Glossary,
): Export[] {
  const exchange = catalogueExchange({
    collection,
    entities: catalogueEntities(portal, collection),
    catalogue: catalogueAt(portal, settings.root, locale.code, collection),
    locale,
    at: settings.today,
    glossary,
    wanted: (mark) =>
      want === 'all' ||
      (mark === 'missing' && want !== 'stale') ||
      (mark === 'outdated' && want !== 'missing'),
  });
  return exchange.groups.length > 0 ? [{ name: `l10n.${collection}`, exchange }] : [];
}

function interfaceExport({ portal, locale, settings, want }: Asked): Export[] {
  const exchange = interfaceExchange({
    locale,
    added: portal.interface,
    text: textAt(settings.root, `l10n/${locale.code}/interface.yaml`),
    at: settings.today,
    all: want === 'all',
  });
  return exchange.groups.length > 0 ? [{ name: 'l10n.interface', exchange }] : [];
}

/** The Italian a translation was made from, where git has it: a help to translators, needed by nothing else. */
function formerItalian(root: string, path: string, blob: string): PieceFile | undefined {
  try {
    const text = execFileSync('git', ['cat-file', 'blob', blob], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return pieceFileOf(path, text);
  } catch {
    return undefined;
  }
}
