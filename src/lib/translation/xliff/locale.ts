import { SOURCE, type Locale } from '#src/lib/domain/locale.ts';
import { roleOf } from '#src/lib/domain/layout.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Exchange } from './document.ts';
import { Refusal } from './refusal.ts';

/**
 * The language of an exchange file: the one its file goes to, which must be the one it says it is in. Some programs
 * write only the first part of a tag, or another case: those are the same language.
 * @throws Refusal where they differ, or the site has no such language
 */
export function localeOf(path: string, { lang, memory }: Exchange, locales: readonly Locale[]): Locale {
  const role = roleOf(memory.target);
  const code = role && 'lang' in role ? role.lang : '';
  const locale = locales.find((one) => one.code === code);
  const place = { path, line: 1, column: 1 };
  if (!locale || code === SOURCE)
    throw new Refusal(
      place,
      say(
        `«${memory.target}» non è un file di traduzione di questo portale.`,
        `“${memory.target}” is no translation file of this portal.`,
      ),
      say('Riparti dal file esportato.', 'Start again from the exported file.'),
    );
  const same = [locale.tag, locale.code].some(
    (tag) => tag.toLowerCase() === lang.toLowerCase() || languageOf(tag) === lang.toLowerCase(),
  );
  if (!same)
    throw new Refusal(
      place,
      say(
        `Il file dice di essere in «${lang}», ma è stato esportato per «${locale.tag}».`,
        `The file says it is in “${lang}”, but it was exported for “${locale.tag}”.`,
      ),
      say(
        'Prendi il file dell’altra lingua, oppure correggi la lingua d’arrivo nel programma.',
        'Take the file of the other language, or mend the target language in the program.',
      ),
    );
  return locale;
}

const languageOf = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';
