import type { Day } from '#src/lib/domain/date.ts';
import { valueOn } from '#src/lib/domain/fact.ts';
import { published, SOURCE } from '#src/lib/domain/locale.ts';
import { HEAD, labelPart, type Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { label, readPiece, type Reading } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import type { DossierFile, DossierOffices, DossierSheet, Said } from '#src/lib/hand/dossier-data.ts';
import { formatDate, formatDuration, formatMoney, formatPhone } from '#src/lib/i18n/format.ts';
import { factText } from './facts.ts';
import { goneSheets, successorOf } from './gone.ts';
import { isOut } from './links.ts';
import { named } from './names.ts';
import { paperChanges } from './paper-changes.ts';
import { countForms } from './plurals.ts';
import { addressText, isOpenService } from './services.ts';
import { localeOf, viewOf, type View } from './view.ts';

/** What the browser puts dossiers together from: a file for each language, and one of the offices. */
export function* dossierFiles(portal: Portal, today: Day): Generator<[path: string, json: string]> {
  for (const { code } of published(portal.site.languages))
    yield [route.dossierData(code).slice(1), JSON.stringify(dossierFile(viewOf(portal, code, today)))];
  yield [route.dossierOffices().slice(1), JSON.stringify(dossierOffices(viewOf(portal, SOURCE, today)))];
}

/** All sheets with a page, as one language's readers get them. */
export function dossierFile(view: View): DossierFile {
  const { portal, locale, today, t } = view;
  const sheets = [...portal.sheets.values()].filter(isOut);
  const refs = new Set(sheets.flatMap(({ data }) => data.documents.map(({ ref }) => ref)));
  const types = new Set(sheets.flatMap(({ data }) => data.where.types));
  return {
    made: today,
    lang: locale.code,
    tag: locale.tag,
    dir: locale.dir,
    words: {
      sheets: t('search.kind.sheet'),
      documents: t('section.needs'),
      costs: t('sheet.cost'),
      times: t('sheet.time'),
      where: t('sheet.where'),
      noOffice: t('sheet.officesNone'),
      machine: t('state.machine'),
      unverified: t('trust.never'),
      scan: t('dossier.scan', { date: formatDate(locale, today) }),
      original: t('document.original'),
      copies: countForms(view, (count) => t('document.copies', { count })),
      if: t('document.if'),
      oneOf: t('document.oneOf'),
    },
    sheets: Object.fromEntries(sheets.map((piece) => [piece.data.code, sheetData(view, piece)])),
    gone: Object.fromEntries(
      goneSheets(portal).map(({ code, id }) => {
        const next = successorOf(portal, id)?.data.code;
        return [code, next === undefined ? {} : { next }];
      }),
    ),
    documents: Object.fromEntries([...refs].map((ref) => [ref, nameOf(view, 'documents', ref)])),
    types: Object.fromEntries(
      [...types].map((type) => [
        type,
        { name: nameOf(view, 'service-types', type), href: route.serviceType(locale.code, type) },
      ]),
    ),
  };
}

/** Offices that readers may use today and that any sheet sends to. */
export function dossierOffices(view: View): DossierOffices {
  const { portal } = view;
  const where = [...portal.sheets.values()].filter(isOut).map(({ data }) => data.where);
  const types = new Set(where.flatMap((place) => place.types));
  const ids = new Set(where.flatMap((place) => place.services));
  const offices = [...portal.services].filter(
    ([id, service]) => isOpenService(service) && (types.has(service.type) || ids.has(id)),
  );
  return Object.fromEntries(
    offices.map(([id, service]) => {
      const address = addressText(view, service);
      return [
        id,
        {
          type: service.type,
          name: service.name,
          ...(service.municipality === undefined ? {} : { town: service.municipality }),
          ...(address === undefined ? {} : { address }),
          phones: service.phones.map(({ number }) => formatPhone(number)),
        },
      ];
    }),
  );
}

function sheetData(view: View, piece: Piece<SheetData>): DossierSheet {
  const { portal, locale, today, t } = view;
  const { data } = piece;
  const reading = readPiece(piece, locale, portal.site.languages);
  const changed = paperChanges(view, piece).find(({ day }) => day <= today)?.day;
  const next = data.replacedBy === undefined ? undefined : portal.sheets.get(data.replacedBy)?.data.code;
  const note = (key: string): { note?: Said } => {
    const text = saidOf(view, reading, key);
    return text === undefined ? {} : { note: text };
  };
  return {
    title: titleOf(view, reading),
    href: route.sheet(locale.code, piece.id),
    paper: route.paper(locale.code, data.code),
    ...(reading.machine && { machine: true as const }),
    ...(data.verified === 'never' && { unverified: true as const }),
    ...(changed !== undefined && { changed }),
    ...(data.status === 'archived' && { archived: true as const }),
    ...(next !== undefined && { next }),
    documents: data.documents.map(({ ref, need, group, original, copies }) => ({
      ref,
      need,
      ...(group === undefined ? {} : { group }),
      original,
      copies,
      ...note(`documents/${ref}/note`),
    })),
    costs: data.costs.map(({ id, fact, amount }) => ({
      label: saidOf(view, reading, `costs/${id}/label`) ?? id,
      value:
        fact !== undefined
          ? valueText(view, fact)
          : amount === undefined
            ? t('sheet.free')
            : formatMoney(locale, amount),
      ...note(`costs/${id}/note`),
    })),
    times: data.times.map(({ id, kind, fact, duration = 'P0D' }) => ({
      deadline: kind === 'deadline',
      label: saidOf(view, reading, `times/${id}/label`) ?? id,
      value: fact === undefined ? formatDuration(locale, duration) : valueText(view, fact),
    })),
    types: data.where.types,
    services: data.where.services,
    online: data.where.online.map(({ id, url }) => ({
      label: saidOf(view, reading, `online/${id}/label`) ?? url,
      url,
    })),
  };
}

/** Today's value of a fact with its unit, and until when it holds. */
function valueText(view: View, id: string): string {
  const { portal, today, t, locale } = view;
  const fact = portal.facts.get(id);
  const now = fact && valueOn(fact, today);
  if (!now) return t('fact.outdated');
  const unit = fact.unit === undefined ? undefined : named(view, 'facts', id, 'unit')?.text;
  const until =
    now.to === undefined ? undefined : `(${t('fact.until', { date: formatDate(locale, now.to) })})`;
  return [factText(view, fact, now.value), unit, until].filter((part) => part !== undefined).join(' ');
}

/** A part whose rules have changed since it was translated is said in Italian. */
const isPast = ({ parts }: Reading, part: string): boolean =>
  ['major', 'critical'].includes(parts[part] ?? '');

function titleOf(view: View, reading: Reading<SheetData>): Said {
  const { words } = isPast(reading, HEAD) ? reading.piece.source : reading;
  return said(view, words.title, isPast(reading, HEAD) ? SOURCE : reading.lang);
}

function saidOf(view: View, reading: Reading<SheetData>, key: string): Said | undefined {
  const italian = reading.piece.source.words.labels[key];
  if (isPast(reading, labelPart(key)) && italian !== undefined) return said(view, italian, SOURCE);
  const found = label(reading, key);
  return found && said(view, found.text, found.lang);
}

function nameOf(view: View, collection: 'documents' | 'service-types', id: string): Said {
  const found = named(view, collection, id);
  return found === undefined ? id : said(view, found.text, found.lang);
}

function said(view: View, text: string, lang: string): Said {
  if (lang === view.locale.code) return text;
  const { tag, dir } = localeOf(view.portal.site.languages, lang);
  return { text, lang: tag, dir };
}
