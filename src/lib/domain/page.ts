import { z } from 'zod';
import { field } from './field.ts';
import { short } from './text.ts';
import { trustFields, withTrust } from './trust.ts';

/** Front matter of a standing page's `index.it.mdx`: about, privacy, accessibility. */
export const pageSchema = withTrust(
  z.strictObject({
    title: field(short(90), 'Il titolo.', 'The title.'),
    summary: field(short(200), 'Il riassunto.', 'The summary.'),
    status: field(
      z.enum(['draft', 'published', 'archived']).default('draft'),
      'draft, published o archived.',
      'draft, published or archived.',
    ),
    ...trustFields,
  }),
);

export type PageData = z.infer<typeof pageSchema>;
