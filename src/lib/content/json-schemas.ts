import { z } from 'zod';
import { catalogueSchema } from '#src/lib/domain/catalogue.ts';
import { ENTITY_SCHEMAS, PIECE_SCHEMAS } from '#src/lib/domain/layout.ts';
import { publishersSchema } from '#src/lib/domain/publisher.ts';
import { serviceSchema } from '#src/lib/domain/service.ts';
import { redirectsSchema } from '#src/lib/domain/redirects.ts';
import { siteSchema } from '#src/lib/domain/site.ts';
import { stringsSchema } from '#src/lib/domain/strings.ts';
import { spokenSchema, type SchemaNode } from './spoken-schema.ts';

/** Every kind of file an editor writes, by the name of its JSON Schema. */
export const EDITED: Record<string, z.ZodType> = {
  ...ENTITY_SCHEMAS,
  services: serviceSchema,
  site: siteSchema,
  redirects: redirectsSchema,
  publishers: publishersSchema,
  l10n: catalogueSchema,
  interface: stringsSchema,
  ...Object.fromEntries(
    Object.entries(PIECE_SCHEMAS).flatMap(([kind, { source, translation }]) => [
      [kind, source],
      [`${kind}-translation`, translation],
    ]),
  ),
};

/**
 * The JSON Schemas (draft 2020-12) that complete, explain and check files in editors, from the same schemas as the gate
 * and with its Italian sentences.
 */
export function jsonSchemas(): Record<string, SchemaNode> {
  return Object.fromEntries(
    Object.entries(EDITED).map(([name, schema]) => [
      name,
      spokenSchema(z.toJSONSchema(schema, { io: 'input' }) as SchemaNode),
    ]),
  );
}
