import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readText } from '#src/lib/content/files.ts';
import { loadPortal } from '#src/lib/content/load.ts';
import { readRecord } from '#src/lib/content/record.ts';
import { catalogueEntities } from '#src/lib/domain/catalogue-entities.ts';
import { CATALOGUES, catalogueUnits, type CatalogueName } from '#src/lib/domain/catalogue.ts';
import { fingerprint } from '#src/lib/domain/fingerprint.ts';
import { stampCatalogue, stampTranslation } from '#src/lib/translation/stamp.ts';
import { parseArgs } from 'node:util';
import type { Command } from '#scripts/l10n/command.ts';
import { exportXliff } from '#scripts/l10n/export.ts';
import { importXliff } from '#scripts/l10n/import.ts';
import { complain } from '#scripts/complain.ts';
import { settings } from '#scripts/settings.ts';

const [command, lang, piece] = process.argv.slice(2);
const { root, today } = settings();

const exchange = [exportXliff, importXliff].find(({ name }) => name === command);
if (exchange) await run(exchange).catch(complain);
else if (command !== 'stamp' || lang === undefined) {
  console.error(
    'Uso / usage: npm run l10n -- stamp <lingua> <pezzo>   (pezzo: sheets/salute/tessera-sanitaria)\n             npm run l10n -- stamp <lingua> catalogues',
  );
  process.exitCode = 2;
} else if (piece === 'catalogues') await stampCatalogues(lang);
else if (piece !== undefined) await stampPiece(lang, piece);

/** Runs a subcommand of the table. */
async function run({ flags, run: answer }: Command): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: {
      en: { type: 'boolean' },
      ...Object.fromEntries(
        Object.entries(flags).map(([flag, { value }]) => [
          flag,
          { type: value ? 'string' : 'boolean' } as const,
        ]),
      ),
    },
  });
  const given = Object.fromEntries(
    Object.entries(values).flatMap(([flag, value]) =>
      typeof value === 'string' || value ? [[flag, value] as const] : [],
    ),
  );
  const place = settings();
  const { text, exit = 0 } = await answer({
    settings: place,
    args: positionals,
    flags: given,
    speak: given['en'] ? 'en' : 'it',
    portal: () => loadPortal(place),
    progress: () => undefined,
  });
  console.log(text);
  process.exitCode = exit;
}

async function stampPiece(of: string, folder: string): Promise<void> {
  const path = `${folder}/index.it.mdx`;
  const read = readText(root, path);
  if ('rule' in read) throw new Error(read.what.it);
  const file = join(root, folder, `index.${of}.mdx`);
  await writeFile(
    file,
    stampTranslation(await readFile(file, 'utf8'), readRecord(path, read.text, read.bytes), today),
  );
  console.log(`✓ ${folder}/index.${of}.mdx`);
}

async function stampCatalogues(of: string): Promise<void> {
  const portal = await loadPortal({ root, today });
  for (const name of await readdir(join(root, 'l10n', of))) {
    const collection = name.replace(/\.yaml$/, '') as CatalogueName;
    if (!Object.hasOwn(CATALOGUES, collection)) continue;
    const now = new Map(
      [...catalogueEntities(portal, collection)].map(([id, entity]) => [
        id,
        fingerprint(catalogueUnits(collection, entity)),
      ]),
    );
    const file = join(root, 'l10n', of, name);
    await writeFile(file, stampCatalogue(await readFile(file, 'utf8'), now));
    console.log(`✓ l10n/${of}/${name}`);
  }
}
