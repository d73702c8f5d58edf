import type { Portal } from '#src/lib/domain/portal.ts';
import type { ToolLanguage } from '#src/lib/domain/say.ts';
import { COLUMNS } from './quality-columns.ts';
import type { Quality } from './quality.ts';
import { byHub, type Waiting } from './waiting.ts';

/** The widest line, so that it can be read and printed. */
const WIDTH = 120;

/** The sheets and how they stand, for a screen; at the end, by name, what waits for a person. */
export function qualityText(
  portal: Portal,
  sheets: readonly Quality[],
  waiting: readonly Waiting[],
  lang: ToolLanguage,
): string {
  const legend = COLUMNS.map(({ head, means }) => `${head}: ${means[lang]}`).join(' · ');
  const star = lang === 'it' ? '*: da guardare.' : '*: somebody should look.';
  return `${[...wrap(`${legend}. ${star}`, ''), '', ...table(sheets), '', ...names(portal, waiting, lang)].join('\n')}\n`;
}

/** Each HUB has its line, so that names are short. */
function table(sheets: readonly Quality[]): string[] {
  const heads = ['', ...COLUMNS.map(({ head }) => head)];
  const rows = sheets.map((sheet) => [
    `  ${sheet.id.slice(sheet.hub.length + 1)}`,
    ...COLUMNS.map(({ cell, weak }) => `${cell(sheet)}${weak(sheet) ? '*' : ''}`),
  ]);
  const widths = heads.map((_, column) => Math.max(...[heads, ...rows].map((row) => width(row[column]))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const space = ' '.repeat((widths[column] ?? 0) - width(cell));
        return column === 0 ? cell + space : space + cell;
      })
      .join(' ')
      .trimEnd();
  return [
    line(heads),
    ...sheets.flatMap(({ hub }, index) => [
      ...(hub === sheets[index - 1]?.hub ? [] : [hub]),
      line(rows[index] ?? []),
    ]),
  ];
}

const width = (text = ''): number => Array.from(text).length;

function names(portal: Portal, waiting: readonly Waiting[], lang: ToolLanguage): string[] {
  const head =
    lang === 'it' ? 'Aspetta la verifica di una persona' : 'Waits for the verification of a person';
  const nobody = lang === 'it' ? 'di nessun HUB' : 'of no HUB';
  return byHub(portal, waiting)
    .filter(([, those]) => those.length > 0)
    .flatMap(([hub, those]) => {
      const ids = [...new Set(those.map(({ kind, id }) => (kind === 'sheet' ? id : `${kind}:${id}`)))];
      return [`${head}, ${hub ?? nobody}: ${ids.length}`, ...wrap(ids.join(', '), '  ')];
    });
}

/** Lines of at most the width, broken at spaces. */
function wrap(text: string, indent: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines;
}
