import { z } from 'zod';
import { AUDIENCES } from '#src/lib/domain/audience.ts';
import { WEEKDAYS } from '#src/lib/domain/service.ts';
import { said, day, partialDay, serviceId, texts, metaSchema, listOf, trust } from './parts.ts';

const place = {
  municipality: z.string().optional(),
  province: z.string().optional(),
};

export const serviceSchema = metaSchema.extend({
  id: serviceId,
  type: z.string(),
  name: z.string(),
  url: z.url(),
  hsds_id: said(z.uuid(), 'The same service in /hsds/.'),
  ...place,
  organisation: z.strictObject({ id: z.string(), name: z.string() }).optional(),
  description: texts.optional(),
  status: z.enum(['active', 'temporarily-closed', 'inactive', 'defunct']),
  address: z
    .strictObject({
      street: z.string(),
      postal_code: z.string().optional(),
      note: z.string().optional(),
      latitude: z.number().optional(),
      longitude: z.number().optional(),
    })
    .optional(),
  transport: texts.optional(),
  phones: z.array(
    z.strictObject({
      number: z.string(),
      kind: z.enum(['voice', 'mobile', 'whatsapp', 'fax', 'green']),
      label: z.string().optional(),
    }),
  ),
  emails: z.array(z.email()),
  certified_email: z.email().optional(),
  website: z.url().optional(),
  booking: z.url().optional(),
  hours: z.array(
    z.strictObject({
      days: z.array(z.enum(WEEKDAYS)),
      open: said(z.string(), 'Local time, HH:MM.'),
      close: z.string(),
      from: day.optional(),
      to: day.optional(),
      appointment: z.boolean(),
      phone: said(z.boolean(), 'Hours of the phone, not of the door.'),
      mediator: said(z.array(z.string()), 'Languages of the mediation in these hours.'),
    }),
  ),
  hours_note: texts.optional(),
  time_zone: z.string(),
  closed: z.array(z.strictObject({ from: day, to: day, note: z.string().optional() })),
  access: z.enum(['walk-in', 'appointment', 'both']).optional(),
  languages: z.array(
    z.strictObject({
      language: z.string(),
      mode: z.enum(['staff', 'mediator', 'phone-interpreter']).optional(),
    }),
  ),
  languages_note: z.string().optional(),
  audience: z.array(z.enum(AUDIENCES)),
  cost: z.enum(['free', 'paid']).optional(),
  serves: z.enum(['municipality', 'district', 'province', 'region', 'country']).optional(),
  alert: z.strictObject({ text: z.string(), until: day.optional() }).optional(),
  note: texts.optional(),
  source: z.url(),
  source_date: partialDay.optional(),
  ...trust,
});

export const serviceListSchema = listOf(
  z.strictObject({
    id: serviceId,
    type: z.string(),
    name: z.string(),
    ...place,
    status: z.enum(['active', 'temporarily-closed', 'inactive', 'defunct']),
    url: z.url(),
    api: z.url(),
    verified: trust.verified,
  }),
);
