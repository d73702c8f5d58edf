import { CATALOGUES, catalogueUnits, translates, type CatalogueEntry } from '#src/lib/domain/catalogue.ts';
import { catalogueEntities } from '#src/lib/domain/catalogue-entities.ts';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { compareFingerprints, fingerprint } from '#src/lib/domain/fingerprint.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { say } from '#src/lib/domain/say.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';
import { nameOf, targetsOf } from './targets.ts';

/** Translated short texts: ids that exist, words the collection has, and how far they are from the Italian. */
export function checkCatalogues({ portal, records, site }: Whole): Finding[] {
  const targets = targetsOf(records, site);
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    if (role?.role !== 'catalogue' || record.value === undefined) return [];
    const entities = catalogueEntities(portal, role.collection);
    const words: readonly string[] = CATALOGUES[role.collection];
    return Object.entries(record.value as Record<string, CatalogueEntry>).flatMap(
      ([id, entry]): Finding[] => {
        const entity = entities.get(id);
        if (!entity) {
          // Its file is there and wrong: that is said once, where it is wrong.
          if (targets.ids(nameOf(role.collection))?.has(id)) return [];
          const meant = nearest(id, entities.keys());
          return [
            finding(
              'reference-dead',
              placeOf(record, id),
              say(`«${id}» non c’è in ${role.collection}.`, `There is no “${id}” in ${role.collection}.`),
              meant
                ? say(`Volevi scrivere «${meant}»?`, `Did you mean “${meant}”?`)
                : say('Togli questa voce.', 'Take this entry out.'),
            ),
          ];
        }
        const strange = Object.keys(entry).filter((key) => !key.startsWith('$') && !words.includes(key));
        const found = strange.map((key) =>
          finding(
            'translation-keys',
            placeOf(record, `${id}/${key}`),
            say(
              `«${key}» non è una parola da tradurre di ${role.collection}.`,
              `“${key}” is not a word to translate of ${role.collection}.`,
            ),
            say(`Si traducono: ${words.join(', ')}.`, `To translate: ${words.join(', ')}.`),
          ),
        );
        if (entry.$s === 'machine' && entry.$e === undefined) {
          found.push(
            finding(
              'field-missing',
              placeOf(record, id),
              say(
                'Manca «$e»: una traduzione machine dice il motore.',
                '“$e” is missing: a machine translation names its engine.',
              ),
              say('Aggiungi $e: nome del motore.', 'Add $e: the engine’s name.'),
            ),
          );
        }
        if (
          translates(Object.keys(entry)) &&
          entry.$h !== undefined &&
          compareFingerprints(entry.$h, fingerprint(catalogueUnits(role.collection, entity))) !== 'same'
        ) {
          found.push(
            finding(
              'translation-stale',
              placeOf(record, id),
              say(
                'L’italiano è cambiato dopo questa traduzione.',
                'The Italian has changed since this was translated.',
              ),
              say(
                `Confronta, correggi, poi npm run l10n -- stamp ${role.lang} catalogues.`,
                `Compare, mend, then npm run l10n -- stamp ${role.lang} catalogues.`,
              ),
              'warning',
            ),
          );
        }
        return found;
      },
    );
  });
}
