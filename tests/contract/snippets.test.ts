import { readFileSync } from 'node:fs';
import { parse } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { LICENCES } from '#src/lib/domain/picture.ts';
import { SECTIONS } from '#src/lib/domain/sheet.ts';
import { COMPONENTS } from '#src/lib/prose/components.ts';
import { faults } from '#tests/unit/prose/bodies.ts';

interface Snippet {
  scope: string;
  prefix: string[];
  description: string;
  body: string[];
}

const snippets = parse(readFileSync('.vscode/componenti.code-snippets', 'utf8')) as Record<string, Snippet>;

/** Each text that a snippet can become: its words as they are offered, each choice in turn. */
function textsOf({ body }: Snippet): string[] {
  const text = body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}|\$0/g, (_, words: string | undefined) => words ?? '');
  const choice = /\$\{\d+\|([^|]+)\|\}/.exec(text);
  return choice ? (choice[1] ?? '').split(',').map((one) => text.replace(choice[0], one)) : [text];
}

/** Where an editor would use it: alone, in a section, in steps. */
function placed(text: string): string {
  const name = /<(\w+)/.exec(text)?.[1] ?? '';
  if (COMPONENTS[name]?.level === 'section') return text;
  if (COMPONENTS[name]?.level === 'step') return placed(`<Steps>\n\n${text}\n${text}\n\n</Steps>`);
  return `<Section id="what">\n\n${text}\n\n</Section>`;
}

describe('what VS Code offers to write in a text', () => {
  test.each(Object.entries(snippets))('«%s» is a text that the check lets pass', (_, snippet) => {
    expect(snippet.scope).toBe('mdx');
    expect(snippet.description).toMatch(/^[A-ZÀ-Ü].+\.$/);
    for (const text of textsOf(snippet)) expect([text, faults(placed(text), true)]).toEqual([text, []]);
  });

  test('has every component, section and licence that there is', () => {
    const all = Object.values(snippets).flatMap(textsOf).join('\n');
    for (const name of Object.keys(COMPONENTS)) expect(all).toContain(`<${name}`);
    for (const id of SECTIONS) expect(all).toContain(`<Section id="${id}">`);
    for (const licence of LICENCES) expect(all).toContain(`licence="${licence}"`);
  });

  test('is found under one word each', () => {
    const words = Object.values(snippets).flatMap(({ prefix }) => prefix);
    expect(new Set(words).size).toBe(words.length);
  });
});
