import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readRecord } from '#src/lib/content/record.ts';
import { cutBody } from '#src/lib/prose/cut.ts';

const CONTENT = fileURLToPath(new URL('../../../content', import.meta.url));
const FILES = readdirSync(CONTENT, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.mdx'),
);

test.each(FILES)('%s is cut into as many texts as it has translatable units', (path) => {
  const text = readFileSync(join(CONTENT, path), 'utf8');
  const { units } = readRecord(path, text, Buffer.from(text));
  const count: Record<string, number> = {};
  for (const { section } of cutBody(text, path.startsWith('sheets/')))
    count[section] = (count[section] ?? 0) + 1;
  const wanted = Object.entries(units).flatMap(([part, { length }]) =>
    part.startsWith('_') || length === 0 ? [] : [[part, length]],
  );
  expect(count).toEqual(Object.fromEntries(wanted));
});

test('an attribute is cut inside its quotes, and a file that cannot be parsed not at all', () => {
  const text = `<Figure src="./a.jpg" alt='Una "foto"' caption="Sopra &amp; sotto" credit="X" licence="CC0-1.0" />`;
  const cuts = cutBody(text, false);
  expect(cuts.map(({ start, end, value }) => [text.slice(start, end), value])).toEqual([
    ['Una "foto"', 'Una "foto"'],
    ['Sopra &amp; sotto', 'Sopra & sotto'],
  ]);
  expect(cutBody('<Section', true)).toEqual([]);
});
