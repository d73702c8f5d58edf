import { expect, test } from 'vitest';
import { qualityText } from '#src/lib/editorial/quality-text.ts';
import { qualityOf } from '#src/lib/editorial/quality.ts';
import { waitingIn } from '#src/lib/editorial/waiting.ts';
import { gate, guide, TODAY } from '#tests/unit/content/minimal.ts';

test('a sheet is counted by what it says, rests on and leads to', async () => {
  const portal = await gate({
    'publishers.yaml':
      'comune.example.org: { name: Comune, kind: institution }\naltrove.example.org: { name: Altri, kind: private }\n',
    'sheets/salute/contata/index.it.mdx': guide({
      front: (text) =>
        `${text}sources:\n  - { title: A, url: "https://www.comune.example.org/a" }\n  - { title: B, url: "https://altrove.example.org/b", kind: secondary }\nwhere: { types: [sportello-salute], online: [{ id: sito, url: "https://www.comune.example.org/", auth: none, label: Sito }] }\nrelated: { see: [salute/tessera-sanitaria] }\n`,
      body: '<Section id="what">\n\nVai allo sportello. Porta il passaporto e chiedi subito la tessera.\n\n</Section>\n\n<Section id="when">\n\nHai <Fact id="termine-iscrizione" />.\n\n</Section>\n\n<Section id="desk">\n\nUna frase molto lunga per gli operatori, che nessun altro legge e che qui non conta.\n\n</Section>\n',
    }),
  });
  const found = qualityOf(portal, TODAY).find(({ id }) => id === 'salute/contata');
  expect(found).toMatchObject({
    sections: 3,
    sectionsMissing: 0,
    longest: 8,
    sources: 2,
    institutional: 1,
    offices: 1,
    online: 1,
    facts: 1,
    related: 1,
    verified: 'never',
    toConfirm: 1,
    gulpease: { who: null, how: null },
  });
});

test('the report fits a page, and ends with who waits for whom by name', async () => {
  const portal = await gate();
  const waiting = waitingIn(portal, TODAY);
  const lines = qualityText(portal, qualityOf(portal, TODAY), waiting, 'it').trimEnd().split('\n');
  expect(lines.filter((line) => line.length > 120)).toEqual([]);
  const end = lines.slice(lines.findIndex((line) => line.startsWith('Aspetta'))).join(' ');
  for (const { kind, id } of waiting) expect(end).toContain(kind === 'sheet' ? id : `${kind}:${id}`);
});
