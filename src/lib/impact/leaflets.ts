import type { Day } from '#src/lib/domain/date.ts';
import { published, type Lang } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { guideWords } from '#src/lib/guide/words.ts';
import { viewOf } from '#src/lib/view/view.ts';

/**
 * The languages in which a sheet has a leaflet on paper: what is printed cannot be called back. What comes back looks at
 * a sheet once, however often it is asked.
 */
export function leafletLanguages(portal: Portal, today: Day): (sheet: string) => Lang[] {
  const known = new Map<string, Lang[]>();
  return (sheet) => {
    if (!portal.site.guides.includes(sheet)) return [];
    const found =
      known.get(sheet) ??
      published(portal.site.languages)
        .map(({ code }) => code)
        .filter((code) => guideWords(viewOf(portal, code, today), sheet) !== undefined);
    known.set(sheet, found);
    return found;
  };
}
