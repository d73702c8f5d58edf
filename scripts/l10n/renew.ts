import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { catalogueUnits } from '#src/lib/domain/catalogue.ts';
import { catalogueEntities } from '#src/lib/domain/catalogue-entities.ts';
import { fingerprint } from '#src/lib/domain/fingerprint.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import { allPieces } from '#src/lib/translation/pieces.ts';
import { renewals, renewed } from '#src/lib/translation/renew.ts';
import { collections } from '#src/lib/translation/short-texts.ts';
import type { Command } from './command.ts';

/** Writes today's fingerprints where an earlier version of the program wrote others of the same Italian. */
export const renew: Command = {
  name: 'renew',
  help: say(
    'Rinnova le impronte scritte da una versione precedente del programma; nessuno stato cambia.',
    'Renews fingerprints that an earlier version of the program wrote; no state changes.',
  ),
  args: [],
  flags: {},
  async run({ settings: { root }, portal, speak }) {
    const written: string[] = [];
    for (const [path, pairs] of old(await portal())) {
      const text = await readFile(join(root, path), 'utf8');
      await writeFile(join(root, path), renewed(text, pairs));
      written.push(path);
    }
    const total = speak === 'it' ? `${written.length} file rinnovati.` : `${written.length} files renewed.`;
    return { text: [...written.map((path) => `✓ ${path}`), total].join('\n'), json: { renewed: written } };
  },
};

/** The files with old fingerprints, and what to write for them. */
function old(portal: Portal): Map<string, Map<string, string>> {
  const pieces = allPieces(portal).flatMap(({ folder, source, translations, held }) =>
    Object.entries({ ...translations, ...held }).map(
      ([lang, text]) =>
        [`${folder}/index.${lang}.mdx`, renewals(text?.pin?.sections ?? {}, source.fingerprints)] as const,
    ),
  );
  const catalogues = [...portal.catalogues.keys()].flatMap((lang) =>
    collections().map((name) => {
      const entries = [...(portal.catalogues.get(lang)?.get(name) ?? [])];
      const pinned = Object.fromEntries(
        entries.flatMap(([id, { $h }]) => ($h === undefined ? [] : [[id, $h]])),
      );
      const today = Object.fromEntries(
        [...catalogueEntities(portal, name)].map(([id, entity]) => [
          id,
          fingerprint(catalogueUnits(name, entity)),
        ]),
      );
      return [`l10n/${lang}/${name}.yaml`, renewals(pinned, today)] as const;
    }),
  );
  return new Map([...pieces, ...catalogues].filter(([, pairs]) => pairs.size > 0));
}
