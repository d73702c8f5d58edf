import { z } from 'zod';
import { field } from './field.ts';
import { day, short } from './text.ts';

/** `it-<text>-<risk>-<sketch>`: see `fingerprint.ts`. */
export const FINGERPRINT = /^it-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{16}$/;
export const fingerprintSchema = z.string().regex(FINGERPRINT);

export const TRANSLATION_STATUSES = ['machine', 'draft', 'review', 'approved'] as const;

/** What a translation was made from. Written by `npm run l10n stamp`, except `status`, `by`, `engine` and `note`. */
export const pinSchema = z
  .strictObject({
    status: field(
      z.enum(TRANSLATION_STATUSES),
      'Lo stato della traduzione: machine, draft, review o approved.',
      'The state of the translation: machine, draft, review or approved.',
    ),
    source: field(
      z.string().regex(/^[0-9a-f]{12,40}$/),
      'L’impronta git del file italiano: la scrive npm run l10n stamp.',
      'The git blob id of the Italian file: npm run l10n stamp writes it.',
    ),
    at: field(day, 'Il giorno della traduzione: 2026-05-02.', 'The day of the translation: 2026-05-02.'),
    sections: field(
      z.record(z.string(), fingerprintSchema),
      'Le impronte delle sezioni italiane: le scrive npm run l10n stamp.',
      'The fingerprints of the Italian sections: npm run l10n stamp writes them.',
    ),
    by: field(
      short(80).optional(),
      'Chi ha tradotto: un ruolo o un ente, mai una persona.',
      'Who translated: a role or a body, never a person.',
    ),
    engine: field(
      short(60).optional(),
      'Il motore usato; obbligatorio se status è machine.',
      'The engine used; required if status is machine.',
    ),
    note: field(short(200).optional(), 'Una nota per chi rivede.', 'A note for the reviewer.'),
  })
  .refine((pin) => pin.status !== 'machine' || pin.engine !== undefined, {
    path: ['engine'],
    error: 'engine',
  });

export type Pin = z.infer<typeof pinSchema>;
