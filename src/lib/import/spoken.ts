import type { z } from 'zod';
import type { serviceSchema } from '#src/lib/domain/service.ts';
import { capital, sentence } from './text.ts';

/** The part of a service that a cell of languages fills. */
export type Spoken = Pick<z.input<typeof serviceSchema>, 'languages' | 'languagesNote'>;

const names = new Intl.DisplayNames(['it'], { type: 'language' });

/** `it, en, wolof` is a list; anything else is said in words, with codes spelt out for the reader. */
export function parseLanguages(cell: string): Spoken {
  const list = cell.split(/,\s*/);
  if (list.length > 1 && list.every((one) => /^[a-z]+$/.test(one)))
    return { languages: list.map((lang) => ({ lang })) };
  const codes = /^(.+?): ((?:[a-z]{2}, )*[a-z]{2})$/.exec(cell);
  if (!codes) return { languagesNote: sentence(cell) };
  const [, what = '', known = ''] = codes;
  const spelt = new Intl.ListFormat('it').format(known.split(', ').map((code) => names.of(code) ?? code));
  return { languagesNote: `${capital(what)} ${spelt}.` };
}
