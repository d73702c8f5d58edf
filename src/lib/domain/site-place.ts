import { z } from 'zod';
import { field } from './field.ts';
import { short, yearDay } from './text.ts';

/** The provinces of a region, and where each is on the schematic map. */
export const provincesSchema = field(
  z
    .array(
      z.strictObject({
        code: field(z.string().regex(/^[A-Z]{2}$/), 'La sigla: BO.', 'The code: BO.'),
        name: field(short(60), 'Il nome.', 'The name.'),
        map: field(
          z
            .string()
            .regex(/^\d+,\d+( \d+,\d+){2,}$/)
            .optional(),
          'Il contorno sulla mappa schematica, punti x,y da sinistra e dall’alto: 0,10 40,0 30,50.',
          'The outline on the schematic map, points x,y from the left and the top: 0,10 40,0 30,50.',
        ),
      }),
    )
    .min(1),
  'Le province: code, name, map.',
  'The provinces: code, name, map.',
);

/** Where the region lies: an office outside of it is a slip. */
export const boxSchema = field(
  z.strictObject({
    south: field(z.number(), 'La latitudine più bassa.', 'The lowest latitude.'),
    north: field(z.number(), 'La latitudine più alta.', 'The highest latitude.'),
    west: field(z.number(), 'La longitudine più bassa.', 'The lowest longitude.'),
    east: field(z.number(), 'La longitudine più alta.', 'The highest longitude.'),
  }),
  'Il rettangolo in cui devono stare le coordinate: south, north, west, east.',
  'The box that coordinates must lie in: south, north, west, east.',
);

/** When its offices are closed. */
export const holidaysSchema = field(
  z.strictObject({
    days: field(
      z.array(yearDay),
      'Le feste fisse, mese-giorno: "12-25".',
      'The fixed holidays, month-day: "12-25".',
    ),
    easter: field(
      z.array(z.int()),
      'Le feste mobili, in giorni da Pasqua: 0, 1.',
      'The movable holidays, in days from Easter: 0, 1.',
    ),
    source: field(short(160), 'La legge che le stabilisce.', 'The law that sets them.'),
  }),
  'Le feste in cui gli uffici sono chiusi.',
  'The holidays on which offices are closed.',
);
