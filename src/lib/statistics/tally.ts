import { isbot } from 'isbot';
import type { Day } from '#src/lib/domain/date.ts';
import type { Lang } from '#src/lib/domain/locale.ts';
import { parseLogLine } from './log-line.ts';

/** The pages that count, by address: their language, and their address without it. */
export type Pages = ReadonlyMap<string, { lang: Lang; page: string }>;

/** A month's visits by page and language, and the days they are of. */
export interface MonthTally {
  first: Day;
  last: Day;
  /** By page, then by language. */
  pages: Map<string, Map<Lang, number>>;
}

/** Why a line of a log is no visit. */
export const LEFT = ['unreadable', 'method', 'answer', 'elsewhere', 'robot'] as const;
export type Left = (typeof LEFT)[number];

/** More names of browsers than this are not remembered: a log may hold a new one in each line. */
const REMEMBERED = 5000;

/**
 * Counts lines of logs, one at a time: what it holds grows with pages and months, not with lines. A visit is a page of the
 * plan that was asked for (GET) and given (200) or found unchanged (304) to something that does not call itself a robot.
 */
export class Tally {
  readonly months = new Map<string, MonthTally>();
  readonly left: Record<Left, number> = { unreadable: 0, method: 0, answer: 0, elsewhere: 0, robot: 0 };
  /** Where the first line stands that cannot be read. */
  firstUnreadable: string | undefined;
  lines = 0;
  visits = 0;
  /** Visits of lines that do not name the browser: robots among them cannot be told. */
  unnamed = 0;
  readonly #robots = new Map<string, boolean>();
  readonly #pages: Pages;

  constructor(pages: Pages) {
    this.#pages = pages;
  }

  /** @param at `file:line`, asked for only when the line cannot be read */
  add(text: string, at: () => string): void {
    this.lines += 1;
    const line = parseLogLine(text);
    if (!line) {
      this.firstUnreadable ??= at();
      this.left.unreadable += 1;
      return;
    }
    // The month counts as seen even on days without visits.
    const month = this.#month(line.day);
    const page = this.#pages.get(line.path.replace(/\/index\.html$/, '/'));
    const why: Left | undefined =
      line.method !== 'GET'
        ? 'method'
        : line.status !== 200 && line.status !== 304
          ? 'answer'
          : page === undefined
            ? 'elsewhere'
            : this.#isRobot(line.agent)
              ? 'robot'
              : undefined;
    if (why !== undefined || page === undefined) {
      this.left[why ?? 'elsewhere'] += 1;
      return;
    }
    this.visits += 1;
    if (line.agent === undefined) this.unnamed += 1;
    const langs = month.pages.get(page.page) ?? new Map<Lang, number>();
    month.pages.set(page.page, langs);
    langs.set(page.lang, (langs.get(page.lang) ?? 0) + 1);
  }

  #month(day: Day): MonthTally {
    const name = day.slice(0, 7);
    const found = this.months.get(name) ?? { first: day, last: day, pages: new Map() };
    if (day < found.first) found.first = day;
    if (day > found.last) found.last = day;
    this.months.set(name, found);
    return found;
  }

  /** A browser always says a name; a log without the field cannot tell. */
  #isRobot(agent: string | undefined): boolean {
    if (agent === undefined) return false;
    const known = this.#robots.get(agent);
    if (known !== undefined) return known;
    const robot = agent === '' || agent === '-' || isbot(agent);
    if (this.#robots.size < REMEMBERED) this.#robots.set(agent, robot);
    return robot;
  }
}
