import { describe, expect, test } from 'vitest';
import { withToday } from '#src/lib/build/releases.ts';
import { realPortal } from '#tests/unit/content/real.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { planPages } from '#src/lib/site/plan.ts';
import { siteFiles } from '#src/lib/site/files.ts';
import { paperChanges } from '#src/lib/view/paper-changes.ts';
import { goneSheets } from '#src/lib/view/gone.ts';
import { goneHtml, paperHtml } from '#src/lib/view/paper.ts';
import { viewOf } from '#src/lib/view/view.ts';

const portal = await realPortal();
const ID = 'salute/medico-di-base';
const piece = portal.sheets.get(ID);
if (!piece) throw new Error(`no ${ID}`);
const { code } = piece.data;
const histories = withToday(portal, '2026-11-21');

describe('the page behind printed paper', () => {
  test('says of a sheet just published that nothing has changed', () => {
    const view = viewOf({ ...portal, histories }, 'it', '2026-11-21');
    expect(paperChanges(view, piece).filter(({ day }) => day >= '2026-11-21')).toEqual([]);
  });

  test('names the part that a later release changed, and what its editors said', () => {
    const data = {
      ...piece.data,
      documents: [],
      changes: [
        { date: '2026-12-05', level: 'major' as const, note: 'Nuovo modulo.' },
        ...piece.data.changes,
      ],
    };
    const later: Portal = { ...portal, histories, sheets: new Map([[ID, { ...piece, data }]]) };
    const page = String(
      paperHtml(viewOf({ ...later, histories: withToday(later, '2026-12-05') }, 'it', '2026-12-05'), {
        ...piece,
        data,
      }),
    );
    expect(page).toContain('data-day="2026-12-05"');
    expect(page).toContain('Nuovo modulo.');
    expect(page).toContain('Che cosa serve: il contenuto è cambiato');
  });

  test('stays for a sheet that was removed, and leads to what took its place', () => {
    const without = new Map([...portal.sheets].filter(([id]) => id !== ID));
    const redirects = [{ from: `/it/${ID}`, to: 'sheet:salute/iscrizione-ssn' }];
    const after = { ...portal, sheets: without, histories, redirects } as Portal;
    expect(goneSheets(after)).toEqual([{ code, id: ID }]);
    expect(planPages(after, '2026-11-22').some(({ path }) => path === `/ar/carta/${code}/`)).toBe(true);
    expect(siteFiles(after)['_redirects']).toContain(`/s/ar/${code}/ /ar/carta/${code}/ 302`);
    expect(String(goneHtml(viewOf(after, 'it', '2026-11-22'), ID))).toContain('/it/salute/iscrizione-ssn/');
  });
});
