import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Trouble } from '#src/lib/command/trouble.ts';
import { realPortal } from '#tests/unit/content/real.ts';
import { plainAddress } from '#src/lib/impact/addresses.ts';
import { impactsIn, type Impact } from '#src/lib/impact/impact.ts';
import { impactsHtml } from '#src/lib/impact/html.ts';
import { listedImpacts } from '#src/lib/impact/page.ts';
import { impactText } from '#src/lib/impact/text.ts';
import { gate, guide, TODAY, type Changes } from '#tests/unit/content/minimal.ts';

const portal = await realPortal();
const impactOf = impactsIn(portal, '2026-11-21');
/** Every Italian text and every entity, as they stand on the disk. */
const files = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((path) => /(index\.it\.mdx|\.yaml)$/.test(path) && !/^(l10n|ledger)\//.test(path))
  .map((path) => ({ path, text: readFileSync(join('content', path), 'utf8') }));

/** Paths of what names a thing itself. */
const direct = ({ pieces, entities }: Impact): string[] =>
  [...pieces, ...entities]
    .filter(({ via }) => via.length === 0)
    .map(({ path }) => path)
    .toSorted();

describe('what depends on a thing of the real content', () => {
  /** How a thing is named in files, told without the program. */
  const WAYS: readonly [kind: string, ids: Iterable<string>, ways: (id: string) => RegExp][] = [
    ['fact', portal.facts.keys(), (id) => new RegExp(`(<Fact id="|fact: )${id}(?![\\w-])`)],
    ['law', portal.laws.keys(), (id) => new RegExp(`(law: |law="|\\(law:)${id}(?![\\w-])`)],
    ['term', portal.terms.keys(), (id) => new RegExp(`(<Term id="|\\(term:|\\nterm: )${id}(?![\\w-])`)],
    ['document', portal.documents.keys(), (id) => new RegExp(`ref: ${id}(?![\\w-])`)],
  ];

  test.each(WAYS)('is every file that names a %s, and no other', (kind, ids, ways) => {
    let found = 0;
    for (const id of ids) {
      const named = files.filter(
        ({ path, text }) => ways(id).test(text) && !path.endsWith(`terms/${id}.yaml`),
      );
      const told = direct(impactOf(`${kind}:${id}`));
      expect([id, told]).toEqual([id, named.map(({ path }) => path).toSorted()]);
      found += told.length;
    }
    expect(found).toBeGreaterThan(20);
  });

  test('is said with its parts, its languages and its feeds', () => {
    const { pieces, totals, hubs } = impactOf('fact:permesso-marca-da-bollo');
    const renewal = pieces.find(({ id }) => id === 'soggiorno/rinnovo');
    expect(renewal?.parts).toEqual(expect.arrayContaining(['costs', 'cost']));
    expect(renewal?.feed).toBe('scheda/soggiorno/rinnovo');
    expect(renewal?.languages).toHaveLength(17);
    expect(totals.pages).toBe(pieces.reduce((sum, { languages }) => sum + languages.length, 0));
    expect(hubs.map(({ id }) => id)).toContain('soggiorno');
  });

  test('can be asked of an address that died: what cites it, and what rests on what cites it', () => {
    const law = [...portal.laws].find(([id, { url }]) => url && direct(impactOf(`law:${id}`)).length > 1);
    const [id = '', data] = law ?? [];
    const dead = impactOf(`url:${data?.url}#art-1`);
    expect(direct(dead)).toContain(`laws/${id}.yaml`);
    const rest = [...dead.pieces, ...dead.entities].filter(({ via }) => via.includes(`law:${id}`));
    expect(rest.map(({ path }) => path).toSorted()).toEqual(direct(impactOf(`law:${id}`)));
  });
});

/** A value that rests on a law, shown in a section; a source cited in another; a sheet that only links to the first. */
const CHAIN: Changes = {
  'facts/dalla-legge.yaml':
    'kind: money\nlabel: Costo\nowner: salute\nverified: never\nvalues:\n  - { value: 5, source: { law: dlgs-286-1998 } }\n',
  'sheets/salute/prima/index.it.mdx': guide({
    front: (text) =>
      `${text}sources:\n  - { id: pagina, title: A, url: "https://www.comune.example.org/a/", kind: municipal }\n`,
    body: '<Section id="what">\n\nPaghi <Fact id="dalla-legge" />.\n\n</Section>\n\n<Section id="more">\n\nAltro. <Source id="pagina" />\n\n</Section>\n',
  }),
  'sheets/salute/seconda/index.it.mdx': guide({
    body: '<Section id="what">\n\nVedi [la prima](sheet:salute/prima).\n\n</Section>\n',
  }),
};

describe('what depends on a thing', () => {
  const told = async (name: string): Promise<string[]> => {
    const { pieces, entities } = impactsIn(await gate(CHAIN), TODAY)(name);
    return [...pieces, ...entities]
      .filter(({ id }) => ['salute/prima', 'salute/seconda', 'dalla-legge'].includes(id))
      .map(({ id, parts, via }) => `${id}: ${parts.join()} < ${via.join()}`);
  };

  test.each([
    [
      'a text that shows a value, through the value',
      'law:dlgs-286-1998',
      'salute/prima: what < fact:dalla-legge',
    ],
    ['the value itself', 'law:dlgs-286-1998', 'dalla-legge: values < '],
    ['the section that cites an address', 'url:http://comune.example.org/a', 'salute/prima: sources,more < '],
    ['all that stands below an address', 'https://www.comune.example.org/*', 'salute/prima: sources,more < '],
    ['a text that links to a text', 'salute/prima', 'salute/seconda: what < '],
  ])('is %s', async (_, name, line) => {
    expect(await told(name)).toContain(line);
  });

  test('goes no further than the text: who links to it need not change', async () => {
    expect((await told('law:dlgs-286-1998')).join()).not.toContain('seconda');
    expect(await told('url:https://www.comune.example.org/altro')).toEqual([]);
  });

  test('an office reaches the texts that list its type', async () => {
    const small = await gate({});
    const [[id, service] = ['']] = [...small.services];
    const all = impactsIn(small, TODAY)(`service:${id}`);
    const listing = [...small.sheets.values()].filter(({ data }) =>
      data.where.types.includes(service?.type ?? ''),
    );
    expect(listing.length).toBeGreaterThan(0);
    expect(all.pieces.map((one) => one.id)).toEqual(expect.arrayContaining(listing.map((one) => one.id)));
  });
});

test('nothing depends on some things, and that is said', async () => {
  const small = await gate({
    'terms/solo.yaml': 'term: parola sola\ndefinition: Una parola che nessuno usa.\n',
  });
  const text = impactText(impactsIn(small, TODAY)('term:solo'), 'it', 'content/');
  expect(text).toContain('Niente dipende da questo.');
});

test.each([
  ['fact:permesso-marca-da-bolo', 'Volevi scrivere fact:permesso-marca-da-bollo?'],
  ['url:comune', 'non è un indirizzo'],
  ['url:', 'non è un indirizzo'],
])('“%s” is refused with what to do', (name, words) => {
  expect(() => impactOf(name)).toThrow(Trouble);
  expect(() => impactOf(name)).toThrow(words);
});

test('two ways to write one address are one address', () => {
  fc.assert(
    fc.property(fc.webUrl({ validSchemes: ['https'], withQueryParameters: true }), (url) => {
      const plain = plainAddress(url);
      expect(plain).toBeDefined();
      expect(plainAddress(`${url}#una-parte`)).toBe(plain);
      expect(plainAddress(url.replace(/^https:/, 'http:'))).toBe(plain);
    }),
  );
});

test('the editors’ page has every law, value and document, and who shows it', () => {
  const impacts = listedImpacts(portal, '2026-11-21');
  expect(impacts).toHaveLength(portal.laws.size + portal.facts.size + portal.documents.size);
  const page = String(impactsHtml(impacts));
  for (const { of, pieces } of impacts) {
    expect(page).toContain(`>${of}</code>`);
    for (const { href, status } of pieces) if (status !== 'draft') expect(page).toContain(`href="${href}"`);
  }
  expect(impacts.some(({ totals }) => totals.leaflets > 0)).toBe(true);
});
