import type { Day } from '#src/lib/domain/date.ts';
import type { Shareable } from '#src/lib/domain/feed-kind.ts';
import { isOver } from '#src/lib/domain/news.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { isOpenService } from '#src/lib/view/services.ts';

/** Whether an item goes out on a day: published, not archived, not past, and nobody has said `share: false`. */
export function isShared(portal: Portal, { from, own }: Shareable, day: Day): boolean {
  if (from === 'law') return true;
  if (from === 'service') {
    const service = portal.services.get(own);
    return service !== undefined && isOpenService(service) && holds(service.expires, day);
  }
  if (from === 'news') {
    const data = portal.news.get(own)?.data;
    return data !== undefined && isOut(data) && data.published <= day && !isOver(data, day);
  }
  if (from === 'project') return isOut(portal.projects.get(own)?.data);
  const pieces = { sheet: portal.sheets, media: portal.media, journey: portal.journeys }[from];
  const data = pieces.get(own)?.data;
  return isOut(data) && holds(data?.expires, day);
}

const isOut = (data: { status: string; share: boolean } | undefined): boolean =>
  data?.status === 'published' && data.share;

const holds = (expires: Day | undefined, day: Day): boolean => expires === undefined || expires >= day;
