import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import type { ServiceData } from '#src/lib/domain/service.ts';
import { REQUIRED_SECTIONS } from '#src/lib/domain/sheet.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';
import { italianSheets } from './italian-sheets.ts';

/** A sheet with a section `where`, by its kind, that sends nobody anywhere: no office, no type of office that the directory has, no number, nothing online. */
export function checkChannels({ portal, records }: Whole): Finding[] {
  const types = new Set(
    records.flatMap(({ path, value }) =>
      roleOf(path)?.role === 'service' && value !== undefined ? [(value as ServiceData).type] : [],
    ),
  );
  return italianSheets(records)
    .filter(({ sheet: { kind, status, where }, record }) => {
      const sends = REQUIRED_SECTIONS[kind].some((choices) => choices.includes('where'));
      const offices = where.services.length > 0 || where.types.some((type) => types.has(type));
      const numbers = record.refs.some(
        ({ to, id }) => to === 'service' || (to === 'fact' && portal.facts.get(id)?.kind === 'phone'),
      );
      return sends && status === 'published' && !offices && !numbers && where.online.length === 0;
    })
    .map(({ record }) =>
      finding(
        'channel-missing',
        placeOf(record, 'where'),
        say(
          'La scheda non porta a nessun ufficio dell’elenco, numero o sito.',
          'The sheet leads to no office of the directory, no number and no website.',
        ),
        say(
          'Aggiungi in «where» un tipo di servizio che ha uffici in content/services, un ufficio o un sito (online).',
          'Add to “where” a type of service with offices in content/services, an office or a website (online).',
        ),
        'warning',
      ),
    );
}
