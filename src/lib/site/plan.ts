import { createHash } from 'node:crypto';
import type { Day } from '#src/lib/domain/date.ts';
import { published, SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import { guideKey } from '#src/lib/domain/guide.ts';
import { handoutKey } from '#src/lib/domain/handout.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { readingLang } from '#src/lib/domain/reading.ts';
import { pairRoute, route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { shown } from '#src/lib/domain/translation.ts';
import { wholeReport } from '#src/lib/report/page.ts';
import { dossierTowns } from '#src/lib/view/dossier.ts';
import { cardOf, isOut, sheetsOut } from '#src/lib/view/links.ts';
import { journeysInOrder, placesOf } from '#src/lib/view/journeys.ts';
import {
  HOME_NEWS,
  latestNews,
  newsOfHub,
  newsOfProject,
  officesOfHub,
  oldNews,
  projectsInOrder,
  sheetsByTopic,
  sheetsCitingLaw,
  sheetsForOffice,
} from '#src/lib/view/lists.ts';
import { goneSheets } from '#src/lib/view/gone.ts';
import { audiences, languagesSpoken } from '#src/lib/view/service-groups.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';
import { planEditors } from './plan-editors.ts';
import { planHand } from './plan-hand.ts';
import { planTranslations } from './plan-translations.ts';
import { deskKey, indexKey } from './search-keys.ts';

export const TEMPLATES = [
  'choice',
  'home',
  'hub',
  'sheet',
  'paper',
  'dossier',
  'show',
  'share',
  'aloud',
  'trace',
  'sheetPair',
  'services',
  'serviceType',
  'province',
  'spoken',
  'audience',
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
  'guide',
  'journeyList',
  'journey',
  'journeyPair',
  'page',
  'notFound',
  'lost',
  'search',
  'desk',
  'index',
  'codes',
  'data',
  'statistics',
  'offline',
  'phones',
  'components',
  'indicators',
  'editors',
  'waiting',
  'reviews',
  'impact',
  'quality',
  'translations',
  'translationFilter',
  'translationQueue',
  'translationChanges',
  'workbench',
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
  add('components', route.components(), SOURCE, {}, '', '', true);
  planEditors(viewOf(portal, SOURCE, today), add);
  planTranslations(viewOf(portal, SOURCE, today), add);
  add('lost', '/404.html', SOURCE, {}, '', '', true);
  const lists = sheetLists(viewOf(portal, SOURCE, today));
  for (const { code: lang } of published(portal.site.languages))
    planLanguage(viewOf(portal, lang, today), lists, add);
  return pages;
}

/** Adds a page to the plan. */
export type Add = (
  template: Template,
  path: string,
  lang: Lang,
  params: Record<string, string>,
  id: string,
  key: string,
  hidden?: boolean,
) => void;

/** Ids of the sheets that pages about other things show, the same in every language. */
interface SheetLists {
  types: ReadonlyMap<string, readonly string[]>;
  services: ReadonlyMap<string, readonly string[]>;
  laws: ReadonlyMap<string, readonly string[]>;
}

function sheetLists(view: View): SheetLists {
  const { serviceTypes, services, laws } = view.portal;
  return {
    types: new Map([...serviceTypes.keys()].map((type) => [type, sheetsForOffice(view, type)])),
    services: new Map([...services].map(([id, { type }]) => [id, sheetsForOffice(view, type, id)])),
    laws: new Map([...laws.keys()].map((law) => [law, sheetsCitingLaw(view, law)])),
  };
}

/** The pages of one language. What a page shows of other pieces is part of its key, and nothing else of them. */
function planLanguage(view: View, lists: SheetLists, add: Add): void {
  const { portal, locale } = view;
  const lang = locale.code;
  const out = <T>(pieces: ReadonlyMap<string, Piece<T>>): Piece<T>[] => [...pieces.values()].filter(isOut);
  const cards = (pieces: readonly Piece[]): string =>
    digest(JSON.stringify(pieces.filter(isOut).map((piece) => cardOf(view, piece))));
  const sheetCards = (ids: readonly string[] = []): string =>
    cards(ids.flatMap((id) => portal.sheets.get(id) ?? []));
  const newsCards = (items: readonly Piece<NewsData>[]): string =>
    digest(JSON.stringify(items.map((piece) => [cardOf(view, piece), piece.data.kind, piece.data.date])));
  /** Any body may name a material. */
  const materials = cards(out(portal.media));
  const own = (piece: Piece): string => pieceKey(view, piece) + materials;
  const elsewhere = (piece: Piece): boolean => readingLang(piece, locale) !== lang;
  /** What the other side of a page in two languages shows of other pieces. */
  const source = viewOf(portal, SOURCE, view.today);
  const titles = (ids: readonly string[]): string =>
    digest(
      JSON.stringify(ids.flatMap((id) => portal.sheets.get(id) ?? []).map((piece) => cardOf(source, piece))),
    );
  /** What has words of its own can stand beside the Italian. */
  const inTwo = (piece: Piece): boolean => lang !== SOURCE && shown(piece, lang) !== undefined;
  const news = latestNews(view);
  /** The footer, on every page. */
  const frame = cards(out(portal.pages));
  const one = (template: Template, path: string, key: string, hidden = false): void =>
    add(template, path, lang, { lang }, '', key + frame, hidden);

  const journeys = journeysInOrder(view);
  one('home', route.home(lang), newsCards(news.slice(0, HOME_NEWS)) + String(journeys.length));
  one('services', route.services(lang), '');
  one('newsList', route.newsList(lang), newsCards(news) + newsCards(oldNews(view)));
  one('projects', route.projects(lang), cards(projectsInOrder(view)));
  one('laws', route.laws(lang), '');
  one(
    'glossary',
    route.glossary(lang),
    sheetCards([...portal.terms.values()].flatMap((term) => term.sheet ?? [])),
  );
  /** What has been made of a sheet's guide, in this language and in the others that its page names. */
  const madeOf = (sheet: string): string =>
    JSON.stringify(view.locales.map(({ code }) => portal.guides?.get(guideKey(code, sheet))));
  const guides = portal.site.guides.flatMap((id) => portal.sheets.get(id) ?? []).filter(isOut);
  one('mediaList', route.mediaList(lang), cards(out(portal.media)) + cards(guides));
  for (const piece of guides) {
    const [hub = '', sheet = ''] = piece.id.split('/');
    const key = frame + own(piece) + madeOf(piece.id);
    add('guide', route.guide(lang, piece.id), lang, { lang, hub, sheet }, piece.id, key, elsewhere(piece));
  }
  if (journeys.length > 0) one('journeyList', route.journeys(lang), cards(journeys));
  one('data', route.data(lang), '');
  if (portal.statistics.size > 0) one('statistics', route.statistics(lang), statisticsKey(view));
  one('offline', route.offline(lang), '', true);
  one('trace', route.trace(lang), '');
  one('notFound', route.notFound(lang), '', true);
  one('search', route.search(lang), '', true);
  const sheets = out(portal.sheets);
  one(
    'desk',
    route.desk(lang),
    sheetsOut(view)
      .map((piece) => deskKey(view, piece))
      .join(),
    true,
  );
  one('index', route.index(lang), sheets.map((piece) => indexKey(view, piece)).join());
  if (lang === SOURCE) {
    const key = frame + digest(JSON.stringify(wholeReport(portal, view.today)));
    add('indicators', route.indicators(), lang, {}, '', key, true);
  }
  const inOrder = sheetsOut(view).map(({ data }) => data.code);
  const listed = JSON.stringify([inOrder, dossierTowns(view)]);
  one('dossier', route.dossier(lang), cards(sheets) + listed, true);
  planHand(view, { listed: cards(sheets) + listed, sheets: sheets.map(own).join() }, one);
  const codes = out(portal.sheets).map(({ data }) => data.code);
  one('codes', route.codes(lang), cards(out(portal.sheets)) + codes.join(), true);
  for (const hub of portal.hubs.keys()) {
    const topics = sheetsByTopic(view, hub).map(({ topic, sheets }) => topic + cards(sheets));
    const key = [frame, ...topics, newsCards(newsOfHub(view, hub))].join(' ');
    add('hub', route.hub(lang, hub), lang, { lang, hub }, hub, key);
    const offices = officesOfHub(view, hub);
    add('phones', route.phones(lang, hub), lang, { lang, hub }, hub, frame + offices.join(), true);
  }
  for (const type of portal.serviceTypes.keys()) {
    const key = frame + sheetCards(lists.types.get(type));
    add('serviceType', route.serviceType(lang, type), lang, { lang, type }, type, key);
  }
  for (const { code } of portal.site.provinces) {
    const province = code.toLowerCase();
    add('province', route.province(lang, code), lang, { lang, province }, code, frame);
  }
  for (const language of languagesSpoken(view).keys())
    add('spoken', route.spoken(lang, language), lang, { lang, language }, language, frame);
  for (const audience of audiences(view))
    add('audience', route.audience(lang, audience), lang, { lang, audience }, audience, frame);
  for (const municipality of [...portal.municipalities.keys(), REMOTE]) {
    const path = route.municipality(lang, municipality);
    add('municipality', path, lang, { lang, municipality }, municipality, frame);
  }
  for (const id of portal.services.keys()) {
    const [municipality = '', service = ''] = id.split('/');
    const key = frame + sheetCards(lists.services.get(id));
    add('service', route.service(lang, id), lang, { lang, municipality, service }, id, key);
  }
  for (const id of portal.laws.keys()) {
    const key = frame + sheetCards(lists.laws.get(id));
    add('law', route.law(lang, id), lang, { lang, law: id }, id, key);
  }
  for (const piece of out(portal.sheets)) {
    const [hub = '', sheet = ''] = piece.id.split('/');
    const onTheWay = placesOf(view, piece.id).map(({ journey }) => pieceKey(view, journey));
    const key = frame + own(piece) + neighbours(view, piece) + onTheWay.join();
    /** What has been made of it for paper, alone or beside the Italian. */
    const paper = (other?: Lang): string =>
      JSON.stringify(portal.handouts?.get(handoutKey(lang, piece.id, other)) ?? '');
    const params = { lang, hub, sheet };
    add('sheet', route.sheet(lang, piece.id), lang, params, piece.id, key + paper(), elsewhere(piece));
    const { code } = piece.data;
    const past = JSON.stringify(portal.histories?.[code] ?? '');
    add('paper', route.paper(lang, code), lang, { lang, code }, piece.id, key + past, true);
    if (inTwo(piece)) {
      const path = pairRoute('sheet', lang, piece.id, SOURCE);
      const beside = frame + own(piece) + neighbours(view, piece) + neighbours(source, piece);
      add('sheetPair', path, lang, { ...params, other: SOURCE }, piece.id, beside + paper(SOURCE), true);
    }
  }
  for (const { code, id } of goneSheets(portal))
    add('paper', route.paper(lang, code), lang, { lang, code }, id, frame, true);
  for (const piece of out(portal.news)) {
    const [year = '', slug = ''] = piece.id.split('/');
    const { sheets, project, event } = piece.data;
    const about = portal.projects.get(project ?? '');
    const key = frame + own(piece) + sheetCards(sheets) + cards(about ? [about] : []);
    add('news', route.news(lang, piece.id), lang, { lang, year, slug }, piece.id, key, elsewhere(piece));
    if (event) add('event', route.event(lang, piece.id), lang, { lang, year, slug }, piece.id, key, true);
  }
  for (const piece of out(portal.projects)) {
    const key = frame + own(piece) + newsCards(newsOfProject(view, piece.id));
    add(
      'project',
      route.project(lang, piece.id),
      lang,
      { lang, project: piece.id },
      piece.id,
      key,
      elsewhere(piece),
    );
  }
  for (const piece of out(portal.media)) {
    const key = frame + own(piece) + sheetCards(piece.data.sheets);
    add(
      'media',
      route.media(lang, piece.id),
      lang,
      { lang, media: piece.id },
      piece.id,
      key,
      elsewhere(piece),
    );
  }
  for (const piece of journeys) {
    const explained = piece.data.steps.flatMap(({ sheet }) => sheet ?? []);
    const key = frame + own(piece) + sheetCards(explained);
    const params = { lang, journey: piece.id };
    add('journey', route.journey(lang, piece.id), lang, params, piece.id, key, elsewhere(piece));
    if (inTwo(piece)) {
      const path = pairRoute('journey', lang, piece.id, SOURCE);
      add('journeyPair', path, lang, { ...params, other: SOURCE }, piece.id, key + titles(explained), true);
    }
  }
  for (const piece of out(portal.pages)) {
    const key = frame + own(piece);
    add('page', route.page(lang, piece.id), lang, { lang, page: piece.id }, piece.id, key, elsewhere(piece));
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

/** The counts, and the titles and links that stand beside them. */
const statisticsKey = ({ portal, locale }: View): string =>
  digest(
    JSON.stringify([
      ...portal.statistics,
      ...[portal.sheets, portal.news, portal.projects, portal.media, portal.pages, portal.journeys].flatMap(
        (ofKind: ReadonlyMap<string, Piece>) =>
          [...ofKind.values()].filter(isOut).map((piece) => {
            const lang = readingLang(piece, locale);
            return [piece.folder, lang, (piece.translations[lang] ?? piece.source).words.title];
          }),
      ),
    ]),
  );

function neighbours(view: View, piece: Piece<SheetData>): string {
  const { related, replacedBy, documents } = piece.data;
  const ids = [
    ...related.before,
    ...related.after,
    ...related.see,
    ...(replacedBy === undefined ? [] : [replacedBy]),
    ...documents.flatMap(({ ref }) => view.portal.documents.get(ref)?.sheet ?? []),
  ];
  const pieces = ids.flatMap((id) => view.portal.sheets.get(id) ?? []);
  return JSON.stringify(pieces.filter(isOut).map((other) => cardOf(view, other)));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
