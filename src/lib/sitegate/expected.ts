import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** For who checks and publishes the site, not for readers: no server hands it out. */
export const EXPECTED = '_pages.json';

const pageSchema = z.strictObject({
  path: z.string(),
  /** As `<html lang>` says it. */
  lang: z.string(),
  dir: z.enum(['ltr', 'rtl']),
  /** Search engines may not show it. */
  hidden: z.boolean(),
  /** The search of its language must find it. */
  searched: z.boolean(),
  /** The file or folder of `content/` that it is made from; empty where it is made from many. */
  source: z.string(),
});

const schema = z.strictObject({ origin: z.url(), pages: z.array(pageSchema) });

/** A page that the plan says must be there. */
export type ExpectedPage = z.infer<typeof pageSchema>;
/** What a built site must be: its address in the world and its pages. The build writes it from the plan, not from its own files. */
export type Expected = z.infer<typeof schema>;

/** A line for each page, so that two releases can be compared by eye. */
export const expectedText = ({ origin, pages }: Expected): string =>
  `{"origin":${JSON.stringify(origin)},"pages":[\n${pages.map((page) => JSON.stringify(page)).join(',\n')}\n]}\n`;

/** @throws when the folder holds no built site, or one whose list cannot be read */
export async function readExpected(root: string): Promise<Expected> {
  return parseExpected(await readFile(join(root, EXPECTED), 'utf8'));
}

/** @throws when the text is no list of pages */
export const parseExpected = (text: string): Expected => schema.parse(JSON.parse(text));
