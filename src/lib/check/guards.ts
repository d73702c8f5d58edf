import { digitValue } from '#src/lib/domain/digits.ts';
import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { compareFingerprints } from '#src/lib/domain/fingerprint.ts';
import { lettersOf, type Locale } from '#src/lib/domain/locale.ts';
import type { Pin } from '#src/lib/domain/pin.ts';
import { HEAD } from '#src/lib/domain/piece.ts';
import { say } from '#src/lib/domain/say.ts';
import type { FileRecord } from '#src/lib/domain/record.ts';
import { placeOf } from './at.ts';

type Guard = (source: FileRecord, translation: FileRecord, locale: Locale | undefined) => Finding[];

/**
 * What every translation must hold against its Italian, on every run. A translation with an error is left out:
 * readers get the Italian with a notice. Sections the Italian has changed since are compared loosely, because
 * their structure may have changed with it; the reader is warned of those anyway.
 */
export function guardTranslation(
  source: FileRecord,
  translation: FileRecord,
  locale: Locale | undefined,
): Finding[] {
  if (source.words === undefined || translation.words === undefined) return [];
  return [keys, sections, shapes, numbers, script, length, copied, pinned].flatMap((guard) =>
    guard(source, translation, locale),
  );
}

const pinOf = (record: FileRecord): Pin | undefined => (record.value as { l10n?: Pin }).l10n;

/** Parts whose Italian is still the one this translation was made from. */
const current = (source: FileRecord, translation: FileRecord, part: string): boolean => {
  const then = pinOf(translation)?.sections[part];
  const now = source.fingerprints[part];
  return then !== undefined && now !== undefined && compareFingerprints(then, now) === 'same';
};

const start = (record: FileRecord): { path: string; line: number; column: number } => ({
  path: record.path,
  line: 1,
  column: 1,
});

const keys: Guard = (source, translation) => {
  const wanted = Object.keys(source.words?.labels ?? {});
  const given = Object.keys(translation.words?.labels ?? {});
  const missing = wanted.filter(
    (key) => !given.includes(key) && current(source, translation, `_${key.split('/')[0] ?? ''}`),
  );
  const extra = given.filter(
    (key) => !wanted.includes(key) && current(source, translation, `_${key.split('/')[0] ?? ''}`),
  );
  return [
    ...missing.map((key) =>
      finding(
        'translation-keys',
        placeOf(translation, key.split('/')[0] ?? ''),
        say(`Manca la traduzione di «${key}».`, `The translation of “${key}” is missing.`),
        say(
          'Aggiungila con lo stesso nome che ha nel file italiano.',
          'Add it with the same name as in the Italian file.',
        ),
      ),
    ),
    ...extra.map((key) =>
      finding(
        'translation-keys',
        placeOf(translation, key.split('/')[0] ?? ''),
        say(`«${key}» nel file italiano non c’è.`, `“${key}” is not in the Italian file.`),
        say('Toglila.', 'Take it out.'),
      ),
    ),
  ];
};

const sections: Guard = (source, translation) => {
  const pinnedParts = Object.keys(pinOf(translation)?.sections ?? {}).filter((part) => !part.startsWith('_'));
  const now = Object.keys(source.shapes);
  const wanted = now.filter((part) => pinnedParts.length === 0 || pinnedParts.includes(part));
  const given = Object.keys(translation.shapes).filter((part) => now.includes(part));
  const strange = Object.keys(translation.shapes).filter(
    (part) => !now.includes(part) && !pinnedParts.includes(part),
  );
  if (wanted.join() === given.join() && strange.length === 0) return [];
  return [
    finding(
      'translation-structure',
      start(translation),
      say(
        `Le sezioni non sono quelle italiane. Italiano: ${wanted.join(', ')}. Qui: ${Object.keys(translation.shapes).join(', ')}.`,
        `The sections are not those of the Italian. Italian: ${wanted.join(', ')}. Here: ${Object.keys(translation.shapes).join(', ')}.`,
      ),
      say('Rimetti le stesse sezioni nello stesso ordine.', 'Put back the same sections in the same order.'),
    ),
  ];
};

const shapes: Guard = (source, translation) =>
  Object.entries(translation.shapes).flatMap(([part, shape]) => {
    const wanted = source.shapes[part];
    if (!wanted || !current(source, translation, part)) return [];
    const index = wanted.findIndex((token, position) => token !== shape[position]);
    const at = index < 0 && shape.length > wanted.length ? wanted.length : index;
    if (at < 0) return [];
    return [
      finding(
        'translation-structure',
        start(translation),
        say(
          `Nella sezione «${part}» la struttura non è quella italiana: l’italiano ha «${wanted[at] ?? 'fine'}», qui c’è «${shape[at] ?? 'fine'}».`,
          `In section “${part}” the structure is not that of the Italian: the Italian has “${wanted[at] ?? 'end'}”, here is “${shape[at] ?? 'end'}”.`,
        ),
        say(
          'Tieni gli stessi paragrafi, elenchi, componenti e id nello stesso ordine; traduci solo le parole.',
          'Keep the same paragraphs, lists, components and ids in the same order; translate only the words.',
        ),
      ),
    ];
  });

/** What may hold a digit once NFKC has unfolded it: digits, and signs like ① and ㏠. Most texts hold neither. */
const NUMERIC = /[\p{N}\p{So}]/u;

/** Digits of all scripts as Latin ones, so that ٣٠, ৩০ and 30 are the same number. */
export function digitsOf(text: string): string {
  if (!NUMERIC.test(text)) return '';
  const plain = text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
  return (plain.match(/\d+/g) ?? []).sort().join(' ');
}

const numbers: Guard = (source, translation) =>
  Object.entries(translation.units).flatMap(([part, units]) => {
    const wanted = source.units[part];
    if (wanted?.length !== units.length || !current(source, translation, part)) return [];
    return units.flatMap((unit, index) => {
      const [there, here] = [digitsOf(noMarks(wanted[index] ?? '')), digitsOf(noMarks(unit))];
      if (there === here) return [];
      return [
        finding(
          'translation-numbers',
          start(translation),
          say(
            `In «${part}», testo ${index + 1}, i numeri sono «${here}», in italiano «${there}».`,
            `In “${part}”, text ${index + 1}, the numbers are “${here}”, in the Italian “${there}”.`,
          ),
          say(
            'I numeri sono gli stessi in ogni lingua: correggili.',
            'Numbers are the same in every language: mend them.',
          ),
        ),
      ];
    });
  });

const noMarks = (unit: string): string => unit.replace(/\{\d+\}/g, '');

const script: Guard = (_, translation, locale) => {
  if (!locale || locale.script === 'Latn') return [];
  const own = lettersOf(locale.script);
  if (!own) return [];
  const runs = new RegExp(`(?:${own.source})+`, 'gu');
  const least = locale.script.startsWith('Han') ? 0.25 : 0.5;
  return Object.entries(translation.units).flatMap(([part, units]) => {
    const text = units.join(' ');
    const letters = lengthOf(text, /\p{L}+/gu);
    const mine = lengthOf(text, runs);
    if (letters < 12 || mine / letters > least) return [];
    return [
      finding(
        'translation-script',
        start(translation),
        say(
          `«${part}» non è scritto nell’alfabeto della lingua (${locale.script}).`,
          `“${part}” is not written in the language’s script (${locale.script}).`,
        ),
        say('Traducilo, oppure togli questo file.', 'Translate it, or take this file out.'),
      ),
    ];
  });
};

/** How much of a text a pattern covers. Patterns of whole runs find a few words where single letters are thousands. */
const lengthOf = (text: string, runs: RegExp): number =>
  (text.match(runs) ?? []).reduce((sum, run) => sum + run.length, 0);

const length: Guard = (source, translation, locale) =>
  Object.entries(translation.units).flatMap(([part, units]) => {
    const there = weight(source.units[part] ?? []);
    const here = weight(units);
    const [least, most] = locale?.script === 'Hans' || locale?.script === 'Hant' ? [0.15, 1.5] : [0.4, 2.5];
    if (there < 40 || !current(source, translation, part) || (here / there >= least && here / there <= most))
      return [];
    return [
      finding(
        'translation-length',
        start(translation),
        say(
          `«${part}» è lungo ${Math.round((here / there) * 100)} % dell’italiano.`,
          `“${part}” is ${Math.round((here / there) * 100)} % as long as the Italian.`,
        ),
        say('Controlla che non manchi o non avanzi testo.', 'Check that no text is missing or left over.'),
      ),
    ];
  });

const weight = (units: readonly string[]): number =>
  units.reduce((sum, unit) => sum + noMarks(unit).length, 0);

const copied: Guard = (source, translation) =>
  Object.entries(translation.units).flatMap(([part, units]) => {
    const italian = (source.units[part] ?? []).join(' ');
    if (units.join(' ') !== italian) return [];
    const letters = italian.match(/\p{L}/gu)?.length ?? 0;
    if (letters < (part === HEAD ? 20 : 60)) return [];
    return [
      finding(
        'translation-copied',
        start(translation),
        say(`«${part}» è uguale all’italiano.`, `“${part}” is equal to the Italian.`),
        say(
          'Traducilo, oppure togli questo file: i lettori vedono l’italiano con un avviso.',
          'Translate it, or take this file out: readers see the Italian with a notice.',
        ),
      ),
    ];
  });

const pinned: Guard = (source, translation) => {
  const pin = pinOf(translation);
  if (!pin) return [];
  const parts = Object.keys(source.fingerprints);
  if (Object.keys(pin.sections).length === 0) {
    return [
      finding(
        'translation-pin',
        placeOf(translation, 'l10n'),
        say(
          'Questa traduzione non dice da quali sezioni viene.',
          'This translation does not say which sections it was made from.',
        ),
        say('Esegui npm run l10n stamp <lingua> <pezzo>.', 'Run npm run l10n stamp <lang> <piece>.'),
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
      say('Confronta, correggi, poi npm run l10n stamp.', 'Compare, mend, then npm run l10n stamp.'),
      'warning',
    ),
  ];
};
