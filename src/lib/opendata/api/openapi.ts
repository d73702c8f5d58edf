import { z } from 'zod';
import type { Portal } from '#src/lib/domain/portal.ts';
import { RESOURCES, type Resource } from './resources.ts';

/** What the parameters of addresses stand for. */
const PARAMETERS: Readonly<Record<string, string>> = {
  language: 'The code of a language, as in languages.json.',
  hub: 'The id of a HUB, as in hubs.json.',
  slug: 'The last part of an id.',
  municipality: 'The id of a municipality, or a-distanza for what has no place.',
  year: 'The year of a news item’s id.',
};

/**
 * The API as an OpenAPI 3.1 document. Its schemas are those that the answers are typed by: zod writes them in JSON
 * Schema 2020-12, which is the dialect of OpenAPI 3.1.
 */
export function openApiDocument({ site }: Portal): object {
  return {
    openapi: '3.1.1',
    info: {
      title: `${site.name} – API`,
      version: '1.0.0',
      description:
        'Static files: no key, no query, no limit. A key that is not there is not known. Within version 1 keys are added, never taken away.',
      license: { name: site.licence.name, url: site.licence.url },
    },
    servers: [{ url: new URL(site.url).origin }],
    paths: Object.fromEntries(
      RESOURCES.map((resource) => [`/${resource.path}`, { get: operationOf(resource) }]),
    ),
    components: { schemas: componentSchemas() },
  };
}

function operationOf({ name, path, description }: Resource): object {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter = '']) => parameter);
  return {
    operationId: `get${name}`,
    summary: description,
    ...(names.length === 0
      ? {}
      : {
          parameters: names.map((parameter) => ({
            name: parameter,
            in: 'path',
            required: true,
            description: PARAMETERS[parameter] ?? parameter,
            schema: { type: 'string' },
          })),
        }),
    responses: {
      '200': {
        description,
        content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } },
      },
      ...(names.length === 0
        ? {}
        : { '404': { description: 'There is none: no such thing, or no translation.' } }),
    },
  };
}

function componentSchemas(): Record<string, object> {
  return Object.fromEntries(
    RESOURCES.map(({ name, schema }) => {
      const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'output' });
      // The document says the dialect once, for all of them.
      delete json.$schema;
      return [name, json];
    }),
  );
}
