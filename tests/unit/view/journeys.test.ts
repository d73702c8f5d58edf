import { describe, expect, test } from 'vitest';
import { realPortal } from '#tests/unit/content/real.ts';
import { readPiece } from '#src/lib/domain/reading.ts';
import { journeysInOrder, placesHtml, placesOf, stepsHtml } from '#src/lib/view/journeys.ts';
import { viewOf } from '#src/lib/view/view.ts';

const portal = await realPortal();
const view = viewOf(portal, 'it', '2026-11-21');

describe('a journey', () => {
  test.each(journeysInOrder(view).map((journey) => [journey.id, journey] as const))(
    '«%s» has its steps in order, each with the sheet that explains it',
    (_, journey) => {
      const page = String(stepsHtml(view, readPiece(journey, view.locale, portal.site.languages)));
      const hrefs = [...page.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
      expect(hrefs).toEqual(journey.data.steps.map(({ sheet }) => `/it/${sheet ?? ''}/`));
    },
  );

  test('is told on every sheet it passes through, with the step before and the one after', () => {
    for (const journey of journeysInOrder(view)) {
      journey.data.steps.forEach(({ sheet = '' }, index) => {
        const place = placesOf(view, sheet).find((found) => found.journey === journey);
        expect(place?.index).toBeLessThanOrEqual(index);
        const text = String(placesHtml(view, sheet));
        const { id, length } = { id: place?.index ?? 0, length: journey.data.steps.length };
        expect(text).toContain(`Passo ${id + 1} di ${length}`);
        for (const other of [journey.data.steps[id - 1], journey.data.steps[id + 1]])
          if (other) expect(text).toContain(`/it/percorsi/${journey.id}/#${other.id}`);
      });
    }
  });

  test('is not spoken of on a sheet that no journey passes through', () => {
    expect(placesOf(view, 'formazione/patente')).toEqual([]);
    expect(String(placesHtml(view, 'formazione/patente'))).toBe('');
  });
});
