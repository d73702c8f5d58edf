import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMPONENTS } from '#src/lib/prose/components.ts';
import { RULES } from '#src/lib/domain/rule.ts';
import { SECTIONS } from '#src/lib/domain/sheet.ts';

const handbook = readFileSync('content/README.md', 'utf8');

describe('the editors’ handbook', () => {
  test('explains every rule of the check once, and no other', () => {
    const headings = [...handbook.matchAll(/^#### `([a-z-]+)`$/gm)].map(([, rule]) => rule);
    expect([...headings].sort()).toEqual([...RULES].sort());
  });

  test('explains each rule in Italian and in English, with a wrong and a right way', () => {
    for (const part of handbook.split(/^#### /m).slice(1)) {
      expect(part).toMatch(/\*[A-Z][^*]+\*\n\n- No: .+\n- Sì: .+/);
    }
  });

  test.each(Object.keys(COMPONENTS))('shows the component %s', (name) => {
    expect(handbook).toContain(`<${name}`);
  });

  test('tells the order of the sections', () => {
    expect(handbook.replace(/\s+/g, ' ')).toContain(SECTIONS.join(' '));
  });
});
