import { createHash } from 'node:crypto';
import type { Day } from '#src/lib/domain/date.ts';
import { shareables, type Shareable } from '#src/lib/domain/feed-kind.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import type { MediaData } from '#src/lib/domain/media.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import type { Picture } from '#src/lib/domain/picture.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { ProjectData } from '#src/lib/domain/project.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { themeOf, type Theme } from '#src/lib/domain/theme.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import { nameText } from '#src/lib/view/names.ts';
import { pictureName, widthsOf } from '#src/lib/view/pictures.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';
import { attachmentsOf, versionsOf as filesOf } from './attachments.ts';
import { lawBody, pieceBody, serviceBody } from './body.ts';
import { cut, oneLine, clean } from './clean.ts';
import { datesOf } from './dates.ts';
import { contentDay } from './day.ts';
import { eventFacts, lawFacts, madeBy, projectFacts, serviceFacts, territory } from './facts.ts';
import { ABSTRACT, type ItemContent } from './item.ts';
import { officeOf } from './office.ts';
import { portable } from './portable.ts';
import { isShared } from './shared.ts';
import { pieceOf, versionsOf, wordsOf, type Version } from './subject.ts';

/** An item in one language as content makes it, and what paths and the ledger need to know of it. */
export interface Made {
  content: ItemContent;
  lang: Lang;
  /** The project's id. */
  project?: string;
  /** Of all that is said but which other languages there are. */
  sha256: string;
}

const made = new WeakMap<Portal, Map<Day, readonly Made[]>>();

/** Every item that is shared today, in each of its languages, in the order of ids; made once. */
export function itemsOf(portal: Portal, today: Day): readonly Made[] {
  const day = contentDay(portal, today);
  const days = made.get(portal) ?? new Map<Day, readonly Made[]>();
  made.set(portal, days);
  const found = days.get(day) ?? [...makeItems(portal, day)];
  days.set(day, found);
  return found;
}

/** Says that a portal differs from another by its ledger alone: its items are the same, and are not made again. */
export function withItemsOf(portal: Portal, other: Portal): Portal {
  const days = made.get(other);
  if (days) made.set(portal, days);
  return portal;
}

function* makeItems(portal: Portal, day: Day): Generator<Made> {
  for (const item of shareables(portal)) {
    if (!isShared(portal, item, day)) continue;
    const found = themeOf(portal, item);
    // The gate has named the gap: such content is not exported.
    if ('gap' in found) continue;
    const versions = versionsOf(portal, item);
    for (const version of versions) yield makeItem(portal, day, item, version, versions, found.theme);
  }
}

function makeItem(
  portal: Portal,
  day: Day,
  item: Shareable,
  version: Version,
  versions: readonly Version[],
  theme: Theme,
): Made {
  const view = viewOf(portal, version.lang, day);
  const { title, abstract, body, facts, areas } = told(view, item, version);
  const { html, text } = portable(body, version.url);
  const plain = cleaned({
    id: item.id,
    kind: item.kind,
    language: version.tag,
    title,
    abstract: cut(abstract, ABSTRACT),
    state: version.state,
    machine: version.machine,
    url: version.url,
    slug: item.own.slice(item.own.lastIndexOf('/') + 1),
    breadcrumb: breadcrumb(view, item),
    region: portal.site.territory,
    ...territory(portal, areas),
    theme,
    hub: [...item.hubs],
    ...datesOf(portal, item, version.at),
    ...facts,
    ...madeBy(portal, item),
    attachments: facts.attachments ?? [],
    ...officeOf(portal, item),
    licence: facts.licence ?? portal.site.licence,
    funding_statement: nameText(view, 'site', 'site', 'fundingStatement'),
  });
  const own = { ...plain, body_html: html || `<p>${plain.abstract}</p>`, body_text: text || plain.abstract };
  const translations = versions
    .filter(({ lang }) => lang !== version.lang)
    .map(({ tag, url, title: words, state }) => ({ language: tag, url, title: oneLine(words), state }));
  return {
    content: { ...own, translations },
    lang: version.lang,
    ...(item.project !== undefined && { project: item.project }),
    sha256: createHash('sha256').update(JSON.stringify(own)).digest('hex'),
  };
}

interface Told {
  title: string;
  abstract: string;
  body: string;
  facts: Partial<ItemContent>;
  /** Municipalities. */
  areas: readonly string[];
}

/** What the thing behind an item says of itself. */
function told(view: View, item: Shareable, { lang, title }: Version): Told {
  const { portal } = view;
  const piece = pieceOf(portal, item);
  if (piece) {
    const words = wordsOf(piece, lang);
    const { area = [] } = piece.data as { area?: string[] };
    const body = pieceBody(view, piece).text;
    return { title, abstract: words.summary, body, facts: pieceFacts(view, piece, lang), areas: area };
  }
  const service = item.from === 'service' ? portal.services.get(item.own) : undefined;
  if (service) {
    const facts = serviceFacts(view, service);
    const short = [facts.service_type, facts.address].filter(Boolean).join(' – ');
    const what = service.description && nameText(view, 'services', item.own, 'description');
    const body = serviceBody(view, item.own, service).text;
    const areas = service.municipality === undefined ? [] : [service.municipality];
    return { title, abstract: what ?? (short || title), body, facts, areas };
  }
  const law = portal.laws.get(item.own);
  if (!law) throw new Error(`Nothing behind ${item.id}`);
  const abstract = `${law.short}: ${law.subject}`;
  return { title, abstract, body: lawBody(view, law).text, facts: lawFacts(law), areas: [] };
}

/** The data that a piece has because of its kind. */
function pieceFacts(view: View, piece: Piece, lang: Lang): Partial<ItemContent> {
  const { portal } = view;
  const words = wordsOf(piece, lang);
  if (piece.kind === 'project') return projectFacts(piece.data as ProjectData);
  if (piece.kind === 'media') {
    const media = piece as Piece<MediaData>;
    const { poster, licence } = media.data;
    return {
      attachments: filesOf(portal, media, words),
      licence: { name: licence },
      ...image(portal, piece, poster, words.labels['poster/alt']),
    };
  }
  const data = piece.data as Partial<SheetData>;
  return {
    attachments: attachmentsOf(portal, piece, words),
    ...(data.audience && { target: data.audience.map((who) => view.t(`audience.${who}`)) }),
    ...(piece.kind === 'news' && eventFacts(view, piece.data as NewsData)),
    ...(data.image && image(portal, piece, data.image, words.labels['image/alt'])),
  };
}

function image(portal: Portal, piece: Piece, of: Picture, alt = of.alt): Partial<ItemContent> {
  const picture = portal.pictures.get(`${piece.folder}/${of.file.slice(2)}`);
  if (!picture) return {};
  const name = pictureName(picture, widthsOf(picture).at(-1) ?? picture.width, 'webp');
  const credit = `${of.credit}, ${of.licence}`;
  return { image: { url: absolute(portal, route.picture(name)), alt, credit } };
}

function breadcrumb(view: View, { from, hubs, own }: Shareable): ItemContent['breadcrumb'] {
  const { t, portal, locale } = view;
  const lang = locale.code;
  const step = (name: string, path: string) => ({ name, url: absolute(portal, path) });
  const home = step(t('nav.home'), route.home(lang));
  const second = {
    sheet: () => step(nameText(view, 'hubs', hubs[0] ?? ''), route.hub(lang, hubs[0] ?? '')),
    news: () => step(t('news.title'), route.newsList(lang)),
    project: () => step(t('projects.title'), route.projects(lang)),
    media: () => step(t('media.title'), route.mediaList(lang)),
    journey: () => step(t('journeys.title'), route.journeys(lang)),
    service: () => step(t('services.title'), route.services(lang)),
    law: () => step(t('laws.title'), route.laws(lang)),
  }[from]();
  const town = from === 'service' ? own.slice(0, own.indexOf('/')) : '';
  const third = portal.municipalities.has(town)
    ? [step(portal.municipalities.get(town)?.name ?? town, route.municipality(lang, town))]
    : [];
  return [home, second, ...third];
}

/** The same with every text on one line and without what no text may hold. */
function cleaned<T>(value: T): T {
  if (typeof value === 'string') return oneLine(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => cleaned(one)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [clean(key), cleaned(inner as unknown)]),
  ) as T;
}
