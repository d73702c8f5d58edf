import { Trouble } from '#src/lib/command/trouble.ts';
import { nearest } from '#src/lib/domain/nearest.ts';
import { say } from '#src/lib/domain/say.ts';
import { slugify } from './text.ts';

/** What a column of a table of offices can hold, and the names that directories give it. */
const FIELDS = {
  name: ['nome', 'denominazione', 'ufficio', 'sportello', 'servizio', 'name', 'titolo'],
  type: ['tipo', 'tipologia', 'categoria', 'type'],
  municipality: ['comune', 'citta', 'localita', 'municipality', 'city'],
  street: ['indirizzo', 'via', 'sede', 'street', 'address'],
  postalCode: ['cap', 'codice-postale', 'postal-code', 'postcode'],
  phone: ['telefono', 'tel', 'telefoni', 'cellulare', 'numero-verde', 'phone', 'mobile'],
  email: ['email', 'e-mail', 'mail', 'posta-elettronica'],
  pec: ['pec', 'posta-certificata'],
  url: ['sito', 'sito-web', 'web', 'url', 'website', 'link'],
  hours: ['orari', 'orario', 'orari-di-apertura', 'orario-di-apertura', 'apertura', 'opening-hours', 'hours'],
  languages: ['lingue', 'lingua', 'lingue-parlate', 'languages'],
  description: ['descrizione', 'cosa-fa', 'servizi-offerti', 'attivita', 'description', 'services-offered'],
  organisation: ['ente', 'gestore', 'ente-gestore', 'organizzazione', 'organisation'],
  lat: ['lat', 'latitudine', 'latitude', 'y'],
  lon: ['lon', 'lng', 'long', 'longitudine', 'longitude', 'x'],
  note: ['note', 'nota', 'notes'],
  source: ['fonte', 'source', 'source-url', 'pagina'],
  sourceDate: ['data-fonte', 'aggiornato', 'data-aggiornamento', 'source-date', 'updated'],
} as const;

export type OfficeField = keyof typeof FIELDS;
const NAMES = Object.keys(FIELDS) as OfficeField[];

/** A column by its name in the table; without `field` nobody reads it. */
export interface Column {
  head: string;
  field?: OfficeField;
}

/**
 * What each column holds, by its name, or by what a person says: `Recapito=phone`. A field is taken once, but phones as
 * often as there are.
 *
 * @throws Trouble when a person names a column or a field that is not there.
 */
export function columnsOf(head: readonly string[], said: readonly string[]): Column[] {
  const map = new Map(said.map((one) => meant(one, head)));
  const taken = new Set<OfficeField>([...map.values()].filter((field) => field !== undefined));
  return head.map((name) => {
    if (map.has(name)) {
      const field = map.get(name);
      return field === undefined ? { head: name } : { head: name, field };
    }
    const slug = slugify(name);
    const field = NAMES.find((one) => (FIELDS[one] as readonly string[]).includes(slug));
    if (field === undefined || (taken.has(field) && field !== 'phone')) return { head: name };
    taken.add(field);
    return { head: name, field };
  });
}

/** `Recapito=phone`, or `Recapito=` for a column that nobody should read. */
function meant(said: string, head: readonly string[]): [name: string, field: OfficeField | undefined] {
  const at = said.lastIndexOf('=');
  const [name, wanted] = [said.slice(0, at).trim(), said.slice(at + 1).trim()];
  const field = NAMES.find((one) => one === wanted);
  if (at < 1 || (field === undefined && wanted !== ''))
    throw new Trouble(
      say(
        `--map ${said}: scrivi Colonna=campo. I campi sono: ${NAMES.join(', ')}.`,
        `--map ${said}: write Column=field. The fields are: ${NAMES.join(', ')}.`,
      ),
    );
  if (head.includes(name)) return [name, field];
  const near = nearest(name, head);
  throw new Trouble(
    say(
      `--map: la colonna «${name}» non c’è. ${near === undefined ? `Ci sono: ${head.join(', ')}.` : `Volevi scrivere «${near}»?`}`,
      `--map: there is no column “${name}”. ${near === undefined ? `There are: ${head.join(', ')}.` : `Did you mean “${near}”?`}`,
    ),
  );
}
