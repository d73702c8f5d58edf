import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { roleOf } from '#src/lib/domain/layout.ts';
import { RULES } from '#src/lib/domain/rule.ts';
import { SECTIONS } from '#src/lib/domain/sheet.ts';
import { COMPONENTS } from '#src/lib/prose/components.ts';
import { gate, places } from '#tests/unit/content/minimal.ts';

const handbook = readFileSync('content/README.md', 'utf8');
const rules = handbook
  .split(/^#### /m)
  .slice(1)
  .map((part) => [/^`([a-z-]+)`/.exec(part)?.[1] ?? '', part] as const);

/** The files that the handbook shows whole, by the path in their first comment. */
const examples = [...handbook.matchAll(/^```(?:yaml|mdx)\n((?:---\n)?# (\S+)\n[\s\S]*?)^```$/gm)].map(
  ([, text = '', path = '']) => [path, text] as const,
);

describe('the editors’ handbook', () => {
  test('explains every rule of the check once, and no other', () => {
    expect(rules.map(([rule]) => rule).toSorted()).toEqual([...RULES].toSorted());
  });

  test.each(rules)('explains %s in Italian and in English, with a wrong and a right way', (_, part) => {
    const [, , explained = ''] = part.split('\n');
    const [italian = '', english = ''] = explained.split(/ \*(?=[A-Z])/);
    expect(italian).toMatch(/^[A-ZÀ-Ü].{20,}[.!]$/u);
    expect(english).toMatch(/^[A-Z].{20,}[.!]\*$/u);
    expect(part).toMatch(/^- No: .+\n- Sì: .+/m);
  });

  test.each(Object.keys(COMPONENTS))('shows the component %s', (name) => {
    expect(handbook).toContain(`<${name}`);
  });

  test('tells the order of the sections', () => {
    expect(handbook.replace(/\s+/g, ' ')).toContain(SECTIONS.join(' '));
  });

  test('names folders that the site knows', () => {
    const named = [
      ...handbook.matchAll(
        /`((?:sheets|services|facts|laws|terms|documents|news|projects|media|pages|l10n)\/<[^`]*\.(?:yaml|mdx))`/g,
      ),
    ];
    expect(named.length).toBeGreaterThan(9);
    for (const [, path = ''] of named) {
      const real = path
        .replace('<anno>', '2026')
        .replace('<lingua>/<cartella>', 'ar/terms')
        .replace('<lingua>', 'ar')
        .replace(/<[^>]+>/g, 'nome');
      expect([path, roleOf(real)?.role]).not.toEqual([path, undefined]);
    }
  });

  test('shows its pictures, small and with words for who does not see them', () => {
    const pictures = [...handbook.matchAll(/!\[([^\]]*)\]\((manuale\/[^)]+)\)/g)];
    expect(pictures.map(([, , path = '']) => path.replace('manuale/', '')).toSorted()).toEqual(
      readdirSync('content/manuale').toSorted(),
    );
    expect(pictures.length).toBeLessThanOrEqual(6);
    for (const [, alt = '', path = ''] of pictures) {
      expect(alt).toMatch(/^[A-ZÀ-Ü].{30,}$/u);
      expect(statSync(`content/${path}`).size, path).toBeLessThan(60_000);
      expect(roleOf(path)?.role).toBe('handbook');
    }
  });

  test('shows files that pass the check as they are', async () => {
    const kinds = examples.map(([path]) => path.split('/')[0]);
    expect(kinds).toEqual(
      expect.arrayContaining([
        'sheets',
        'services',
        'facts',
        'news',
        'laws',
        'terms',
        'l10n',
        'redirects.yaml',
      ]),
    );
    const portal = await gate(Object.fromEntries(examples));
    expect(places(portal)).toEqual([]);
    expect(portal.sheets.get('salute/esempio')?.data.status).toBe('published');
  });
});
