import { describe, expect, test } from 'vitest';
import { realPortal } from '#tests/unit/content/real.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { pieceOf } from '#src/lib/site/pieces.ts';
import { planPages } from '#src/lib/site/plan.ts';

const today = '2026-11-21';
const portal = await realPortal(today);
const keysOf = (of: Portal): Map<string, string> =>
  new Map(planPages(of, today).map(({ path, key }) => [path, key]));
const before = keysOf(portal);

/** Pages that are made again when a sheet's Italian title is another, and nothing else is. */
function madeAgain(id: string): string[] {
  const sheet = pieceOf(portal.sheets, id);
  const words = { ...sheet.source.words, title: 'Un altro titolo' };
  const changed = { ...sheet, source: { ...sheet.source, words, digest: 'other' } };
  const after = keysOf({ ...portal, sheets: new Map(portal.sheets).set(id, changed) });
  return [...after].flatMap(([path, key]) => (before.get(path) === key ? [] : [path]));
}

describe('pages in two languages are made again', () => {
  const pages = madeAgain('soggiorno/protezione-internazionale');

  test('with the sheet that they show', () => {
    expect(pages).toContain('/ar/soggiorno/protezione-internazionale/con/it/');
    expect(pages).toContain('/zh/soggiorno/protezione-internazionale/con/it/');
  });

  test('when the title of a sheet that a step names changes on the Italian side only', () => {
    expect(pages).toContain('/ar/percorsi/asilo/con/it/');
    expect(pages).not.toContain('/ar/percorsi/asilo/');
  });

  test('and not with sheets that they do not show', () => {
    expect(pages).not.toContain('/ar/salute/tessera-sanitaria/con/it/');
    expect(pages).not.toContain('/ar/percorsi/avere-un-bambino/con/it/');
  });
});
