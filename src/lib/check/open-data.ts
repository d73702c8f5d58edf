import { finding, type Finding, type Place } from '#src/lib/domain/finding.ts';
import { pieceFolder } from '#src/lib/domain/layout.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { authoritiesOf, lifeEventsOf, procedures } from '#src/lib/domain/public-service.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Whole } from './across.ts';

/** What the open data must say and the content does not. It is left out there, never invented: a warning. */
export function checkOpenData({ portal }: Whole): Finding[] {
  return [...procedures(portal).flatMap((sheet) => missingIn(portal, sheet)), ...publisherMissing(portal)];
}

function missingIn(portal: Portal, sheet: ReturnType<typeof procedures>[number]): Finding[] {
  const place = { path: `${pieceFolder('sheet', sheet.id)}/index.${SOURCE}.mdx`, line: 1, column: 1 };
  const found: Finding[] = [];
  if (lifeEventsOf(portal, sheet).length === 0)
    found.push(
      warning(
        'life-event-missing',
        place,
        say(
          'Per i dati aperti manca l’evento della vita di questa procedura.',
          'For the open data, this procedure has no life event.',
        ),
        say(
          'Scrivi lifeEvents nel suo tema (content/topics), nell’HUB o nella scheda.',
          'Write lifeEvents in its topic (content/topics), in the HUB or in the sheet.',
        ),
      ),
    );
  if (authoritiesOf(portal, sheet).length === 0)
    found.push(
      warning(
        'authority-missing',
        place,
        say(
          'Per i dati aperti manca l’ufficio pubblico responsabile di questa procedura.',
          'For the open data, this procedure has no public office responsible for it.',
        ),
        say(
          'In where.types metti anche il tipo di ufficio responsabile, e in content/service-types scrivi authority: true.',
          'Name the responsible kind of office in where.types too, and write authority: true in content/service-types.',
        ),
      ),
    );
  return found;
}

/** DCAT-AP_IT wants a rights holder with its code in the index of public administrations. */
function publisherMissing({ site, organisations }: Portal): Finding[] {
  const publisher = organisations.get(site.openData?.publisher ?? '');
  if (publisher?.ipa !== undefined) return [];
  return [
    warning(
      'publisher-missing',
      { path: 'site.yaml', line: 1, column: 1 },
      say(
        'Il catalogo dei dati aperti non dice chi è il titolare.',
        'The catalogue of open data does not say who holds the data.',
      ),
      say(
        'Scrivi openData.publisher con un ente di content/organisations che ha il codice ipa.',
        'Write openData.publisher with a body of content/organisations that has its ipa code.',
      ),
    ),
  ];
}

const warning = (
  rule: 'life-event-missing' | 'authority-missing' | 'publisher-missing',
  place: Place,
  what: ReturnType<typeof say>,
  mend: ReturnType<typeof say>,
): Finding => finding(rule, place, what, mend, 'warning');
