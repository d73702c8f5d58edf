import { parseFeed } from 'feedsmith';
import { beforeAll, expect, test } from 'vitest';
import type { Portal } from '#src/lib/domain/portal.ts';
import { changeFiles } from '#src/lib/feed/changes.ts';
import { judgeAtom } from '#scripts/judges/feeds.ts';
import { gate, guide } from '#tests/unit/content/minimal.ts';

const withChanges = (changes: string, status = 'published'): string =>
  guide({
    front: (text) =>
      text
        .replace(/^changes:.*\n(?: .*\n)*/m, `changes:\n${changes}`)
        .replace('status: published', `status: ${status}`),
  });
const THREE =
  '  - { date: 2026-05-02, level: critical, note: "Costa 5 < 6 & basta" }\n' +
  '  - { date: 2026-05-02, level: minor, note: Una parola }\n' +
  '  - { date: 2026-01-02, level: minor, note: Prima pubblicazione }\n';

let portal: Portal;
beforeAll(async () => {
  portal = await gate({
    'sheets/salute/cambiata/index.it.mdx': withChanges(THREE),
    'sheets/salute/nascosta/index.it.mdx': withChanges(THREE, 'draft'),
  });
});

const entries = (
  of: Portal,
  path: string,
): { id?: string; updated?: unknown; summary?: { value?: string } }[] => {
  const { format, feed } = parseFeed(new Map(changeFiles(of)).get(path) ?? '');
  if (format !== 'atom') throw new Error(format);
  return feed.entries ?? [];
};

test('what changed in sheets is a feed for all and one for each HUB, as RFC 4287 wants it', async () => {
  const files = new Map(changeFiles(portal));
  expect([...files.keys()]).toEqual(['cambiamenti/index.xml', 'cambiamenti/salute.xml']);
  const judged = await judgeAtom(new Map([...files].map(([path, text]) => [`feed/atom/${path}`, text])));
  expect(judged).toMatchObject({ files: 2, wrong: [] });
});

test('every change of what readers have is in it, the newest first, in its own words', () => {
  const own = entries(portal, 'cambiamenti/salute.xml').filter(({ id }) => id?.includes('salute/cambiata'));
  expect(own.map(({ updated, summary }) => [updated, summary?.value])).toEqual([
    ['2026-05-02T00:00:00Z', 'Costa 5 < 6 & basta'],
    ['2026-05-02T00:00:00Z', 'Una parola'],
    ['2026-01-02T00:00:00Z', 'Prima pubblicazione'],
  ]);
  const all = entries(portal, 'cambiamenti/index.xml').map(({ id }) => id);
  expect(new Set(all).size).toBe(all.length);
  expect(all.join('\n')).not.toContain('nascosta');
});

test('a change keeps its identity when another one is written above it', async () => {
  const ids = (of: Portal): (string | undefined)[] =>
    entries(of, 'cambiamenti/index.xml')
      .map(({ id }) => id)
      .filter((id) => id?.includes('salute/cambiata'));
  const later = await gate({
    'sheets/salute/cambiata/index.it.mdx': withChanges(
      `  - { date: 2026-05-02, level: minor, note: Ancora }\n${THREE}`,
    ),
  });
  expect(ids(later).slice(1)).toEqual(ids(portal));
});
