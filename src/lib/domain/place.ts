import { z } from 'zod';
import { field } from './field.ts';
import { partialDay, phone, short, slug, webUrl, yearDay } from './text.ts';

/** A municipality that services or sheets name. What nobody has sourced stays out. */
export const municipalitySchema = z.strictObject({
  name: field(short(60), 'Il nome ufficiale.', 'The official name.'),
  province: field(
    z.string().regex(/^[A-Z]{2}$/),
    'La sigla della provincia, tra quelle di site.yaml.',
    'The province’s code, one of site.yaml’s.',
  ),
  istat: field(
    z
      .string()
      .regex(/^\d{6}$/)
      .optional(),
    'Il codice ISTAT di 6 cifre.',
    'The 6-digit ISTAT code.',
  ),
  postalCodes: field(z.array(z.string().regex(/^\d{5}$/)).default([]), 'I CAP.', 'The postal codes.'),
  lat: field(
    z.number().min(-90).max(90).optional(),
    'La latitudine, per esempio 44.49.',
    'The latitude, for example 44.49.',
  ),
  lon: field(
    z.number().min(-180).max(180).optional(),
    'La longitudine, per esempio 11.34.',
    'The longitude, for example 11.34.',
  ),
  union: field(short(80).optional(), 'L’unione di comuni.', 'The union of municipalities.'),
  healthDistrict: field(short(80).optional(), 'Il distretto sanitario.', 'The health district.'),
  patronDay: field(
    yearDay.optional(),
    'Il giorno del patrono, mese-giorno: 10-04.',
    'The patron saint’s day, month-day: 10-04.',
  ),
  website: field(webUrl.optional(), 'Il sito del comune.', 'The municipality’s site.'),
});

export type MunicipalityData = z.infer<typeof municipalitySchema>;

export const ORGANISATION_KINDS = [
  'municipality',
  'union',
  'region',
  'state',
  'health',
  'school',
  'third-sector',
  'union-trade',
  'other',
] as const;

/** A body that runs services, HUBs or projects. */
export const organisationSchema = z.strictObject({
  name: field(short(120), 'Il nome ufficiale.', 'The official name.'),
  alternateName: field(short(60).optional(), 'Il nome corto o la sigla.', 'The short name or acronym.'),
  kind: field(
    z.enum(ORGANISATION_KINDS),
    `Il tipo: ${ORGANISATION_KINDS.join(', ')}.`,
    `The kind: ${ORGANISATION_KINDS.join(', ')}.`,
  ),
  description: field(short(300).optional(), 'Che cosa fa.', 'What it does.'),
  website: field(webUrl.optional(), 'Il sito.', 'The website.'),
  email: field(z.email().optional(), 'L’e-mail.', 'The e-mail.'),
  pec: field(z.email().optional(), 'La PEC.', 'The certified e-mail.'),
  phone: field(phone.optional(), 'Il telefono: +39051…, 1522, 800….', 'The phone: +39051…, 1522, 800….'),
  ipa: field(
    z
      .string()
      .regex(/^[a-z0-9_]+$/)
      .optional(),
    'Il codice IPA.',
    'The IPA code.',
  ),
  taxCode: field(
    z
      .string()
      .regex(/^\d{11}$/)
      .optional(),
    'Il codice fiscale, 11 cifre.',
    'The tax code, 11 digits.',
  ),
  parent: field(slug.optional(), 'L’ente di cui fa parte.', 'The body it belongs to.'),
  source: field(webUrl.optional(), 'La pagina da cui vengono i dati.', 'The page the data come from.'),
  sourceDate: field(partialDay.optional(), 'La data della pagina.', 'The date of that page.'),
});

export type OrganisationData = z.infer<typeof organisationSchema>;
