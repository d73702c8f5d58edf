import { route } from '#src/lib/domain/route.ts';
import { hasSayings } from '#src/lib/view/show.ts';
import type { View } from '#src/lib/view/view.ts';
import type { Template } from './templates.ts';

/** What pages show of the sheets: their titles in a list, or words of all of them. */
interface Shown {
  listed: string;
  sheets: string;
}

/** What is done with a sheet in the hand: shown at a counter, sent on, read aloud. A page each in every language. */
export function planHand(
  view: View,
  { listed, sheets }: Shown,
  one: (template: Template, path: string, key: string, hidden?: boolean) => void,
): void {
  const lang = view.locale.code;
  if (hasSayings(view)) one('show', route.show(lang), listed + sheets);
  one('share', route.share(lang), listed, true);
  one('aloud', route.aloud(lang), listed, true);
}
