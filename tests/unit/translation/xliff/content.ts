import { fileURLToPath } from 'node:url';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord } from '#src/lib/content/record.ts';
import type { Locale } from '#src/lib/domain/locale.ts';
import { glossaryOf } from '#src/lib/translation/xliff/glossary.ts';
import type { Wishes } from '#src/lib/translation/xliff/declare.ts';
import { importPiece, type Outcome } from '#src/lib/translation/xliff/import-piece.ts';
import { pieceExchange, type PieceFile } from '#src/lib/translation/xliff/piece.ts';
import { readXliff } from '#src/lib/translation/xliff/read.ts';

/** The content that is published. */
export const CONTENT = fileURLToPath(new URL('../../../../content', import.meta.url));

export const fileOf = (path: string, text: string): PieceFile => ({
  text,
  record: readRecord(path, text, Buffer.from(text)),
});

export function contentFile(path: string): PieceFile | undefined {
  const file = join(CONTENT, path);
  return existsSync(file) ? fileOf(path, readFileSync(file, 'utf8')) : undefined;
}

export const locale = (code: string, more: Partial<Locale> = {}): Locale => ({
  code,
  tag: code,
  name: code,
  italian: code,
  dir: 'ltr',
  script: 'Latn',
  intl: code,
  bridge: [],
  status: 'live',
  interface: { status: 'machine' },
  ...more,
});

export const NO_GLOSSARY = glossaryOf(new Map(), undefined);

export const exchangeOf = (
  source: PieceFile,
  translation: PieceFile | undefined,
  to: Locale,
  old?: PieceFile,
) =>
  pieceExchange(source, translation, {
    locale: to,
    at: '2026-05-02',
    heading: (section) => section,
    glossary: NO_GLOSSARY,
    ...(old ? { old } : {}),
  });

interface Back {
  italian: PieceFile;
  translation?: PieceFile | undefined;
  locale: Locale;
  wishes?: Wishes;
}

/** What importing this text comes to. */
export const importText = (xliff: string, { italian, translation, locale: to, wishes = {} }: Back): Outcome =>
  importPiece(
    'prova.xlf',
    readXliff('prova.xlf', xliff),
    { italian, translation, locale: to, read: fileOf },
    wishes,
  );
