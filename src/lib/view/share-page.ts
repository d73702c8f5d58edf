import { route } from '#src/lib/domain/route.ts';
import type { SharedPart } from '#src/lib/hand/share-text.ts';
import type { ShareTexts } from '#src/lib/hand/share-texts.ts';
import { dateWords } from '#src/lib/i18n/date-words.ts';
import type { View } from './view.ts';

/** What the script of the page that shares a sheet has to say. */
export function shareTexts({ t, portal, locale }: View): ShareTexts {
  return {
    lang: locale.code,
    dates: dateWords(locale),
    address: new URL(route.short(locale.code, '{code}'), portal.site.url).href.replace(
      encodeURI('{code}'),
      '{code}',
    ),
    made: t('guide.wordsOf', { date: '{date}' }),
    copied: t('share.copied'),
    failed: t('share.failed'),
    unknown: t('dossier.unknown', { codes: '{codes}' }),
    broken: t('dossier.broken'),
    archived: t('sheet.archived'),
  };
}

/** The parts of a message, as the sheet calls them. */
export const sharedParts = ({ t }: View): [part: SharedPart, name: string][] => [
  ['documents', t('section.needs')],
  ['costs', t('sheet.cost')],
  ['times', t('sheet.time')],
  ['where', t('sheet.where')],
];
