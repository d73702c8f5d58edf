import { compareFingerprints } from '#src/lib/domain/fingerprint.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { interfaceState } from './interface-texts.ts';
import { allPieces, targets } from './pieces.ts';

/** Something about translations that a person should set right. */
export interface Ailment {
  severity: 'error' | 'warning';
  where: string;
  what: Say;
}

/** What is wrong with the translations besides being behind: faulty files, lost parts, old fingerprints, bad strings. */
export function examine(portal: Portal): Ailment[] {
  return [...faults(portal), ...pins(portal), ...catalogues(portal), ...interfaces(portal)];
}

const faults = ({ findings }: Portal): Ailment[] =>
  findings
    .filter(
      ({ rule }) =>
        (rule.startsWith('translation-') && rule !== 'translation-stale') || rule.startsWith('language-'),
    )
    .map(({ path, line, severity, what, mend, rule }) => ({
      severity,
      where: `${path}:${line}`,
      what: say(`${what.it} ${mend.it} [${rule}]`, `${what.en} ${mend.en} [${rule}]`),
    }));

function pins(portal: Portal): Ailment[] {
  return allPieces(portal).flatMap((piece) =>
    Object.values(piece.translations).flatMap((text): Ailment[] => {
      if (!text?.pin) return [];
      const where = `${piece.folder}/index.${text.lang}.mdx`;
      const pinned = Object.entries(text.pin.sections);
      const gone = pinned
        .filter(([part]) => piece.source.fingerprints[part] === undefined)
        .map(([part]) => part);
      const old = pinned.some(([part, then]) => {
        const now = piece.source.fingerprints[part];
        return now !== undefined && now !== then && compareFingerprints(then, now) === 'same';
      });
      return [
        ...(gone.length > 0
          ? [
              warning(
                where,
                `L’italiano non ha più: ${gone.join(', ')}. Togli anche qui, poi esegui stamp.`,
                `The Italian no longer has: ${gone.join(', ')}. Take it out here too, then run stamp.`,
              ),
            ]
          : []),
        ...(old
          ? [
              warning(
                where,
                'Le impronte vengono da una versione precedente del programma: stamp le rinnova.',
                'The fingerprints come from an earlier version of the program: stamp renews them.',
              ),
            ]
          : []),
      ];
    }),
  );
}

const catalogues = (portal: Portal): Ailment[] =>
  [...portal.catalogues].flatMap(([lang, ofLang]) =>
    [...ofLang].flatMap(([name, entries]) => {
      const unpinned = [...entries].filter(([, entry]) => entry.$h === undefined && hasWords(entry)).length;
      return unpinned === 0
        ? []
        : [
            warning(
              `l10n/${lang}/${name}.yaml`,
              `${unpinned} voci senza impronta: npm run l10n -- stamp ${lang} catalogues.`,
              `${unpinned} entries without a fingerprint: npm run l10n -- stamp ${lang} catalogues.`,
            ),
          ];
    }),
  );

const hasWords = (entry: object): boolean =>
  Object.keys(entry).some((key) => !key.startsWith('$') && key !== 'synonyms');

const WHY: Readonly<Record<string, Say>> = {
  form: say('forma plurale che la lingua non ha', 'a plural form the language has not'),
  placeholder: say('segnaposti diversi dall’italiano', 'other placeholders than the Italian'),
  unknown: say('chiave che non esiste', 'no such key'),
};

const interfaces = (portal: Portal): Ailment[] =>
  targets(portal).flatMap((locale) => {
    const { missing, faults: wrong } = interfaceState(portal, locale);
    return [
      ...missing.map((key) =>
        warning(
          `interface ${locale.code} ${key}`,
          'Testo mancante: si legge in italiano.',
          'Missing: read in Italian.',
        ),
      ),
      ...wrong.map(({ key, why }) => ({
        severity: 'error' as const,
        where: `interface ${locale.code} ${key}`,
        what: WHY[why] ?? say(why, why),
      })),
    ];
  });

const warning = (where: string, it: string, en: string): Ailment => ({
  severity: 'warning',
  where,
  what: say(it, en),
});
