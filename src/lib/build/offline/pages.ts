import type { Portal } from '#src/lib/domain/portal.ts';
import { published, type Lang } from '#src/lib/domain/locale.ts';
import type { Day } from '#src/lib/domain/date.ts';
import type { PlannedPage } from '#src/lib/site/plan.ts';
import type { Template } from '#src/lib/site/templates.ts';
import { officesOfHub, sheetsByTopic } from '#src/lib/view/lists.ts';
import { viewOf, type View } from '#src/lib/view/view.ts';

/** What one HUB has in one language. */
export interface Area {
  view: View;
  lang: Lang;
  hub: string;
  pages: PlannedPage[];
}

/** Pages that every area has. */
const ALWAYS: readonly Template[] = [
  'home',
  'offline',
  'search',
  'glossary',
  'show',
  'aloud',
  'share',
  'dossier',
];

/** The areas of a portal: a HUB's sheets, alone and beside the Italian, its offices and phones, and the way to find them. */
export function areasOf(portal: Portal, plan: readonly PlannedPage[], today: Day): Area[] {
  const pages = Map.groupBy(plan, ({ lang }) => lang);
  return published(portal.site.languages).flatMap(({ code: lang }) => {
    const view = viewOf(portal, lang, today);
    return [...portal.hubs.keys()].map((hub): Area => {
      const sheets = new Set(sheetsByTopic(view, hub).flatMap((group) => group.sheets.map(({ id }) => id)));
      const offices = new Set(officesOfHub(view, hub));
      const isIn = ({ template, id }: PlannedPage): boolean =>
        ALWAYS.includes(template) ||
        ((template === 'hub' || template === 'phones') && id === hub) ||
        ((template === 'sheet' || template === 'sheetPair') && sheets.has(id)) ||
        (template === 'service' && offices.has(id));
      return { view, lang, hub, pages: (pages.get(lang) ?? []).filter(isIn) };
    });
  });
}
