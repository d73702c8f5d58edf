import { readdirSync } from 'node:fs';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
// eslint-disable-next-line no-restricted-imports -- the linter's own configuration stands at the root
import { walls } from '../../eslint.walls.js';

const files = { files: ['**/*.ts', '**/*.astro'] };

/** What the linter says of one import in one file; undefined when it is allowed. */
function complaint(file: string, imported: string): string | undefined {
  const code = `import { thing } from '${imported}';\nthing();\n`;
  return new Linter().verify(code, [files, ...walls], { filename: file }).at(0)?.message;
}

describe('the walls of the house', () => {
  test.each([
    ['src/lib/domain/sheet.ts', 'zod'],
    ['src/lib/domain/sheet.ts', 'node:crypto'],
    ['src/lib/domain/sheet.ts', './text.ts'],
    ['src/lib/prose/parser.ts', 'satteri'],
    ['src/lib/prose/html.ts', '#src/lib/domain/locale.ts'],
    ['src/lib/i18n/strings.ts', 'i18next'],
    ['src/lib/content/files.ts', 'node:fs/promises'],
    ['src/lib/content/files.ts', '#src/lib/check/link.ts'],
    ['src/components/sheet/SheetArticle.astro', '#src/components/prose/Prose.astro'],
    ['src/components/sheet/SheetArticle.astro', '#src/lib/i18n/strings.ts'],
    ['src/lib/view/opening.ts', '#src/lib/directory/timetable.ts'],
    ['src/browser/directory/opening.ts', '#src/lib/directory/open.ts'],
    ['src/browser/directory/directory.ts', './rows.ts'],
    ['src/components/service/Openings.astro', '#src/browser/directory/opening.ts'],
    ['src/pages/[lang]/index.astro', '#src/lib/content/astro.ts'],
    ['scripts/check.ts', '#src/lib/content/files.ts'],
    ['scripts/check.ts', 'node:fs/promises'],
    ['tests/unit/domain/text.test.ts', '#src/lib/domain/text.ts'],
  ])('let %s import %s', (file, imported) => {
    expect(complaint(file, imported)).toBeUndefined();
  });

  test.each([
    ['src/lib/domain/sheet.ts', 'node:fs'],
    ['src/lib/domain/sheet.ts', 'i18next'],
    ['src/lib/domain/sheet.ts', 'astro:content'],
    ['src/lib/domain/sheet.ts', '#src/lib/prose/html.ts'],
    ['src/lib/domain/sheet.ts', '../prose/html.ts'],
    ['src/lib/prose/html.ts', 'satteri'],
    ['src/lib/prose/html.ts', 'node:fs'],
    ['src/lib/prose/html.ts', '#src/lib/content/files.ts'],
    ['src/lib/check/link.ts', 'fs/promises'],
    ['src/lib/check/link.ts', '#src/lib/content/files.ts'],
    ['src/lib/content/files.ts', 'satteri'],
    ['src/lib/content/files.ts', '#src/components/sheet/SheetArticle.astro'],
    ['src/lib/i18n/strings.ts', 'node:fs'],
    ['src/lib/search/record.ts', '#src/lib/content/files.ts'],
    ['src/lib/serve/server.ts', '#scripts/steps.ts'],
    ['src/components/sheet/SheetArticle.astro', '#src/lib/content/files.ts'],
    ['src/components/sheet/SheetArticle.astro', 'i18next'],
    ['src/components/sheet/SheetArticle.astro', 'node:fs'],
    ['src/lib/directory/open.ts', 'node:fs'],
    ['src/lib/directory/open.ts', '#src/lib/view/view.ts'],
    ['src/browser/directory/opening.ts', 'zod'],
    ['src/browser/directory/opening.ts', 'node:fs'],
    ['src/browser/directory/opening.ts', '#src/lib/domain/service.ts'],
    ['src/pages/[lang]/index.astro', 'node:fs'],
    ['src/pages/[lang]/index.astro', '../index.astro'],
    ['src/pages/[lang]/index.astro', 'src/lib/domain/text.ts'],
    ['scripts/check.ts', '#src/pages/index.astro'],
    ['tests/unit/domain/text.test.ts', '../fixtures/thing.ts'],
  ])('keep %s from importing %s', (file, imported) => {
    expect(complaint(file, imported)).toBeDefined();
  });

  const parts = readdirSync(new URL('../../src/lib', import.meta.url));
  test.each(parts)('stand around src/lib/%s', (part) => {
    expect(complaint(`src/lib/${part}/thing.ts`, '#src/pages/index.ts')).toBeDefined();
  });
});
