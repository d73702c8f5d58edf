import type { View } from './view.ts';

/** The plural categories a count can have, by CLDR. */
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

/** A sentence with a count in every form that the language has, for scripts: `{{count}}` stands for the number. */
export function countForms({ locale }: View, say: (count: number) => string): Record<string, string> {
  const categories = new Intl.PluralRules(locale.tag).resolvedOptions().pluralCategories;
  const samples = new Map(
    Array.from({ length: 200 }, (_, count) => [new Intl.PluralRules(locale.tag).select(count), count]),
  );
  return Object.fromEntries(
    FORMS.filter((form) => categories.includes(form)).map((form) => {
      const sample = samples.get(form) ?? 1_000_000;
      return [form, say(sample).replace(String(sample), '{{count}}')];
    }),
  );
}
