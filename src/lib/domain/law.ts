import { z } from 'zod';
import { field } from './field.ts';
import { day, dayOrNever, httpsUrl, short } from './text.ts';

export const LAW_LEVELS = ['eu', 'state', 'regional'] as const;
export const LAW_TYPES = [
  'regulation',
  'directive',
  'law',
  'decree',
  'legislative-decree',
  'circular',
  'agreement',
  'ruling',
  'programme',
  'other',
] as const;

/** A legal reference: cited by id, never retyped. Together they form the region's repertory of law. */
export const lawSchema = z.strictObject({
  label: field(
    short(160),
    'La citazione ufficiale, per esempio: D.Lgs. 25 luglio 1998, n. 286.',
    'The official citation, for example: D.Lgs. 25 luglio 1998, n. 286.',
  ),
  short: field(
    short(60),
    'La citazione breve, per esempio: D.Lgs. 286/1998.',
    'The short citation, for example: D.Lgs. 286/1998.',
  ),
  subject: field(short(200), 'Di che cosa tratta, in poche parole.', 'What it is about, in few words.'),
  level: field(z.enum(LAW_LEVELS), 'eu, state o regional.', 'eu, state or regional.'),
  type: field(z.enum(LAW_TYPES), `Il tipo: ${LAW_TYPES.join(', ')}.`, `The type: ${LAW_TYPES.join(', ')}.`),
  date: field(day.optional(), 'La data dell’atto.', 'The date of the act.'),
  url: field(
    httpsUrl.optional(),
    'L’indirizzo ufficiale (Normattiva, EUR-Lex, Demetra).',
    'The official address (Normattiva, EUR-Lex, Demetra).',
  ),
  inForce: field(
    z.boolean().default(true),
    'false se non è più in vigore.',
    'false if it is no longer in force.',
  ),
  checked: field(
    dayOrNever.default('never'),
    'Il giorno in cui il riferimento è stato controllato, oppure never.',
    'The day the reference was checked, or never.',
  ),
});

export type LawData = z.infer<typeof lawSchema>;
