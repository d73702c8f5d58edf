import type { Body } from '#src/lib/domain/body.ts';
import { fingerprint } from '#src/lib/domain/fingerprint.ts';
import { localeSchema, type Locale } from '#src/lib/domain/locale.ts';
import type { Piece, Text } from '#src/lib/domain/piece.ts';
import type { Pin } from '#src/lib/domain/pin.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';

/** A text by part: `_head` and sections. */
export type Parts = Readonly<Record<string, string>>;

const prints = (parts: Parts): Record<string, string> =>
  Object.fromEntries(Object.entries(parts).map(([part, words]) => [part, fingerprint([words])]));

const bodyOf = (parts: Parts, tag: string): Body =>
  Object.entries(parts)
    .filter(([part]) => !part.startsWith('_'))
    .map(([id, words]) => ({ id, c: [{ t: 'p', c: [{ t: 'text', v: `${tag} ${words}` }] }] }));

/** A translation made from `italian` on a day; its words are the Italian ones with the language in front. */
export function translation(lang: string, italian: Parts, pin: Partial<Pin> = {}): Text {
  return {
    lang,
    words: { title: `${lang} ${italian['_head'] ?? ''}`, summary: '', keywords: [], labels: {} },
    body: () => bodyOf(italian, lang),
    fingerprints: {},
    digest: '',
    pin: { status: 'approved', source: '000000000000', at: '2026-01-01', sections: prints(italian), ...pin },
  };
}

/** A sheet whose Italian says `italian` today. */
export function sheet(
  italian: Parts,
  translations: readonly Text[] = [],
  changes: SheetData['changes'] = [],
): Piece {
  return {
    kind: 'sheet',
    id: 'salute/tessera',
    folder: 'sheets/salute/tessera',
    data: { changes },
    source: {
      lang: 'it',
      words: { title: italian['_head'] ?? '', summary: '', keywords: [], labels: {} },
      body: () => bodyOf(italian, 'it'),
      fingerprints: prints(italian),
      digest: '',
    },
    translations: Object.fromEntries(translations.map((text) => [text.lang, text])),
  };
}

export const locale = (code: string, more: Partial<Locale> = {}): Locale => ({
  ...localeSchema.parse({
    code,
    tag: code,
    name: code,
    italian: code,
    dir: 'ltr',
    script: 'Latn',
    intl: code,
    status: 'live',
    interface: { status: 'approved' },
  }),
  ...more,
});
