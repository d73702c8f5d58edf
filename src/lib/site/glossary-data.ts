import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { named } from '#src/lib/view/names.ts';
import type { View } from '#src/lib/view/view.ts';
import { absolute } from './alternates.ts';
import { publishing } from './publisher.ts';

/** The glossary as schema.org `DefinedTermSet`: the Italian words, and what they are called and mean in the reader's language. */
export function glossaryData(view: View): object {
  const { portal, locale, t } = view;
  return {
    '@type': 'DefinedTermSet',
    name: t('glossary.title'),
    url: absolute(portal, route.glossary(locale.code)),
    inLanguage: locale.tag,
    ...publishing(portal),
    hasDefinedTerm: [...portal.terms].map(([id, { term, abbreviation }]) => {
      const own = locale.code === SOURCE ? undefined : named(view, 'terms', id, 'term');
      const others = [abbreviation, own?.text].filter((word) => word !== undefined && word !== term);
      const definition = named(view, 'terms', id, 'definition');
      return {
        '@type': 'DefinedTerm',
        name: term,
        ...(others.length > 0 ? { alternateName: others } : {}),
        ...(definition ? { description: definition.text } : {}),
        url: absolute(portal, route.term(locale.code, id)),
      };
    }),
  };
}
