import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Trouble } from '#src/lib/command/trouble.ts';
import { catalogueEntities } from '#src/lib/domain/catalogue-entities.ts';
import { CATALOGUES, catalogueUnits, type CatalogueName } from '#src/lib/domain/catalogue.ts';
import { fingerprint } from '#src/lib/domain/fingerprint.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Pin } from '#src/lib/domain/pin.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import { History } from '#src/lib/translation/history.ts';
import { findPiece } from '#src/lib/translation/pieces.ts';
import { unreviewedParts } from '#src/lib/translation/refusal.ts';
import { stampCatalogue, stampTranslation } from '#src/lib/translation/stamp.ts';
import type { Answer, Command, Context } from './command.ts';
import { readNow, recordOf } from './files.ts';

/** Writes into a translation which Italian it was made from. */
export const stamp: Command = {
  name: 'stamp',
  help: say(
    'Segna che una traduzione è fatta sull’italiano di oggi; «catalogues» per i testi brevi.',
    'Marks a translation as made from today’s Italian; “catalogues” for the short texts.',
  ),
  args: [
    { name: 'lingua', kind: 'lang' },
    { name: 'pezzo', kind: 'piece' },
  ],
  flags: {
    'reviewed-no-change': {
      help: say(
        'l’italiano è cambiato, ho riletto: la traduzione va ancora bene',
        'the Italian changed, I read it again: the translation still holds',
      ),
    },
  },
  async run(context) {
    const [lang = '', name = ''] = context.args;
    const portal = await context.portal();
    if (name === 'catalogues') return stampCatalogues(context.settings.root, lang, portal);
    return stampPiece(context, lang, findPiece(portal, name)?.folder ?? name);
  },
};

async function stampPiece(
  { settings: { root, today }, flags }: Context,
  lang: string,
  folder: string,
): Promise<Answer> {
  const source = readNow(root, `${folder}/index.${SOURCE}.mdx`).record;
  const path = `${folder}/index.${lang}.mdx`;
  const { text, record } = readNow(root, path);
  const pin = (record.value as { l10n?: Pin } | undefined)?.l10n;
  if (pin && !flags['reviewed-no-change']) {
    const then = await new History(root).whenFirst(path, pin.source);
    const parts = unreviewedParts(source, record, then === undefined ? undefined : recordOf(path, then));
    if (parts.length > 0)
      throw new Trouble(
        say(
          `L’italiano è cambiato in ${parts.join(', ')}, ma qui la traduzione è quella di prima. Correggila; se va ancora bene, aggiungi --reviewed-no-change. Per vedere che cosa è cambiato: npm run l10n -- diff ${lang} ${folder}`,
          `The Italian has changed in ${parts.join(', ')}, but the translation here is the old one. Mend it; if it still holds, add --reviewed-no-change. To see what has changed: npm run l10n -- diff ${lang} ${folder}`,
        ),
      );
  }
  await writeFile(join(root, path), stampTranslation(text, source, today));
  return { text: `✓ ${path}`, json: { stamped: [path] } };
}

async function stampCatalogues(root: string, lang: string, portal: Portal): Promise<Answer> {
  const stamped: string[] = [];
  for (const name of await readdir(join(root, 'l10n', lang)).catch(() => [])) {
    const collection = name.replace(/\.yaml$/, '') as CatalogueName;
    if (!Object.hasOwn(CATALOGUES, collection)) continue;
    const now = new Map(
      [...catalogueEntities(portal, collection)].map(([id, entity]) => [
        id,
        fingerprint(catalogueUnits(collection, entity)),
      ]),
    );
    const file = join(root, 'l10n', lang, name);
    await writeFile(file, stampCatalogue(await readFile(file, 'utf8'), now));
    stamped.push(`l10n/${lang}/${name}`);
  }
  return { text: stamped.map((path) => `✓ ${path}`).join('\n'), json: { stamped } };
}
