import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { RESERVED } from '#src/lib/domain/route.ts';
import { say } from '#src/lib/domain/say.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';

/** Names that clash: two pieces at one address, reserved words, short codes used twice, languages nobody listed. */
export function checkIds({ portal, records }: Whole): Finding[] {
  const languages = portal.site.languages.map(({ code }) => code);
  const reserved: readonly string[] = RESERVED;
  const firstByCode = new Map<string, string>();
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    const here = { path: record.path, line: 1, column: 1 };
    const found: Finding[] = [];
    if (role && 'lang' in role && !languages.includes(role.lang)) {
      const meant = nearest(role.lang, languages);
      found.push(
        finding(
          'language-unknown',
          here,
          say(
            `La lingua «${role.lang}» non è tra quelle del sito.`,
            `Language “${role.lang}” is not one of the site’s.`,
          ),
          say(
            `${meant ? `Volevi scrivere «${meant}»? ` : ''}Le lingue sono in site.yaml: ${languages.join(', ')}.`,
            `${meant ? `Did you mean “${meant}”? ` : ''}The languages are in site.yaml: ${languages.join(', ')}.`,
          ),
        ),
      );
    }
    const own =
      role?.role === 'entity' && role.collection === 'hubs'
        ? role.id
        : role?.role === 'piece' && role.kind === 'page'
          ? role.id
          : undefined;
    if (own !== undefined && (reserved.includes(own) || languages.includes(own))) {
      found.push(
        finding(
          'id-reserved',
          here,
          say(`Il nome «${own}» serve già al sito.`, `The name “${own}” is already used by the site.`),
          say(
            `Scegline un altro. Sono riservati: ${RESERVED.join(', ')}.`,
            `Choose another. Reserved: ${RESERVED.join(', ')}.`,
          ),
        ),
      );
    }
    if (role?.role === 'piece' && role.kind === 'page' && portal.hubs.has(role.id)) {
      found.push(
        finding(
          'id-twice',
          here,
          say(`C’è già un HUB che si chiama «${role.id}».`, `There is already a HUB called “${role.id}”.`),
          say('Cambia il nome della pagina.', 'Change the page’s name.'),
        ),
      );
    }
    if (role?.role === 'service' && role.id.startsWith('tipo/')) {
      found.push(
        finding(
          'id-reserved',
          here,
          say('Il nome «tipo» serve già al sito.', 'The name “tipo” is already used by the site.'),
          say('Usa il nome del comune.', 'Use the municipality’s name.'),
        ),
      );
    }
    if (
      role?.role === 'piece' &&
      role.kind === 'sheet' &&
      role.lang === SOURCE &&
      record.value !== undefined
    ) {
      const { code } = record.value as { code: string };
      const other = firstByCode.get(code);
      if (other === undefined) firstByCode.set(code, record.path);
      else {
        found.push(
          finding(
            'code-twice',
            placeOf(record, 'code'),
            say(`Il codice «${code}» è già di ${other}.`, `Code “${code}” already belongs to ${other}.`),
            say(
              'Scegli altri quattro caratteri: il codice è stampato sulla carta e non si riusa.',
              'Choose four other characters: the code is printed on paper and never used again.',
            ),
          ),
        );
      }
    }
    return found;
  });
}
