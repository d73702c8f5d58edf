import { z } from 'zod';
import { field } from './field.ts';

/** Who approves changes of a part of the content, as the repository's host calls them: a person or a group. */
export const teamSchema = field(
  z
    .string()
    .regex(/^@[\w.-]+(\/[\w.-]+)*$/)
    .optional(),
  'Il gruppo che approva le modifiche: @ente/gruppo. Poi: npm run owners.',
  'The team that approves changes: @org/team. Then: npm run owners.',
);
