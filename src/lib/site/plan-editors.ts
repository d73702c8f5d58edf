import { createHash } from 'node:crypto';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { qualityOf } from '#src/lib/editorial/quality.ts';
import { reviewsIn } from '#src/lib/editorial/reviews.ts';
import { waitingIn } from '#src/lib/editorial/waiting.ts';
import { listedImpacts } from '#src/lib/impact/page.ts';
import { cardOf, isOut } from '#src/lib/view/links.ts';
import type { View } from '#src/lib/view/view.ts';
import type { Add } from './plan.ts';

/** The editors' pages: in Italian, outside the languages, and not for search engines. */
export function planEditors(view: View, add: Add): void {
  const { portal, today } = view;
  const frame = [...portal.pages.values()].filter(isOut).map((piece) => cardOf(view, piece));
  const one = (template: Parameters<Add>[0], path: string, shown: unknown): void =>
    add(template, path, SOURCE, {}, '', digest(JSON.stringify([frame, shown])), true);
  one('editors', route.editors(), '');
  one('waiting', route.waiting(), waitingIn(portal, today));
  one('reviews', route.reviews(), reviewsIn(portal, { days: Infinity }, today));
  one('impact', route.impact(), listedImpacts(portal, today));
  one('quality', route.quality(), qualityOf(portal, today));
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
