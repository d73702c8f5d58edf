import type { AloudTexts } from '#src/lib/hand/aloud-texts.ts';
import { languageName } from '#src/lib/i18n/format.ts';
import type { View } from './view.ts';

/** What the script of the page that reads aloud has to say. */
export function aloudTexts({ t, locale }: View): AloudTexts {
  return {
    start: t('aloud.start'),
    pause: t('aloud.pause'),
    resume: t('aloud.resume'),
    here: t('aloud.here'),
    reading: t('aloud.reading', { name: '{name}' }),
    ended: t('aloud.ended'),
    noVoice: t('aloud.noVoice', { language: languageName(locale, locale.code) }),
    unknown: t('dossier.unknown', { codes: '{codes}' }),
    broken: t('dossier.broken'),
  };
}
