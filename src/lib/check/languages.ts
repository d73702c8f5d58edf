import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { say } from '#src/lib/domain/say.ts';
import { missingKeys } from '#src/lib/i18n/strings.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';

/** What a reader must never get in a language not asked for: notices of a translation’s state, and section headings. */
const NEEDED = /^(?:state|section)\./;

/** A language is live only with every notice and section heading translated. */
export function checkLanguages({ site, portal, records }: Whole): Finding[] {
  const record = records.find(({ path }) => path === 'site.yaml');
  if (!site || !record) return [];
  return site.languages.flatMap((locale, row): Finding[] => {
    if (locale.status !== 'live' || locale.code === SOURCE) return [];
    const missing = missingKeys(locale, portal.interface).filter((key) => NEEDED.test(key));
    if (missing.length === 0) return [];
    return [
      finding(
        'language-incomplete',
        placeOf(record, `languages/${row}`),
        say(
          `La lingua «${locale.code}» è live, ma mancano avvisi o titoli: ${missing.join(', ')}.`,
          `The language “${locale.code}” is live, but notices or headings are missing: ${missing.join(', ')}.`,
        ),
        say(
          `Traducili in l10n/${locale.code}/interface.yaml, oppure scrivi status: beta.`,
          `Translate them in l10n/${locale.code}/interface.yaml, or write status: beta.`,
        ),
      ),
    ];
  });
}
