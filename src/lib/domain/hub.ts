import { z } from 'zod';
import { LIFE_EVENTS, SUBJECTS } from './classification.ts';
import { field } from './field.ts';
import { teamSchema } from './team.ts';
import { short, slug } from './text.ts';
import { THEMES, themeSchema } from './theme.ts';

/** One thematic HUB: its subject, its office, its mark. The file's name is its id and its address. */
export const hubSchema = z.strictObject({
  name: field(
    short(80),
    'Il nome del tema, per esempio: Salute.',
    'The name of the subject, for example: Salute.',
  ),
  description: field(
    short(300),
    'Di che cosa si occupa, in una frase.',
    'What it deals with, in one sentence.',
  ),
  owner: field(
    slug,
    'Il comune che la cura: un id di content/municipalities.',
    'The municipality that keeps it: an id of content/municipalities.',
  ),
  organisation: field(
    slug.optional(),
    'L’ufficio, un id di content/organisations.',
    'The office, an id of content/organisations.',
  ),
  email: field(z.email().optional(), 'L’e-mail dell’ufficio.', 'The office’s e-mail.'),
  git: teamSchema,
  topics: field(
    z.array(slug).min(1),
    'I temi, nell’ordine in cui si mostrano.',
    'The topics, in the order they are shown.',
  ),
  icon: field(z.string().regex(/^[a-z-]+$/), 'Il nome dell’icona.', 'The name of the icon.'),
  colour: field(
    z.string().regex(/^#[0-9a-f]{6}$/),
    'Il colore, leggibile con il bianco (contrasto 4,5): #0b6b5c.',
    'The colour, legible with white (contrast 4.5): #0b6b5c.',
  ),
  order: field(z.int().min(1), 'La posizione nella pagina iniziale.', 'The position on the home page.'),
  theme: field(
    themeSchema.optional(),
    `Il tema del portale nazionale: ${THEMES.join(', ')}.`,
    `The national portal’s theme: ${THEMES.join(', ')}.`,
  ),
  reviewMonths: field(
    z.int().min(1).max(18).default(6),
    'Ogni quanti mesi si ricontrolla.',
    'How many months between checks.',
  ),
  lifeEvents: field(
    z.array(z.int().min(1).max(LIFE_EVENTS)).default([]),
    'Gli eventi della vita: numeri dell’elenco nazionale, da 1 a 19 (9 = cambio di residenza). Vedi «I dati aperti».',
    'The life events: numbers of the national list, 1 to 19 (9 = change of residence).',
  ),
  subject: field(
    z.int().min(1).max(SUBJECTS).optional(),
    'La materia: un numero dell’elenco nazionale, da 1 a 15 (2 = salute). Vedi «I dati aperti».',
    'The subject matter: a number of the national list, 1 to 15 (2 = health).',
  ),
});

export type HubData = z.infer<typeof hubSchema>;

/** A subject inside a HUB. */
export const topicSchema = z.strictObject({
  name: field(short(80), 'Il nome del tema.', 'The name of the topic.'),
  description: field(
    short(200).optional(),
    'Di che cosa parla, in una frase.',
    'What it is about, in one sentence.',
  ),
  theme: field(
    themeSchema.optional(),
    `Il tema del portale nazionale, se non è quello dell’HUB: ${THEMES.join(', ')}.`,
    `The national portal’s theme, if it is not the HUB’s: ${THEMES.join(', ')}.`,
  ),
  lifeEvents: field(
    z.array(z.int().min(1).max(LIFE_EVENTS)).default([]),
    'Gli eventi della vita: numeri dell’elenco nazionale, da 1 a 19 (9 = cambio di residenza). Vedi «I dati aperti».',
    'The life events: numbers of the national list, 1 to 19 (9 = change of residence).',
  ),
  subject: field(
    z.int().min(1).max(SUBJECTS).optional(),
    'La materia: un numero dell’elenco nazionale, da 1 a 15 (2 = salute). Vedi «I dati aperti».',
    'The subject matter: a number of the national list, 1 to 15 (2 = health).',
  ),
});

export type TopicData = z.infer<typeof topicSchema>;
