import { describe, expect, test } from 'vitest';
import { blocks } from '#src/lib/check/blocking.ts';
import { finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';

const at = (path: string, severity: 'error' | 'warning' = 'error') =>
  finding('field-value', { path, line: 1, column: 1 }, say('a', 'a'), say('b', 'b'), severity);

describe('a fault stops the site from being built', () => {
  test.each([
    'sheets/salute/tessera/index.it.mdx',
    'facts/costo.yaml',
    'site.yaml',
    'sheets/salute/tessera/foto.png',
    'redirects.yaml',
    'pages/ar/index.it.mdx',
  ])('in %s', (path) => {
    expect(blocks(at(path))).toBe(true);
  });

  test('but not when it is only a warning', () => {
    expect(blocks(at('facts/costo.yaml', 'warning'))).toBe(false);
  });

  test.each([
    'sheets/salute/tessera/index.ar.mdx',
    'news/2026/festa/index.fil.mdx',
    'l10n/ar/terms.yaml',
    'l10n/en/interface.yaml',
  ])('but not in the translation %s: readers get the Italian', (path) => {
    expect(blocks(at(path))).toBe(false);
  });
});
