import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readRecord } from '#src/lib/content/record.ts';

const files = globSync('content/**/index.it.mdx');

test('every unit of every Italian text is found on the line that it is said to be on', () => {
  expect(files.length).toBeGreaterThan(50);
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const rows = text.split('\n');
    const record = readRecord(file.replace('content/', ''), text, Buffer.from(text));
    for (const [part, units] of Object.entries(record.units)) {
      const lines = record.lines?.[part] ?? [];
      expect([file, part, lines.length]).toEqual([file, part, units.length]);
      units.forEach((unit, index) => {
        // The first words that no mark-up interrupts; short texts may stand folded below their key.
        const words =
          unit
            .split(/\{\d+\}/)[0]
            ?.trim()
            .split(' ')
            .slice(0, 2)
            .join(' ') ?? '';
        const line = lines[index] ?? 0;
        const near = rows.slice(line - 1, line + (part.startsWith('_') ? 2 : 0)).join(' ');
        expect(near.replace(/<[^>]*>|\*|\[|\]\([^)]*\)/g, '').concat(near)).toContain(words);
      });
    }
  }
});
