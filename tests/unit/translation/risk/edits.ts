import { globSync, readFileSync } from 'node:fs';
import { readRecord } from '#src/lib/content/record.ts';

import { parse } from 'yaml';
import { z } from 'zod';
import { vocabularyOf, type Vocabulary } from '#src/lib/translation/risk/vocabulary.ts';

const text = z.union([z.string(), z.array(z.string())]).transform((units) => [units].flat());
const editSchema = z.strictObject({
  change: z.enum(['minor', 'major']),
  before: text,
  after: text,
});

/** An edit of Italian sentences, and how much a person says it changes for who follows them. */
export type Edit = z.output<typeof editSchema> & { file: string };

/** The edits of `tests/fixtures/edits`; those of `held-out.yaml` were written after the rules. */
export function readEdits(): { known: Edit[]; heldOut: Edit[] } {
  const all = globSync('tests/fixtures/edits/*.yaml')
    .sort()
    .flatMap((file) =>
      z
        .array(editSchema)
        .parse(parse(readFileSync(file, 'utf8')))
        .map((edit) => ({ ...edit, file })),
    );
  const held = ({ file }: Edit): boolean => file.endsWith('held-out.yaml');
  return { known: all.filter((edit) => !held(edit)), heldOut: all.filter(held) };
}

/** The words of all Italian sheets. */
export function sheetVocabulary(): Vocabulary {
  const units = globSync('content/sheets/*/*/index.it.mdx').flatMap((path) => {
    const bytes = readFileSync(path);
    return Object.values(readRecord(path.replace(/^content\//, ''), bytes.toString(), bytes).units).flat();
  });
  return vocabularyOf(units);
}
