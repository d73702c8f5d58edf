import { catalogueEntities } from '#src/lib/domain/catalogue-entities.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { importCatalogue } from '#src/lib/translation/xliff/import-catalogue.ts';
import { importInterface } from '#src/lib/translation/xliff/interface.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { catalogueAt, pieceFileAt, pieceFileOf, textAt } from '#scripts/l10n/xliff-files.ts';
import type { Settings } from '#scripts/settings.ts';
import type { Wishes } from '#src/lib/translation/xliff/declare.ts';
import { importPiece, type Outcome } from '#src/lib/translation/xliff/import-piece.ts';
import { localeOf } from '#src/lib/translation/xliff/locale.ts';
import { pieceOf } from '#src/lib/translation/xliff/piece.ts';
import { readXliff } from '#src/lib/translation/xliff/read.ts';
import { Refusal } from '#src/lib/translation/xliff/refusal.ts';

interface Incoming {
  portal: Portal;
  settings: Settings;
  /** The exchange file, for messages. */
  path: string;
  text: string;
  wishes: Wishes;
}

/**
 * What an exchange file comes to, whatever it is of.
 * @throws Refusal where it cannot be read at all
 */
export function importOf({ portal, settings, path, text, wishes }: Incoming): Outcome {
  const exchange = readXliff(path, text);
  const locale = localeOf(path, exchange, portal.site.languages);
  const { kind, target } = exchange.memory;
  const role = roleOf(target);
  const read = (file: string, words: string): FileRecord => pieceFileOf(file, words).record;
  if (kind === 'interface' && role?.role === 'interface') {
    const given = { locale, added: portal.interface, text: textAt(settings.root, target), read };
    return importInterface(path, exchange, given, wishes);
  }
  if (kind === 'catalogue' && role?.role === 'catalogue') {
    const { collection } = role;
    const catalogue = catalogueAt(portal, settings.root, locale.code, collection);
    const entities = catalogueEntities(portal, collection);
    return importCatalogue(path, exchange, { collection, entities, catalogue, read }, wishes);
  }
  const piece = pieceOf(target);
  if (kind !== 'piece' || !piece)
    throw new Refusal(
      { path, line: 1, column: 1 },
      say(
        `Non si sa che cosa sia «${exchange.memory.target}».`,
        `Nobody knows what “${exchange.memory.target}” is.`,
      ),
      say('Riparti dal file esportato.', 'Start again from the exported file.'),
    );
  const file = (lang: string) => pieceFileAt(settings.root, `${piece.folder}/index.${lang}.mdx`);
  const today = { italian: file(SOURCE), translation: file(locale.code), locale, read: pieceFileOf };
  return importPiece(path, exchange, today, wishes);
}
