import { expect, test } from 'vitest';
import { mdxFile, yamlFile } from '#src/lib/import/file.ts';

test('numbers that are text stay text, and short lists stand on one line', () => {
  const { text } = yamlFile('a.yaml', {
    number: '+39051',
    year: '2026',
    hours: [{ days: ['mo', 'tu'], open: '09:00' }],
    tags: [],
  });
  expect(text).toBe(
    "number: '+39051'\nyear: '2026'\nhours:\n  - days: [mo, tu]\n    open: '09:00'\ntags: []\n",
  );
});

test('long lists, and words with a comma, stand one a line', () => {
  const { text } = yamlFile('a.yaml', { partners: ['Cidas, Bologna', 'ART-ER'] });
  expect(text).toBe('partners:\n  - Cidas, Bologna\n  - ART-ER\n');
});

test('long sentences are not folded', () => {
  const note = 'parola '.repeat(40).trim();
  expect(yamlFile('a.yaml', { note }).text).toBe(`note: ${note}\n`);
});

test('a piece has its front matter, an empty line and its body', () => {
  expect(mdxFile('a.mdx', { title: 'A' }, 'Testo.').text).toBe('---\ntitle: A\n---\n\nTesto.\n');
});
