import { compare } from '#src/lib/domain/finding.ts';
import type { Portal } from '#src/lib/domain/portal.ts';

/** The colours a region chooses, as custom properties for the style sheet. */
export function siteStyles({ site, hubs }: Portal): string {
  const marks = [...hubs]
    .sort(([a], [b]) => compare(a, b))
    .map(([id, { colour }]) => `.hub-${id}{--hub:${colour}}`);
  const { accent, accentDark, brand } = site.colours;
  return `:root{--accent:${accent};--brand:${brand}}@media (prefers-color-scheme:dark){:root{--accent:${accentDark}}}@media print{:root{--accent:#000}}${marks.join('')}`;
}
