import type { SearchTexts } from '#src/lib/search/texts.ts';

/** The page's texts, which it was made with. */
export function textsOf(form: HTMLElement): SearchTexts {
  return JSON.parse(form.dataset['texts'] ?? '{}') as SearchTexts;
}

/** `3 results`, in the form that the language asks for. */
export function countText({ count, tag }: SearchTexts, found: number): string {
  const form = new Intl.PluralRules(tag).select(found);
  return (count[form] ?? count['other'] ?? '').replace('{{count}}', String(found));
}
