import { createHash } from 'node:crypto';
import type { Day } from '#src/lib/domain/date.ts';
import { published, SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { readingLang } from '#src/lib/domain/reading.ts';
import { pieceRoute, route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { shown } from '#src/lib/domain/translation.ts';
import { cardOf, isOut } from '#src/lib/view/links.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';

export const TEMPLATES = [
  'choice',
  'home',
  'hub',
  'sheet',
  'services',
  'serviceType',
  'municipality',
  'service',
  'newsList',
  'news',
  'event',
  'projects',
  'project',
  'laws',
  'law',
  'glossary',
  'mediaList',
  'media',
  'page',
  'notFound',
  'lost',
  'short',
  'components',
] as const;
export type Template = (typeof TEMPLATES)[number];

/** One page that must exist: its address, how Astro finds it, and a key that changes when anything on it may. */
export interface PlannedPage {
  path: string;
  template: Template;
  params: Record<string, string>;
  /** What the page is about: an id of the template's collection. */
  id: string;
  lang: Lang;
  key: string;
  /** Kept out of search engines and of the sitemap. */
  hidden: boolean;
}

/** The services' folder for those without a municipality. */
export const REMOTE = 'a-distanza';

const KEY = Symbol.for('portal.plans');

/** One table for the command and for Astro's pages, whose bundle has a copy of this module. */
const plans = ((globalThis as Record<symbol, unknown>)[KEY] ??= new WeakMap()) as WeakMap<
  Portal,
  PlannedPage[]
>;

/** The plan of a portal, made once. */
export function planOf(portal: Portal, today: Day): PlannedPage[] {
  const plan = plans.get(portal) ?? planPages(portal, today);
  plans.set(portal, plan);
  return plan;
}

/** Every page of the site. The one list that routes, sitemap, incremental builds and tests share. */
export function planPages(portal: Portal, today: Day): PlannedPage[] {
  const pages: PlannedPage[] = [];
  const commons = `${portal.commons} ${picturesKey(portal, 'logos')} ${today}`;
  const add = (
    template: Template,
    path: string,
    lang: Lang,
    params: Record<string, string>,
    id: string,
    key: string,
    hidden = false,
  ): void => {
    pages.push({ path, template, params, id, lang, key: digest(`${template} ${commons} ${key}`), hidden });
  };
  add('choice', route.choice(), SOURCE, {}, '', '');
  add('components', '/redazione/componenti/', SOURCE, {}, '', '', true);
  add('lost', '/404.html', SOURCE, {}, '', '', true);
  for (const { code: lang } of published(portal.site.languages))
    planLanguage(viewOf(portal, lang, today), add);
  return pages;
}

type Add = (
  template: Template,
  path: string,
  lang: Lang,
  params: Record<string, string>,
  id: string,
  key: string,
  hidden?: boolean,
) => void;

function planLanguage(view: View, add: Add): void {
  const { portal, locale } = view;
  const lang = locale.code;
  const out = <T>(pieces: ReadonlyMap<string, Piece<T>>): Piece<T>[] => [...pieces.values()].filter(isOut);
  // Long lists stand on many pages: each is digested once, not once a page.
  const cards = (pieces: readonly Piece[]): string =>
    digest(JSON.stringify(pieces.map((piece) => cardOf(view, piece))));
  const sheets = out(portal.sheets);
  const news = out(portal.news);
  const sheetCards = cards(sheets);
  const newsCards = cards(news);
  const frame = cards(out(portal.pages));
  const one = (template: Template, path: string, key: string, hidden = false): void =>
    add(template, path, lang, { lang }, '', key + frame, hidden);

  one('home', route.home(lang), sheetCards + newsCards);
  one('services', route.services(lang), '');
  one('newsList', route.newsList(lang), newsCards);
  one('projects', route.projects(lang), cards(out(portal.projects)));
  one('laws', route.laws(lang), '');
  one('glossary', route.glossary(lang), '');
  one('mediaList', route.mediaList(lang), cards(out(portal.media)));
  one('notFound', route.notFound(lang), '', true);
  for (const hub of portal.hubs.keys()) {
    add(
      'hub',
      route.hub(lang, hub),
      lang,
      { lang, hub },
      hub,
      frame + cards(sheets.filter(({ id }) => id.startsWith(`${hub}/`))) + newsCards,
    );
  }
  for (const type of portal.serviceTypes.keys())
    add('serviceType', route.serviceType(lang, type), lang, { lang, type }, type, frame + sheetCards);
  for (const municipality of [...portal.municipalities.keys(), REMOTE]) {
    add(
      'municipality',
      route.municipality(lang, municipality),
      lang,
      { lang, municipality },
      municipality,
      frame,
    );
  }
  for (const id of portal.services.keys()) {
    const [municipality = '', service = ''] = id.split('/');
    add('service', route.service(lang, id), lang, { lang, municipality, service }, id, frame + sheetCards);
  }
  for (const id of portal.laws.keys())
    add('law', route.law(lang, id), lang, { lang, law: id }, id, frame + sheetCards);
  for (const piece of sheets) {
    const [hub = '', sheet = ''] = piece.id.split('/');
    add(
      'sheet',
      route.sheet(lang, piece.id),
      lang,
      { lang, hub, sheet },
      piece.id,
      frame + pieceKey(view, piece) + neighbours(view, piece),
      readingLang(piece, locale) !== lang,
    );
    add(
      'short',
      route.short(lang, piece.data.code),
      lang,
      { lang, code: piece.data.code },
      piece.id,
      frame + cards([piece]),
      true,
    );
  }
  for (const piece of news) {
    const [year = '', slug = ''] = piece.id.split('/');
    const key = frame + pieceKey(view, piece) + sheetCards + cards(out(portal.projects));
    add(
      'news',
      route.news(lang, piece.id),
      lang,
      { lang, year, slug },
      piece.id,
      key,
      readingLang(piece, locale) !== lang,
    );
    if (piece.data.event)
      add('event', route.event(lang, piece.id), lang, { lang, year, slug }, piece.id, key, true);
  }
  for (const piece of out(portal.projects)) {
    add(
      'project',
      route.project(lang, piece.id),
      lang,
      { lang, project: piece.id },
      piece.id,
      frame + pieceKey(view, piece) + newsCards,
      readingLang(piece, locale) !== lang,
    );
  }
  for (const piece of out(portal.media)) {
    add(
      'media',
      route.media(lang, piece.id),
      lang,
      { lang, media: piece.id },
      piece.id,
      frame + pieceKey(view, piece) + sheetCards,
      readingLang(piece, locale) !== lang,
    );
  }
  for (const piece of out(portal.pages)) {
    add(
      'page',
      pieceRoute('page', lang, piece.id),
      lang,
      { lang, page: piece.id },
      piece.id,
      frame + pieceKey(view, piece),
      readingLang(piece, locale) !== lang,
    );
  }
}

/** A piece as one language's readers get it: its Italian, the words they read, and which languages have it. */
function pieceKey(view: View, piece: Piece): string {
  const lang = readingLang(piece, view.locale);
  const available = view.locales.filter(({ code }) => shown(piece, code)).map(({ code }) => code);
  const own = [
    piece.source.digest,
    piece.translations[lang]?.digest ?? '',
    picturesKey(view.portal, piece.folder),
  ];
  return [...own, lang, ...available].join(' ');
}

const folders = new WeakMap<Portal, Map<string, string>>();

/** The pictures of a folder as they are now: a new one under an old name has another address. */
function picturesKey(portal: Portal, folder: string): string {
  const found = folders.get(portal) ?? new Map<string, string>();
  if (!folders.has(portal)) {
    for (const { path, digest: picture } of portal.pictures.values()) {
      const at = path.slice(0, path.lastIndexOf('/'));
      found.set(at, `${found.get(at) ?? ''} ${path} ${picture}`);
    }
    folders.set(portal, found);
  }
  return found.get(folder) ?? '';
}

function neighbours(view: View, piece: Piece<SheetData>): string {
  const { related, replacedBy, media } = piece.data;
  const ids = [
    ...related.before,
    ...related.after,
    ...related.see,
    ...(replacedBy === undefined ? [] : [replacedBy]),
  ];
  const pieces: Piece[] = [
    ...ids.flatMap((id) => view.portal.sheets.get(id) ?? []),
    ...media.flatMap((id) => view.portal.media.get(id) ?? []),
  ];
  return JSON.stringify(pieces.filter(isOut).map((other) => cardOf(view, other)));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
