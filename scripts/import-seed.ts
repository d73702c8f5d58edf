/**
 * Fills an empty `content/` once from a folder with services.csv, news.yaml, glossary.yaml and projects.md:
 *
 *     npm run import:seed -- <folder> [--force] [--to <folder>]
 *
 * Services, places, bodies and terms come out ready; news and projects come out as a first draft for an
 * editor, with the facts as a list. From then on `content/` is the source: run it again only with `--to`
 * another folder, to compare.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { Trouble } from '#src/lib/command/trouble.ts';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import { say } from '#src/lib/domain/say.ts';
import { siteSchema } from '#src/lib/domain/site.ts';
import { countByFolder, planImport } from '#src/lib/import/plan.ts';
import { readSeed, SEED_FILES, type SeedFile } from '#src/lib/import/seed.ts';
import { writeFiles } from '#src/lib/import/write.ts';
import { complain } from './complain.ts';
import { settings } from './settings.ts';

try {
  const { root, today } = settings();
  const { folder, to = root, force } = options();
  const languages = await languagesOf(join(root, 'site.yaml'));
  const files = planImport(await seedIn(folder), { languages, published: today });
  await writeFiles(files, resolve(to), force);
  for (const [name, count] of countByFolder(files)) console.log(`${String(count).padStart(5)}  ${name}`);
  console.log(`${String(files.length).padStart(5)}  file · files → ${to}`);
} catch (error) {
  complain(error);
}

function options(): { folder: string; to?: string | undefined; force: boolean } {
  try {
    const { values, positionals } = parseArgs({
      options: { force: { type: 'boolean', default: false }, to: { type: 'string' } },
      allowPositionals: true,
    });
    const [folder, ...rest] = positionals;
    if (folder !== undefined && rest.length === 0) return { ...values, folder };
  } catch {
    // An option that does not exist: what follows says which do.
  }
  throw new Trouble(
    say(
      'Scrivi la cartella dei dati: npm run import:seed -- <cartella> [--force] [--to <cartella>]',
      'Give the folder of the data: npm run import:seed -- <folder> [--force] [--to <folder>]',
    ),
  );
}

async function seedIn(folder: string): Promise<ReturnType<typeof readSeed>> {
  const texts = SEED_FILES.map(async (file) => [file, await readText(join(folder, file))] as const);
  // Every file of the list has been read: the record is whole.
  return readSeed(Object.fromEntries(await Promise.all(texts)) as Record<SeedFile, string>);
}

/** The languages translations are kept for. */
async function languagesOf(path: string): Promise<Lang[]> {
  const { success, data } = siteSchema.safeParse(parseDocument(await readText(path)).toJS());
  if (success) return data.languages.map(({ code }) => code).filter((code) => code !== SOURCE);
  throw new Trouble(
    say(`${path} non è valido: npm run check dice perché.`, `${path} is not valid: npm run check says why.`),
  );
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Trouble(say(`Non si riesce a leggere ${path}.`, `${path} cannot be read.`), { cause });
  }
}
