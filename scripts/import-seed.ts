/**
 * Fills an empty `content/` once from a folder with services.csv, news.yaml, glossary.yaml and projects.md:
 *
 *     node scripts/import-seed.ts <folder> [--force] [--to content]
 *
 * Services, places, bodies and terms come out ready; news and projects come out as a first draft for an
 * editor, with the facts as a list. From then on `content/` is the source: run it again only into another
 * folder, to compare.
 */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { Trouble } from '#src/lib/command/trouble.ts';
import { dayIn } from '#src/lib/domain/date.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { say } from '#src/lib/domain/say.ts';
import { siteSchema } from '#src/lib/domain/site.ts';
import { countByFolder, planImport } from '#src/lib/import/plan.ts';
import { readSeed, SEED_FILES, type SeedFile } from '#src/lib/import/seed.ts';
import { writeFiles } from '#src/lib/import/write.ts';

try {
  const { folder, to, force } = options();
  const site = siteSchema.parse(parse(await readText(join('content', 'site.yaml'))));
  const texts = await Promise.all(SEED_FILES.map(async (file) => [file, await readText(join(folder, file))] as const));
  const seed = readSeed(Object.fromEntries(texts) as Record<SeedFile, string>);
  const languages = site.languages.map(({ code }) => code).filter((code) => code !== SOURCE);
  const files = planImport(seed, { languages, published: dayIn(new Date(), site.timeZone) });
  await writeFiles(files, resolve(to), force);
  for (const [name, count] of countByFolder(files)) console.log(`${String(count).padStart(5)}  ${name}`);
  console.log(`${String(files.length).padStart(5)}  file · files → ${to}`);
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function options(): { folder: string; to: string; force: boolean } {
  const usage = 'node scripts/import-seed.ts <cartella · folder> [--force] [--to content]';
  try {
    const { values, positionals } = parseArgs({
      options: { force: { type: 'boolean', default: false }, to: { type: 'string', default: 'content' } },
      allowPositionals: true,
    });
    const [folder, ...rest] = positionals;
    if (folder !== undefined && rest.length === 0) return { folder, ...values };
  } catch {
    // An option that does not exist: what follows says which do.
  }
  throw new Trouble(say(`Scrivi la cartella dei dati: ${usage}`, `Give the folder of the data: ${usage}`));
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Trouble(say(`Non si riesce a leggere ${path}.`, `${path} cannot be read.`), { cause });
  }
}
