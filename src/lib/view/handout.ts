import { handoutKey } from '#src/lib/domain/handout.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import { formatNumber } from '#src/lib/i18n/format.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import type { View } from './view.ts';

/**
 * The way to a sheet as a PDF, in one language or beside another, with its size; nothing where none has been made of the
 * words that the page shows. As short as can be: it is on sheets that have a limit.
 */
export function handoutLink({ portal, locale, t }: View, sheet: string, other?: Lang): Html {
  const made = portal.handouts?.get(handoutKey(locale.code, sheet, other));
  if (!made) return EMPTY;
  const size = formatNumber(locale, Math.ceil(made.bytes / 1000));
  return html` · <a href="${made.path}">${t('dossier.print')} (PDF, ${size} kB)</a>`;
}
