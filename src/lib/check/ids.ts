import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { REMOTE, RESERVED, RESERVED_PLACES } from '#src/lib/domain/route.ts';
import { say } from '#src/lib/domain/say.ts';
import { roleOf, type FileRole } from '#src/lib/domain/layout.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';
import { languageUnknown } from './places.ts';

/** Names that clash: two pieces at one address, reserved words, short codes used twice, languages nobody listed. */
export function checkIds({ portal, records }: Whole): Finding[] {
  const languages = portal.site.languages.map(({ code }) => code);
  const reserved: readonly string[] = RESERVED;
  const places: readonly string[] = RESERVED_PLACES;
  const firstByCode = new Map<string, string>();
  return records.flatMap((record): Finding[] => {
    const role = roleOf(record.path);
    const here = { path: record.path, line: 1, column: 1 };
    const found: Finding[] = [];
    if (role && 'lang' in role && !languages.includes(role.lang)) {
      found.push(languageUnknown(here, role.lang, languages));
    }
    const own =
      role?.role === 'entity' && role.collection === 'hubs'
        ? role.id
        : role?.role === 'piece' && role.kind === 'page' && role.lang === SOURCE
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
    if (role?.role === 'piece' && role.kind === 'page' && role.lang === SOURCE && portal.hubs.has(role.id)) {
      found.push(
        finding(
          'id-twice',
          here,
          say(`C’è già un HUB che si chiama «${role.id}».`, `There is already a HUB called “${role.id}”.`),
          say('Cambia il nome della pagina.', 'Change the page’s name.'),
        ),
      );
    }
    const town = townOf(role);
    if (town !== undefined && places.includes(town)) {
      found.push(
        finding(
          'id-reserved',
          here,
          say(`Il nome «${town}» serve già al sito.`, `The name “${town}” is already used by the site.`),
          say('Usa il nome del comune.', 'Use the municipality’s name.'),
        ),
      );
    }
    found.push(...twice(record));
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

/** The municipality that a file stands for; services without one stand in `a-distanza`. */
function townOf(role: FileRole | undefined): string | undefined {
  if (role?.role === 'entity') return role.collection === 'municipalities' ? role.id : undefined;
  const folder = role?.role === 'service' ? role.id.slice(0, role.id.indexOf('/')) : undefined;
  return folder === REMOTE ? undefined : folder;
}

/** Lists whose entries are named, and the key that names them: two of one name would share their words. */
const NAMED: Readonly<Record<string, string>> = {
  sources: 'id',
  documents: 'ref',
  costs: 'id',
  times: 'id',
  'where/online': 'id',
  attachments: 'id',
  indicators: 'id',
  steps: 'id',
  numbers: 'id',
  funders: 'id',
  languages: 'code',
};

function twice(record: FileRecord): Finding[] {
  return Object.entries(NAMED).flatMap(([list, key]): Finding[] => {
    const entries = list
      .split('/')
      .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], record.value);
    if (!Array.isArray(entries)) return [];
    const names = entries.map((entry: Record<string, unknown>) => entry[key]);
    return names.flatMap((name, index) =>
      typeof name !== 'string' || names.indexOf(name) === index
        ? []
        : [
            finding(
              'id-twice',
              placeOf(record, `${list}/${index}`),
              say(
                `In «${list}» il nome «${name}» c’è due volte.`,
                `In “${list}” the name “${name}” appears twice.`,
              ),
              say('Dai a ogni voce un nome suo.', 'Give each entry a name of its own.'),
            ),
          ],
    );
  });
}
