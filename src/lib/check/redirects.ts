import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';
import { targetsOf } from './targets.ts';

/** Old addresses that lead nowhere, twice, or hide a page of today. */
export function checkRedirects({ portal, records, site }: Whole): Finding[] {
  const record = records.find(({ path }) => path === 'redirects.yaml');
  if (!record) return [];
  const targets = targetsOf(records, site);
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
    const first = plain.split('/')[1] ?? '';
    if (
      ['', 's', 'feed', ...portal.site.languages.map(({ code }) => code)].includes(first) ||
      first.startsWith('_')
    ) {
      return complain(
        `${from} è un indirizzo del sito di oggi.`,
        `${from} is an address of today’s site.`,
        'Qui vanno solo indirizzi vecchi.',
        'Only old addresses go here.',
      );
    }
    // An old address may wait for its text: until then the server sends to the HUB, or home.
    const waits = scheme === 'sheet' || scheme === 'page';
    const isThere = targets.ids(scheme)?.has(id) === true && (waits || !targets.isDraft(scheme, id));
    if (scheme !== 'site' && !isThere)
      return complain(
        `${to} non esiste, o non ha ancora una pagina.`,
        `${to} does not exist, or has no page yet.`,
        'Scrivi un id che c’è.',
        'Write an id that exists.',
      );
    return [];
  });
}
