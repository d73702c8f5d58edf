import { parse as parseCsv } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { Trouble } from '#src/lib/command/trouble.ts';
import { say } from '#src/lib/domain/say.ts';

/** The files a seed folder must hold. */
export const SEED_FILES = ['services.csv', 'news.yaml', 'glossary.yaml', 'projects.md'] as const;
export type SeedFile = (typeof SEED_FILES)[number];

/** An empty cell is a thing nobody knows: it has no key. */
const cell = z.string().transform((text) => text.trim() || undefined);
const filled = z.string().trim().min(1);

const serviceRowSchema = z.strictObject({
  id: filled,
  name: filled,
  type: filled,
  municipality: filled,
  province: cell,
  address: cell,
  postal_code: cell,
  phone: cell,
  email: cell,
  website: cell,
  opening_hours: cell,
  languages: cell,
  services_offered: cell,
  latitude: cell,
  longitude: cell,
  source_url: filled,
  source_date: filled,
});

const newsFileSchema = z.strictObject({
  meta: z.record(z.string(), z.string()),
  news: z.array(
    z.strictObject({
      date: z.string(),
      date_precision: z.enum(['day', 'month', 'year', 'unknown']),
      title_it: filled,
      facts: z.array(filled).min(1),
      source: filled,
      tags: z.array(filled),
      date_note: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
});

const glossaryFileSchema = z.strictObject({
  meta: z.record(z.string(), z.unknown()),
  terms: z.array(
    z.strictObject({
      id: filled,
      term_it: filled,
      area: filled,
      definition_it: filled,
      translations: z.record(
        z.string(),
        z.strictObject({
          text: filled,
          source: filled.optional(),
          status: z.enum(['sourced', 'translator: review']),
        }),
      ),
    }),
  ),
});

export type ServiceRow = z.infer<typeof serviceRowSchema>;
export type NewsFact = z.infer<typeof newsFileSchema>['news'][number];
export type TermFact = z.infer<typeof glossaryFileSchema>['terms'][number];

/** What the four files say, before anything is made of it. */
export interface Seed {
  services: ServiceRow[];
  news: NewsFact[];
  terms: TermFact[];
  projects: string;
}

export function readSeed(texts: Record<SeedFile, string>): Seed {
  return {
    services: checked('services.csv', z.array(serviceRowSchema), () =>
      parseCsv(texts['services.csv'], { columns: true, bom: true, skip_empty_lines: true }),
    ),
    // Years and days stay text: `failsafe` turns nothing into a number.
    news: checked('news.yaml', newsFileSchema, () => parseYaml(texts['news.yaml'], { schema: 'failsafe' }))
      .news,
    terms: checked('glossary.yaml', glossaryFileSchema, () =>
      parseYaml(texts['glossary.yaml'], { schema: 'failsafe' }),
    ).terms,
    projects: texts['projects.md'],
  };
}

function checked<T extends z.ZodType>(file: SeedFile, schema: T, read: () => unknown): z.infer<T> {
  let value: unknown;
  try {
    value = read();
  } catch (cause) {
    // The first line says what is wrong; the next ones quote the file.
    const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new Trouble(
      say(`${file}: il file non si legge. ${why}`, `${file}: the file cannot be read. ${why}`),
      { cause },
    );
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  throw new Trouble(
    say(
      `${file}: i dati non hanno la forma attesa. ${where}`,
      `${file}: the data have not the form expected. ${where}`,
    ),
  );
}
