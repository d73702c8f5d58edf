import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';
import { targetExists } from './references.ts';

/** Old addresses that lead nowhere, twice, or hide a page of today. */
export function checkRedirects({ portal, records }: Whole): Finding[] {
  const record = records.find(({ path }) => path === 'redirects.yaml');
  if (!record) return [];
  const seen = new Set<string>();
  return portal.redirects.flatMap(({ from, to }, index): Finding[] => {
    const place = placeOf(record, `redirects/${index}`);
    const complain = (it: string, en: string, mendIt: string, mendEn: string): Finding[] => [
      finding('redirect-wrong', place, say(it, en), say(mendIt, mendEn)),
    ];
    const plain = from.replace(/\/$/, '').toLowerCase();
    if (seen.has(plain))
      return complain(
        `L’indirizzo ${from} c’è due volte.`,
        `Address ${from} appears twice.`,
        'Lasciane uno.',
        'Keep one.',
      );
    seen.add(plain);
    const [scheme, id] = [to.slice(0, to.indexOf(':')), to.slice(to.indexOf(':') + 1)];
    if (portal.site.languages.some(({ code }) => from === `/${code}` || from.startsWith(`/${code}/`))) {
      return complain(
        `${from} è un indirizzo del sito di oggi.`,
        `${from} is an address of today’s site.`,
        'Qui vanno solo indirizzi vecchi.',
        'Only old addresses go here.',
      );
    }
    if (scheme !== 'site' && !targetExists(portal, scheme, id))
      return complain(
        `${to} non esiste.`,
        `${to} does not exist.`,
        'Scrivi un id che c’è.',
        'Write an id that exists.',
      );
    return [];
  });
}
