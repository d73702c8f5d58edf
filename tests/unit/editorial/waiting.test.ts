import { expect, test } from 'vitest';
import { byHub, waitingIn } from '#src/lib/editorial/waiting.ts';
import { gate, guide, TODAY, type Changes } from '#tests/unit/content/minimal.ts';

const FACT =
  'kind: money\nlabel: Costo\nowner: salute\nverified: never\nvalues:\n  - { value: 5, source: { title: A, url: "https://www.giornale.example.org/a", kind: press } }\n';
const SHEET: Changes = {
  'facts/incerto.yaml': FACT,
  'sheets/salute/incerta/index.it.mdx': guide({
    front: (text) =>
      `${text}sources:\n  - { id: giornale, title: A, url: "https://www.giornale.example.org/a", kind: press }\n  - { id: comune, title: B, url: "https://www.comune.example.org/b", kind: municipal }\n`,
    body: '<Section id="what">\n\nPaghi <Fact id="incerto" />. <Source id="giornale" />\n\n</Section>\n\n<Section id="more">\n\nAltro. <Source id="giornale" /> <Source id="comune" />\n\n</Section>\n',
  }),
};

/** `kind id why` and where. */
const told = async (changes: Changes, today = TODAY): Promise<string[]> =>
  waitingIn(await gate(changes), today).map(
    ({ kind, id, hub, why, places, shownOn }) =>
      `${hub ?? '–'} ${kind} ${id} ${why} ${[...places, ...shownOn].join()}`,
  );

test('a source that readers must confirm waits, with the sections that show it; an official one does not', async () => {
  const before = await told({});
  const found = (await told(SHEET)).filter((line) => !before.includes(line));
  expect(found).toEqual([
    'salute sheet salute/incerta never ',
    'salute sheet salute/incerta source what,more',
    'salute fact incerto never /it/salute/incerta/',
    'salute fact incerto source /it/salute/incerta/',
  ]);
});

test('a piece that was verified waits again once its day is over', async () => {
  const verified: Changes = {
    'sheets/salute/verificata/index.it.mdx': guide({
      front: (text) => text.replace('verified: never', 'verified: 2026-01-02\nreviewBy: 2026-05-02'),
    }),
  };
  const own = async (today: string): Promise<string[]> =>
    (await told(verified, today)).filter((line) => line.includes('salute/verificata'));
  expect(await own('2026-05-02')).toEqual([]);
  expect(await own('2026-05-03')).toEqual(['salute sheet salute/verificata late ']);
});

test('drafts are nobody’s business yet', async () => {
  const draft = guide({ front: (text) => text.replace('status: published', 'status: draft') });
  const found = await told({ 'sheets/salute/bozza/index.it.mdx': draft });
  expect(found.filter((line) => line.includes('salute/bozza'))).toEqual([]);
});

test('every thing stands under one HUB, or under none', async () => {
  const portal = await gate(SHEET);
  const waiting = waitingIn(portal, TODAY);
  const groups = byHub(portal, waiting);
  expect(groups.flatMap(([, those]) => those)).toHaveLength(waiting.length);
  expect(groups.map(([hub]) => hub)).toEqual(['salute', undefined]);
});
