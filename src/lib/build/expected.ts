import type { Day } from '#src/lib/domain/date.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { Expected, ExpectedPage } from '#src/lib/sitegate/expected.ts';
import { planOf, type PlannedPage } from '#src/lib/site/plan.ts';
import type { Template } from '#src/lib/site/templates.ts';
import { localeOf } from '#src/lib/view/view.ts';

/** Templates whose every page the search must find. */
const SEARCHED: readonly Template[] = [
  'sheet',
  'service',
  'news',
  'project',
  'journey',
  'page',
  'hub',
  'serviceType',
];

/** Where the content of a template's pages lies, for those that are made of one file. */
const FOLDERS: Readonly<Partial<Record<Template, string>>> = {
  hub: 'hubs',
  serviceType: 'service-types',
  service: 'services',
  law: 'laws',
  municipality: 'municipalities',
};

/** What the site must be, as the plan says it: for who checks and publishes it. */
export function expectedOf(portal: Portal, today: Day): Expected {
  const pages = planOf(portal, today).map((page): ExpectedPage => {
    const { tag, dir } = localeOf(portal.site.languages, page.lang);
    return {
      path: page.path,
      lang: tag,
      dir,
      hidden: page.hidden,
      searched: SEARCHED.includes(page.template),
      source: sourceOf(portal, page),
    };
  });
  return { origin: new URL(portal.site.url).origin, pages };
}

/** The file that says most of what stands on a page: in the page's language where it has one. */
function sourceOf(portal: Portal, { template, id, lang }: PlannedPage): string {
  const piece = {
    sheet: portal.sheets,
    guide: portal.sheets,
    news: portal.news,
    event: portal.news,
    project: portal.projects,
    media: portal.media,
    journey: portal.journeys,
    page: portal.pages,
  };
  const found = Object.hasOwn(piece, template) ? piece[template as keyof typeof piece].get(id) : undefined;
  if (found) return `${found.folder}/index.${found.translations[lang] ? lang : found.source.lang}.mdx`;
  const folder = FOLDERS[template];
  return folder === undefined ? '' : `${folder}/${id}.yaml`;
}
