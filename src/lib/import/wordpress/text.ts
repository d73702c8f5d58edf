import { say, type Say, type ToolLanguage } from '#src/lib/domain/say.ts';
import type { WordPressPlan } from './plan.ts';

/** Lines of each list that are shown; the rest are counted. */
const SHOWN = 20;

/** What becomes of an export, for a screen. */
export function wordPressText(
  { drafts, redirects, unsent, same, others }: WordPressPlan,
  { lang, file, prefix }: { lang: ToolLanguage; file: string; prefix: string },
): string {
  const list = <T>(title: Say, those: readonly T[], line: (one: T) => string): string[] =>
    those.length === 0
      ? []
      : [
          '',
          `${title[lang]}: ${those.length}`,
          ...those.slice(0, SHOWN).map((one) => `  ${line(one)}`),
          ...(those.length > SHOWN ? [`  … ${those.length - SHOWN}`] : []),
        ];
  const lost = drafts.filter(({ left }) => left.length > 0);
  return [
    ...list(say('Bozze', 'Drafts'), drafts, ({ line, path }) => `${file}:${line}  ${prefix}${path}`),
    ...list(
      say('Lasciato fuori dai testi: guarda se serve', 'Left out of the texts: see whether it is needed'),
      lost,
      ({ line, left }) => `${file}:${line}  ${left.map(([what, count]) => `${what} × ${count}`).join(', ')}`,
    ),
    ...list(say('Vecchi indirizzi', 'Old addresses'), redirects, ({ from, to }) => `${from} → ${to}`),
    ...list(
      say('Indirizzi che non si possono rinviare', 'Addresses that cannot be sent on'),
      unsent,
      ({ line, from }) => `${file}:${line}  ${from}`,
    ),
    ...list(say('Ci sono già', 'There already'), same, ({ line, as }) => `${file}:${line}  ${prefix}${as}`),
    ...list(say('Non importati', 'Not imported'), [...others], ([what, count]) => `${what} × ${count}`),
    '',
  ].join('\n');
}
