import { valueOn } from '#src/lib/domain/fact.ts';
import type { TextContext } from '#src/lib/prose/text.ts';
import { factText } from './facts.ts';
import type { View } from './view.ts';

/** What a body needs to become plain text for one reader: today's values, offices by name. */
export const textContext = (view: View): TextContext => ({
  fact: (id) => {
    const fact = view.portal.facts.get(id);
    const value = fact && valueOn(fact, view.today);
    return fact && value ? factText(view, fact, value.value) : '';
  },
  contact: (id) => view.portal.services.get(id)?.name ?? '',
});
