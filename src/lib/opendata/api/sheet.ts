import type { z } from 'zod';
import { valueOn, type FactValue } from '#src/lib/domain/fact.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { readPiece, type Reading } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import { SECTIONS, type SheetData } from '#src/lib/domain/sheet.ts';
import { needsConfirmation } from '#src/lib/domain/source.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { nameText, named } from '#src/lib/view/names.ts';
import { localeOf, type View } from '#src/lib/view/view.ts';
import { pieceDigest, provenance } from '#src/lib/opendata/provenance.ts';
import { at } from './addresses.ts';
import type { sheetSchema } from './schemas.ts';
import { sourceOf } from './sources.ts';
import { alternatesOf, labelOf, sectionOf, wordsOf } from './words.ts';

export type SheetAnswer = z.infer<typeof sheetSchema>;

/** Operators' notes stay with the operators. */
const READERS: readonly string[] = SECTIONS.filter((id) => id !== 'desk');

/** A sheet in one language that it has words in: what its page says, as data. */
export function sheetAnswer(view: View, piece: Piece<SheetData>): SheetAnswer {
  const { portal, locale } = view;
  const { id, data } = piece;
  const reading = readPiece(piece, locale, portal.site.languages);
  const text = piece.translations[reading.lang];
  return {
    ...provenance(portal, pieceDigest(portal, piece.source, ...(text ? [text] : []))),
    id,
    hub: id.slice(0, id.indexOf('/')),
    topics: data.topics,
    kind: data.kind,
    status: data.status === 'archived' ? 'archived' : 'published',
    replaced_by: data.replacedBy,
    code: data.code,
    url: absolute(portal, route.sheet(locale.code, id)),
    short_url: absolute(portal, route.short(locale.code, data.code)),
    ...wordsOf(view, reading),
    keywords: reading.words.keywords,
    audience: data.audience,
    area: data.area,
    verified: data.verified,
    review_by: data.reviewBy,
    expires: data.expires,
    sections: reading.sections
      .filter((part) => part.id.startsWith('x-') || READERS.includes(part.id))
      .map((part) => sectionOf(view, reading, part)),
    ...listsOf(view, reading),
    ...placesOf(view, reading),
    sources: data.sources.map((source) => sourceOf(portal, source)),
    related: data.related,
    changes: data.changes.map(({ date, level, note }) => ({ date, level, note })),
    alternates: alternatesOf(view, piece, (lang) => at.sheet(lang, id)),
  };
}

/** What to bring, what it costs, how long it takes. */
function listsOf(
  view: View,
  reading: Reading<SheetData>,
): Pick<SheetAnswer, 'documents' | 'costs' | 'times'> {
  const { documents, costs, times } = reading.piece.data;
  const noteOf = (key: string) => {
    const note = labelOf(view, reading, key);
    return { note: note?.text, note_language: note?.language };
  };
  return {
    documents: documents.map(({ ref, need, group, original, copies, source }) => {
      const name = named(view, 'documents', ref);
      return {
        id: ref,
        label: name?.text ?? ref,
        label_language: otherThan(view, reading.lang, name?.lang),
        need,
        group,
        original,
        copies,
        ...noteOf(`documents/${ref}/note`),
        source,
      };
    }),
    costs: costs.map(({ id, fact, amount, free, source }) => {
      const now = factValue(view, fact);
      const euros = amount ?? (typeof now?.value === 'number' ? now.value : undefined);
      return {
        id,
        ...labelsOf(view, reading, `costs/${id}/label`),
        free: free === true,
        amount: euros,
        currency: euros === undefined ? undefined : 'EUR',
        ...noteOf(`costs/${id}/note`),
        ...validity(view, fact, now, source),
      };
    }),
    times: times.map(({ id, kind, fact, duration, source }) => {
      const now = factValue(view, fact);
      const isDuration = fact !== undefined && view.portal.facts.get(fact)?.kind === 'duration';
      return {
        id,
        kind,
        ...labelsOf(view, reading, `times/${id}/label`),
        duration: duration ?? (isDuration && now ? String(now.value) : undefined),
        value: isDuration ? undefined : now?.value,
        unit: fact === undefined ? undefined : named(view, 'facts', fact, 'unit')?.text,
        ...validity(view, fact, now, source),
      };
    }),
  };
}

/** Where it is done: kinds of office, offices, sites; and what to take home. */
function placesOf(
  view: View,
  reading: Reading<SheetData>,
): Pick<SheetAnswer, 'office_types' | 'offices' | 'online' | 'attachments'> {
  const { portal, locale } = view;
  const { where, attachments } = reading.piece.data;
  const url = (path: string): string => absolute(portal, path);
  return {
    office_types: where.types.map((id) => ({
      id,
      name: nameText(view, 'service-types', id),
      url: url(route.serviceType(locale.code, id)),
    })),
    offices: where.services.map((id) => ({
      id,
      name: portal.services.get(id)?.name ?? id,
      url: url(route.service(locale.code, id)),
    })),
    online: where.online.map(({ id, url: site, auth }) => ({
      id,
      ...labelsOf(view, reading, `online/${id}/label`),
      url: site,
      authentication: auth,
    })),
    attachments: attachments.map(({ id, file = '', url: site, kind, lang }) => ({
      id,
      ...labelsOf(view, reading, `attachments/${id}/title`),
      kind,
      language: lang,
      url: site ?? url(route.file(`${reading.piece.folder}/${file.slice(2)}`)),
    })),
  };
}

const labelsOf = (view: View, reading: Reading, key: string) => {
  const found = labelOf(view, reading, key);
  return { label: found?.text ?? key, label_language: found?.language };
};

const otherThan = (view: View, lang: Lang, other: Lang | undefined): string | undefined =>
  other === undefined || other === lang ? undefined : localeOf(view.locales, other).tag;

function factValue({ portal, today }: View, id: string | undefined): FactValue | undefined {
  const fact = id === undefined ? undefined : portal.facts.get(id);
  return fact && valueOn(fact, today);
}

const validity = (
  view: View,
  id: string | undefined,
  now: FactValue | undefined,
  source: string | undefined,
) => ({
  approximate: id === undefined ? undefined : view.portal.facts.get(id)?.approximate,
  valid_from: now?.from,
  valid_to: now?.to,
  source,
  to_confirm: now && needsConfirmation(now.source) ? true : undefined,
});
