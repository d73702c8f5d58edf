import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { stringFaults, type StringFault } from '#src/lib/i18n/faults.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';

/** The interface strings that the content adds: keys that exist, forms that the language has, the Italian’s placeholders. */
export function checkStrings({ site, portal, records }: Whole): Finding[] {
  return (site?.languages ?? []).flatMap((locale): Finding[] => {
    const record = records.find(({ path }) => path === `l10n/${locale.code}/interface.yaml`);
    const added = portal.interface.get(locale.code);
    if (!record || !added) return [];
    return stringFaults(locale, portal.interface)
      .filter(({ key }) => Object.hasOwn(added, key))
      .map((fault) => {
        const [what, mend] = sentences(fault, locale.code);
        return finding('language-strings', placeOf(record, fault.key), what, mend);
      });
  });
}

function sentences({ key, why, wanted }: StringFault, lang: string): [what: Say, mend: Say] {
  if (why === 'unknown')
    return [
      say(`Il testo «${key}» non esiste nell’interfaccia.`, `There is no interface string “${key}”.`),
      say(
        'Le chiavi sono quelle di src/lib/i18n/strings/it.json.',
        'The keys are those of src/lib/i18n/strings/it.json.',
      ),
    ];
  const list = wanted.join(', ');
  if (why === 'form')
    return [
      say(
        `«${key}» è una forma plurale che la lingua «${lang}» non ha.`,
        `“${key}” is a plural form that the language “${lang}” has not.`,
      ),
      say(`Le sue forme sono: ${list}.`, `Its forms are: ${list}.`),
    ];
  return [
    say(`«${key}» ha segnaposti diversi dall’italiano.`, `“${key}” has other placeholders than the Italian.`),
    wanted.length === 0
      ? say('L’italiano non ne ha: toglili.', 'The Italian has none: take them out.')
      : say(`Ci vogliono questi, una volta ciascuno: ${list}.`, `These are wanted, once each: ${list}.`),
  ];
}
