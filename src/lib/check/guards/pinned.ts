import { finding } from '#src/lib/domain/finding.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { say } from '#src/lib/domain/say.ts';
import { placeOf } from '#src/lib/check/at.ts';
import { current, isBegun, pinOf, type Guard } from './guard.ts';

/** The translation says what it was made from, and whether that is still so. */
export const pinned: Guard = (source, translation) => {
  const pin = pinOf(translation);
  if (!pin) return [];
  const parts = Object.keys(source.fingerprints);
  if (Object.keys(pin.sections).length === 0) {
    if (isBegun(translation)) return [];
    return [
      finding(
        'translation-pin',
        placeOf(translation, 'l10n'),
        say(
          'Questa traduzione non dice da quali sezioni viene.',
          'This translation does not say which sections it was made from.',
        ),
        say(`Esegui ${stamp(translation.path)}.`, `Run ${stamp(translation.path)}.`),
      ),
    ];
  }
  const stale = parts.filter((part) => !current(source, translation, part));
  if (stale.length === 0) return [];
  return [
    finding(
      'translation-stale',
      placeOf(translation, 'l10n'),
      say(
        `L’italiano è cambiato in: ${stale.join(', ')}.`,
        `The Italian has changed in: ${stale.join(', ')}.`,
      ),
      say(
        `Confronta, correggi, poi ${stamp(translation.path)}.`,
        `Compare, mend, then ${stamp(translation.path)}.`,
      ),
      'warning',
    ),
  ];
};

/** The command that says what a translation was made from, ready to be copied. */
function stamp(path: string): string {
  const role = roleOf(path);
  return role?.role === 'piece'
    ? `npm run l10n -- stamp ${role.lang} ${path.slice(0, path.lastIndexOf('/')).replace(/^sheets\//, '')}`
    : 'npm run l10n -- stamp';
}
