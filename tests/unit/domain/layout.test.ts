import { describe, expect, test } from 'vitest';
import { pieceFolder, roleOf } from '#src/lib/domain/layout.ts';
import { PIECE_KINDS } from '#src/lib/domain/piece.ts';

describe('a path says what a file is', () => {
  test.each([
    [
      'sheets/salute/tessera/index.it.mdx',
      { role: 'piece', kind: 'sheet', id: 'salute/tessera', lang: 'it' },
    ],
    [
      'sheets/salute/tessera/index.fil.mdx',
      { role: 'piece', kind: 'sheet', id: 'salute/tessera', lang: 'fil' },
    ],
    ['news/2026/festa/index.ar.mdx', { role: 'piece', kind: 'news', id: '2026/festa', lang: 'ar' }],
    ['projects/casper/index.it.mdx', { role: 'piece', kind: 'project', id: 'casper', lang: 'it' }],
    ['media/video/index.it.mdx', { role: 'piece', kind: 'media', id: 'video', lang: 'it' }],
    ['pages/chi-siamo/index.it.mdx', { role: 'piece', kind: 'page', id: 'chi-siamo', lang: 'it' }],
    ['sheets/salute/tessera/foto.png', { role: 'asset', folder: 'sheets/salute/tessera' }],
    ['media/video/sottotitoli.vtt', { role: 'asset', folder: 'media/video' }],
    ['services/bologna/anagrafe.yaml', { role: 'service', id: 'bologna/anagrafe' }],
    ['facts/costo.yaml', { role: 'entity', collection: 'facts', id: 'costo' }],
    ['service-types/anagrafe.yaml', { role: 'entity', collection: 'service-types', id: 'anagrafe' }],
    ['l10n/ar/terms.yaml', { role: 'catalogue', lang: 'ar', collection: 'terms' }],
    ['l10n/ar/interface.yaml', { role: 'interface', lang: 'ar' }],
    ['logos/regione.png', { role: 'logo' }],
    ['site.yaml', { role: 'site' }],
    ['redirects.yaml', { role: 'redirects' }],
    ['publishers.yaml', { role: 'publishers' }],
    ['dizionario.txt', { role: 'dictionary' }],
    ['README.md', { role: 'handbook' }],
  ])('%s', (path, role) => {
    expect(roleOf(path)).toMatchObject(role);
  });

  test.each([
    'sheets/salute/index.it.mdx',
    'sheets/salute/tessera/altro/index.it.mdx',
    'sheets/salute/tessera/index.mdx',
    'sheets/salute/tessera/index.IT.mdx',
    'sheets/salute/tessera/foto.svg',
    'news/festa/index.it.mdx',
    'news/26/festa/index.it.mdx',
    'facts/a/b.yaml',
    'facts/costo.yml',
    'l10n/ar/laws.yaml',
    'l10n/ar/constructor.yaml',
    'constructor/a.yaml',
    'logos/regione.svg',
    'other.yaml',
    'sub/README.md',
    '',
  ])('or that it is none of ours: %j', (path) => {
    expect(roleOf(path)).toBeUndefined();
  });

  test.each(PIECE_KINDS)('and the folder of a piece of kind %s is where it is looked for', (kind) => {
    const id = kind === 'sheet' ? 'salute/tessera' : kind === 'news' ? '2026/festa' : 'nome';
    expect(roleOf(`${pieceFolder(kind, id)}/index.it.mdx`)).toMatchObject({ role: 'piece', kind, id });
  });
});
