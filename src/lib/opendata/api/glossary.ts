import type { z } from 'zod';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { contentDigest, provenance } from '#src/lib/opendata/provenance.ts';
import { textsOf } from '#src/lib/opendata/texts.ts';
import { absolute } from '#src/lib/site/alternates.ts';
import type { View } from '#src/lib/view/view.ts';
import type { termListSchema } from './schemas.ts';

/** The glossary: each word with its definition, in every language that has them. */
export const termsAnswer = (view: View): z.infer<typeof termListSchema> => ({
  ...provenance(view.portal, contentDigest(view.portal)),
  items: [...view.portal.terms].map(([id, { abbreviation, forms, policy, sheet }]) => {
    const term = textsOf(view, 'terms', id, 'term');
    const definition = textsOf(view, 'terms', id, 'definition');
    return {
      id,
      term: term.texts,
      definition: definition.texts,
      machine: [...new Set([...term.machine, ...definition.machine])],
      abbreviation,
      forms,
      policy,
      sheet,
      url: absolute(view.portal, route.term(SOURCE, id)),
    };
  }),
});
