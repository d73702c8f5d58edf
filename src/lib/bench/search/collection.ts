import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { z } from 'zod';

const lang = z
  .string('Write "lang", such as "it".')
  .regex(/^[a-z]{2,3}(-\w+)*$/, 'Write "lang" as a code, such as "it".');

const JSON_LINE = 'Write one JSON object on the line, with nothing after it.';

const docSchema = z.object(
  {
    id: z.string('Write "id", which queries name.').min(1, 'Write "id", which queries name.'),
    lang,
    title: z.string('Write "title"; it may be "".'),
    text: z.string('Write "text".'),
    city: z.string('Write "city" as text, or leave it out.').optional(),
  },
  JSON_LINE,
);

const querySchema = z.object(
  {
    lang,
    query: z.string('Write "query", what somebody types.'),
    relevant: z.array(z.string(), 'Write "relevant", a list of ids.').min(1, 'Write an id in "relevant".'),
    kind: z.string('Write "kind", such as "question".'),
    city: z.string('Write "city" as text, or leave it out.').optional(),
    answerable: z.boolean('Write "answerable" as true or false, or leave it out.').optional(),
  },
  JSON_LINE,
);

/** A page of a collection, in one language. */
export type Doc = z.infer<typeof docSchema>;

/** What somebody types who reads `lang`, and the pages that answer. */
export type Query = z.infer<typeof querySchema>;

/** Pages and what is looked for in them. */
export interface Collection {
  name: string;
  langs: string[];
  docs: Doc[];
  queries: Query[];
}

/** What is to be mended in a collection, a complaint a line, each with its file and line. */
export class CollectionError extends Error {}

/**
 * Reads `docs.jsonl` and `queries.jsonl` of a folder.
 *
 * @throws {CollectionError} when a file is missing, or a line is not as it should be
 */
export async function readCollection(folder: string): Promise<Collection> {
  const docs = await readLines(join(folder, 'docs.jsonl'), docSchema);
  const file = join(folder, 'queries.jsonl');
  const queries = await readLines(file, querySchema);
  const langs = [...new Set(docs.map((doc) => doc.lang))];
  const lost = queries.findIndex((query) => !langs.includes(query.lang));
  if (lost >= 0)
    throw new CollectionError(
      `${file}:${lost + 1}  No page of docs.jsonl is in ${queries[lost]?.lang ?? ''}.`,
    );
  return { name: basename(folder), langs, docs, queries };
}

/** How many complaints are shown at once. */
const MOST = 10;

async function readLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CollectionError(`${file}  Manca, o non si legge / is missing, or cannot be read.`);
  });
  const complaints: string[] = [];
  const values = text
    .replace(/\n+$/, '')
    .split('\n')
    .flatMap((line, index) => {
      const { data, error } = schema.safeParse(parsed(line));
      if (error) complaints.push(...error.issues.map(({ message }) => `${file}:${index + 1}  ${message}`));
      return data === undefined ? [] : [data];
    });
  if (complaints.length > 0) throw new CollectionError(complaints.slice(0, MOST).join('\n'));
  return values;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
