import { z } from 'zod';
import { say, type Say } from './say.ts';

/**
 * A field with the sentence shown to whoever gets it wrong. The sentences travel in zod's metadata, so
 * that the same words reach the gate, the JSON Schema and the editor's completion.
 */
export function field<T extends z.ZodType>(schema: T, it: string, en: string): T {
  return schema.meta({ description: it, en });
}

/** The sentence of the schema at `path` inside `schema`, looking through optional, default and list wrappers. */
export function fieldHelp(schema: z.ZodType, path: readonly PropertyKey[]): Say | undefined {
  let help = helpOf(schema);
  let here: z.ZodType | undefined = schema;
  for (const key of path) {
    here = child(here, key);
    if (!here) return help;
    help = helpOf(here) ?? help;
  }
  return help;
}

/** The schema of the value at `path`, as it is there: optional, with a default, or neither. */
export function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema;
  for (const key of path) here = here && child(here, key);
  return here;
}

/** The names a strict object at `path` accepts; empty when there is no object there. */
export function fieldNames(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const here = fieldAt(schema, path);
  const object = here && unwrap(here);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function helpOf(schema: z.ZodType): Say | undefined {
  for (let here: z.ZodType | undefined = schema; here; here = inner(here)) {
    const meta = here.meta();
    if (typeof meta?.description === 'string' && typeof meta['en'] === 'string')
      return say(meta.description, meta['en']);
  }
  return undefined;
}

function inner(schema: z.ZodType): z.ZodType | undefined {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodNullable
  ) {
    return schema.unwrap() as z.ZodType;
  }
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  for (let here = schema; ;) {
    const next = inner(here);
    if (!next) return here;
    here = next;
  }
}

function child(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const here = unwrap(schema);
  if (here instanceof z.ZodObject) return here.shape[key as string] as z.ZodType | undefined;
  if (here instanceof z.ZodArray) return here.element as z.ZodType;
  if (here instanceof z.ZodRecord) return here.valueType as z.ZodType;
  return undefined;
}
