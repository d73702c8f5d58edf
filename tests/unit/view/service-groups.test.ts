import { describe, expect, test } from 'vitest';
import { languageSlug } from '#src/lib/view/service-groups.ts';

describe('a language in an address', () => {
  test.each([
    ['ar', 'ar'],
    ['Wolof', 'wolof'],
    ['lingua dei segni', 'lingua-dei-segni'],
    ['créole', 'creole'],
    [' (dari) ', 'dari'],
    ['العربية', ''],
  ])('«%s» is «%s»', (lang, slug) => {
    expect(languageSlug(lang)).toBe(slug);
  });
});
