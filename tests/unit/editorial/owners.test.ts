import { readFileSync } from 'node:fs';
import ignore from 'ignore';
import { describe, expect, test } from 'vitest';
import { realPortal } from '#tests/unit/content/real.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { ownersFile } from '#src/lib/editorial/owners.ts';

const portal = await realPortal();

test('CODEOWNERS is what the content says today; after a change: npm run owners', () => {
  expect(readFileSync('CODEOWNERS', 'utf8')).toBe(ownersFile(portal));
});

/** The real content, as if teams had been named: the site's, two HUBs' and one language's. */
const named: Portal = {
  ...portal,
  site: {
    ...portal.site,
    git: '@regione/redazione',
    languages: portal.site.languages.map((one) =>
      one.code === 'ar' ? { ...one, git: '@regione/arabo' } : one,
    ),
  },
  hubs: new Map(
    [...portal.hubs].map(([id, hub]) =>
      ['salute', 'lavoro'].includes(id) ? [id, { ...hub, git: `@regione/${id}` }] : [id, hub],
    ),
  ),
};
const rules = ownersFile(named)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' '));

/** Who approves a change of a file, as hosts of repositories read it: the last rule that fits. */
const ownersOf = (path: string): string[] => {
  const [, ...teams] = rules.findLast(([pattern = '']) => ignore().add(pattern).ignores(path)) ?? [''];
  return teams;
};
const factOf = (hub: string): string =>
  [...portal.facts].find(([, { owner }]) => owner === hub)?.[0] ?? 'none';

describe('a change is approved', () => {
  test.each([
    ['of a sheet, by its HUB', 'content/sheets/salute/tessera-sanitaria/index.it.mdx', 'salute'],
    ['of its pictures, by its HUB', 'content/sheets/salute/tessera-sanitaria/foto.jpg', 'salute'],
    ['of a value, by the HUB that looks after it', `content/facts/${factOf('lavoro')}.yaml`, 'lavoro'],
    ['of a HUB’s own file, by the HUB', 'content/hubs/lavoro.yaml', 'lavoro'],
    ['of a translation, by its language', 'content/sheets/salute/tessera-sanitaria/index.ar.mdx', 'arabo'],
    ['of short texts, by their language', 'content/l10n/ar/terms.yaml', 'arabo'],
    ['of the interface, by its language', 'src/lib/i18n/strings/ar.json', 'arabo'],
    [
      'of a translation without a team, by the HUB',
      'content/sheets/salute/tessera-sanitaria/index.tl.mdx',
      'salute',
    ],
    ['of a HUB without a team, by the site’s', 'content/sheets/sociale/residenza/index.it.mdx', 'redazione'],
    ['of a law, which is everybody’s, by the site’s', 'content/laws/dlgs-286-1998.yaml', 'redazione'],
    ['of the program, by the site’s', 'src/lib/domain/hub.ts', 'redazione'],
  ])('%s', (_, path, team) => {
    expect(ownersOf(path)).toEqual([`@regione/${team}`]);
  });

  test('by all the HUBs that look after a sheet together', () => {
    const [sheet] = [...portal.sheets.values()];
    const id = sheet?.id ?? '';
    const together: Portal = {
      ...named,
      sheets: new Map(
        [...named.sheets].map(([key, piece]) => [
          key,
          key === id ? { ...piece, data: { ...piece.data, coOwners: ['salute', 'lavoro'] } } : piece,
        ]),
      ),
    };
    expect(
      ownersFile({
        ...together,
        hubs: new Map([...named.hubs].map(([key, hub]) => [key, { ...hub, git: `@regione/${key}` }])),
      }),
    ).toContain(`\n/content/sheets/${id}/ @regione/${id.split('/')[0]} @regione/salute @regione/lavoro\n`);
  });
});

test('who has no team yet is named', () => {
  const text = ownersFile(named);
  expect(text).toContain('\n# hubs/soggiorno.yaml\n');
  expect(text).not.toContain('# hubs/salute.yaml');
  expect(text).toContain('\n# site.yaml, languages: tl\n');
});
