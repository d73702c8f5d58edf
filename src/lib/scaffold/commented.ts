import { Document, isMap, isScalar } from 'yaml';
import type { z } from 'zod';
import { fieldHelp, fieldNames } from '#src/lib/domain/field.ts';

/**
 * Data as YAML for a person to go on with: above each key the schema's own sentence about it, and after them the keys
 * that may be added, as comments.
 */
export function commentedYaml(schema: z.ZodType, data: Readonly<Record<string, unknown>>): string {
  const document = new Document(data);
  const help = (key: string): string => fieldHelp(schema, [key])?.it ?? '';
  if (isMap(document.contents))
    for (const { key } of document.contents.items)
      if (isScalar(key)) key.commentBefore = ` ${help(String(key.value))}`;
  const more = fieldNames(schema, []).filter((key) => !Object.hasOwn(data, key));
  const comments =
    more.length === 0
      ? []
      : ['', '# Se serve, togli # e completa:', ...more.map((key) => `# ${key}:  # ${help(key)}`)];
  return `${document.toString({ lineWidth: 0, flowCollectionPadding: false })}${comments.join('\n')}${comments.length > 0 ? '\n' : ''}`;
}

/** A piece's Italian file: commented data, then the body. */
export const commentedMdx = (
  schema: z.ZodType,
  data: Readonly<Record<string, unknown>>,
  body: string,
): string => `---\n${commentedYaml(schema, data)}---\n\n${body.trimEnd()}\n`;
