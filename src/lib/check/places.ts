import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';

/** What must lie within the site's borders: coordinates in its box, languages asked for in its table. */
export function checkPlaces({ portal: { site }, records }: Whole): Finding[] {
  const { south, north, west, east } = site.box;
  const languages = site.languages.map(({ code }) => code);
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    const value = (record.value ?? {}) as {
      lat?: number;
      lon?: number;
      address?: { lat?: number; lon?: number };
      translateTo?: string[];
    };
    const outside = (path: string, number: number | undefined, least: number, most: number): Finding[] =>
      number === undefined || (number >= least && number <= most)
        ? []
        : [
            finding(
              'field-value',
              placeOf(record, path),
              say(
                `Il punto è fuori dal territorio (c’è scritto «${number}»).`,
                `The point is outside the territory (it says “${number}”).`,
              ),
              say(
                `Qui va un numero tra ${least} e ${most}: forse lat e lon sono scambiate.`,
                `A number from ${least} to ${most} goes here: maybe lat and lon are swapped.`,
              ),
            ),
          ];
    if (role?.role === 'entity' && role.collection === 'municipalities') {
      return [...outside('lat', value.lat, south, north), ...outside('lon', value.lon, west, east)];
    }
    if (role?.role === 'service') {
      return [
        ...outside('address/lat', value.address?.lat, south, north),
        ...outside('address/lon', value.address?.lon, west, east),
      ];
    }
    if (role?.role !== 'piece' || role.lang !== SOURCE) return [];
    return (value.translateTo ?? []).flatMap((lang, index) =>
      languages.includes(lang)
        ? []
        : [languageUnknown(placeOf(record, `translateTo/${index}`), lang, languages)],
    );
  });
}

/** A language that is not in the site's table. */
export function languageUnknown(
  place: Pick<Finding, 'path' | 'line' | 'column'>,
  lang: string,
  languages: readonly string[],
): Finding {
  const meant = nearest(lang, languages);
  return finding(
    'language-unknown',
    place,
    say(`La lingua «${lang}» non è tra quelle del sito.`, `Language “${lang}” is not one of the site’s.`),
    say(
      `${meant ? `Volevi scrivere «${meant}»? ` : ''}Le lingue sono in site.yaml: ${languages.join(', ')}.`,
      `${meant ? `Did you mean “${meant}”? ` : ''}The languages are in site.yaml: ${languages.join(', ')}.`,
    ),
  );
}
