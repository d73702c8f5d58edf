import { say, type Say, type ToolLanguage } from '#src/lib/domain/say.ts';
import type { MonthStatistics } from '#src/lib/domain/statistics.ts';
import { sumsBy, total, visitsOf } from './sums.ts';
import { LEFT, type Left, type Tally } from './tally.ts';

const WHY: Readonly<Record<Left, Say>> = {
  unreadable: say('righe che non si leggono', 'lines that cannot be read'),
  method: say(
    'richieste che non chiedono una pagina (HEAD, POST…)',
    'requests that ask for no page (HEAD, POST…)',
  ),
  answer: say('errori e rinvii', 'errors and redirects'),
  elsewhere: say(
    'file e indirizzi che non sono pagine del sito',
    'files and addresses that are no pages of the site',
  ),
  robot: say('robot', 'robots'),
};

/** What was counted, for a screen. Lines of the logs are never shown: they may hold addresses of people. */
export function statisticsText(
  tally: Tally,
  months: ReadonlyMap<string, MonthStatistics>,
  hubs: ReadonlySet<string>,
  lang: ToolLanguage,
): string {
  const visits = visitsOf(months, hubs);
  const list = (sums: readonly [string, number][]): string =>
    sums.map(([name, count]) => `${name} ${count}`).join(', ');
  const lines = [
    say(
      `${tally.lines} righe, ${tally.visits} visite alle pagine.`,
      `${tally.lines} lines, ${tally.visits} visits to pages.`,
    )[lang],
    ...LEFT.filter((why) => tally.left[why] > 0).map((why) => {
      const first = why === 'unreadable' && tally.firstUnreadable;
      const at = first ? say(`; la prima: ${first}`, `; the first: ${first}`)[lang] : '';
      return `  − ${tally.left[why]} ${WHY[why][lang]}${at}`;
    }),
    ...(tally.unnamed === 0
      ? []
      : [
          say(
            `  ${tally.unnamed} visite senza il nome del browser: tra queste i robot non si riconoscono.`,
            `  ${tally.unnamed} visits without the browser’s name: robots among them cannot be told.`,
          )[lang],
        ]),
    ...[...months].flatMap(([month, { first, last }]) => {
      const own = visits.filter((visit) => visit.month === month);
      return [
        '',
        `${month} (${first} – ${last}): ${total(own)}`,
        `  ${say('lingue', 'languages')[lang]}: ${list(sumsBy(own, (visit) => visit.lang)) || '–'}`,
        `  HUB: ${list(sumsBy(own, ({ hub }) => hub)) || '–'}`,
        ...sumsBy(own, ({ page }) => page)
          .slice(0, 10)
          .map(([page, count]) => `  ${String(count).padStart(8)}  ${page}`),
      ];
    }),
  ];
  return `${lines.join('\n')}\n`;
}
