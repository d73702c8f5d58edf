import type { Day } from '#src/lib/domain/date.ts';
import { published, SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import { guideKey } from '#src/lib/domain/guide.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { route } from '#src/lib/domain/route.ts';
import { wholeReport } from '#src/lib/report/page.ts';
import { dossierTowns } from '#src/lib/view/dossier.ts';
import { hasMadeGuides } from '#src/lib/view/guides.ts';
import { isOut, sheetsOut } from '#src/lib/view/links.ts';
import { journeysInOrder } from '#src/lib/view/journeys.ts';
import {
  HOME_NEWS,
  latestNews,
  newsOfHub,
  officesOfHub,
  oldNews,
  projectsInOrder,
  sheetsByTopic,
  sheetsCitingLaw,
  sheetsForOffice,
} from '#src/lib/view/lists.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';
import { planDirectory } from './plan-directory.ts';
import { planEditors } from './plan-editors.ts';
import { planHand } from './plan-hand.ts';
import { digest, keysOf, picturesKey, statisticsKey } from './plan-keys.ts';
import { planPieces } from './plan-pieces.ts';
import { planTranslations } from './plan-translations.ts';
import { deskKey, indexKey } from './search-keys.ts';
import type { Template } from './templates.ts';

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

/** Gives a portal the plan of another one with the same pages. Keys stay those of before: for previews, never for a build. */
export function carryPlan(from: Portal, to: Portal): void {
  const plan = plans.get(from);
  if (plan) plans.set(to, plan);
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
  const keys = keysOf(view);
  const { out, cards, sheetCards, newsCards, own, elsewhere } = keys;
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
  one(
    'mediaList',
    route.mediaList(lang),
    cards(out(portal.media)) + cards(guides) + String(hasMadeGuides(portal)),
  );
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
  one('search', route.search(lang), '');
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
  planDirectory(view, { frame, sheets: (kind, id) => sheetCards(lists[kind].get(id)) }, add);
  for (const id of portal.laws.keys()) {
    const key = frame + sheetCards(lists.laws.get(id));
    add('law', route.law(lang, id), lang, { lang, law: id }, id, key);
  }
  planPieces(view, keys, frame, add);
}
