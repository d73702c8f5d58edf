import { shareables } from '#src/lib/domain/feed-kind.ts';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import { themeOf, THEMES } from '#src/lib/domain/theme.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';

/** What the national portal could file under no theme: each gap of the tables is said once, where it is. */
export function checkThemes({ portal, records }: Whole): Finding[] {
  const gaps = new Map<string, { path: string; key: string; kind: string; first: string }>();
  for (const item of shareables(portal)) {
    const found = themeOf(portal, item);
    if (!('gap' in found)) continue;
    const kind = found.gap.path === 'site.yaml' ? item.kind : '';
    const name = `${found.gap.path} ${kind}`;
    if (!gaps.has(name)) gaps.set(name, { ...found.gap, kind, first: item.path });
  }
  return [...gaps.values()].flatMap(({ path, key, kind, first }) => {
    const record = records.find((one) => one.path === path);
    // Its absence is said where it is named.
    if (record?.value === undefined) return [];
    const themes = THEMES.join(', ');
    return [
      finding(
        'theme-missing',
        placeOf(record, key),
        kind === ''
          ? say(
              `Manca «theme»: ${first} non avrebbe un tema sul portale nazionale.`,
              `“theme” is missing: ${first} would have no theme on the national portal.`,
            )
          : say(
              `In «feed.themes» manca «${kind}»: ${first} non avrebbe un tema sul portale nazionale.`,
              `“feed.themes” lacks “${kind}”: ${first} would have no theme on the national portal.`,
            ),
        say(`Scegli uno di questi temi: ${themes}.`, `Choose one of these themes: ${themes}.`),
      ),
    ];
  });
}
