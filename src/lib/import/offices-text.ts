import type { Say, ToolLanguage } from '#src/lib/domain/say.ts';
import { say } from '#src/lib/domain/say.ts';
import type { OfficesPlan } from './offices.ts';
import type { Table } from './table.ts';

/** Lines of each list that are shown; the rest are counted. */
const SHOWN = 20;

/** What becomes of a table of offices, for a screen: how it was read, what is new, what is not, and why. */
export function officesText(
  { encoding, delimiter, rows }: Table,
  plan: OfficesPlan,
  { lang, file, prefix }: { lang: ToolLanguage; file: string; prefix: string },
): string {
  const sign = { '\t': 'tab' }[delimiter] ?? delimiter;
  const read = plan.columns.flatMap(({ head, field }) => (field === undefined ? [] : `${head} → ${field}`));
  const unread = plan.columns.flatMap(({ head, field }) => (field === undefined ? head : []));
  const list = <T>(title: Say, those: readonly T[], line: (one: T) => string): string[] =>
    those.length === 0
      ? []
      : [
          '',
          `${title[lang]}: ${those.length}`,
          ...those.slice(0, SHOWN).map((one) => `  ${line(one)}`),
          ...(those.length > SHOWN ? [`  … ${those.length - SHOWN}`] : []),
        ];
  const words = (those: readonly Say[]): string => those.map((one) => one[lang]).join(' ');
  const left = plan.files.filter((one) => one.left.length > 0);
  return [
    `${file}: ${rows.length} ${say('righe', 'rows')[lang]}, ${encoding}, «${sign}»`,
    `${say('Colonne lette', 'Columns that were read')[lang]}: ${read.join(', ') || '–'}`,
    ...(unread.length === 0
      ? []
      : [
          `${say('Colonne non lette', 'Columns that were not')[lang]}: ${unread.join(', ')} (--map "…=phone")`,
        ]),
    ...list(say('Nuovi', 'New'), plan.files, ({ line, path }) => `${file}:${line}  ${prefix}${path}`),
    ...list(
      say('Valori lasciati fuori', 'Values that were left out'),
      left,
      (one) => `${file}:${one.line}  ${words(one.left)}`,
    ),
    ...list(
      say('Ci sono già', 'There already'),
      plan.same,
      ({ line, as }) => `${file}:${line}  ${prefix}${as}`,
    ),
    ...list(
      say(
        'Forse gli stessi (stessa via, altro nome): guardali',
        'Perhaps the same (same street, other name): look at them',
      ),
      plan.near,
      ({ line, as }) => `${file}:${line}  ${prefix}${as}`,
    ),
    ...list(
      say('Righe che non vanno', 'Rows that will not do'),
      plan.refused,
      ({ line, why }) => `${file}:${line}  ${words(why)}`,
    ),
    '',
  ].join('\n');
}
