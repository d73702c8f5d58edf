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

/**
 * The edits of `tests/fixtures/edits`. Those of `held-out.yaml` were written after the rules of the texts, those of
 * `held-out-later.yaml`, on other sheets, before the rules of the fingerprints were mended.
 */
export function readEdits(): { known: Edit[]; heldOut: Edit[]; later: Edit[] } {
  const all = globSync('tests/fixtures/edits/*.yaml')
    .sort()
    .flatMap((file) =>
      z
        .array(editSchema)
        .parse(parse(readFileSync(file, 'utf8')))
        .map((edit) => ({ ...edit, file })),
    );
  const from = (end: string) => all.filter(({ file }) => file.endsWith(end));
  const [heldOut, later] = [from('held-out.yaml'), from('held-out-later.yaml')];
  return { known: all.filter((edit) => !heldOut.includes(edit) && !later.includes(edit)), heldOut, later };
}

/** The words of all Italian sheets. */
export function sheetVocabulary(): Vocabulary {
  const units = globSync('content/sheets/*/*/index.it.mdx').flatMap((path) => {
    const bytes = readFileSync(path);
    return Object.values(readRecord(path.replace(/^content\//, ''), bytes.toString(), bytes).units).flat();
  });
  return vocabularyOf(units);
}
