import { isDay, type Day } from '#src/lib/domain/date.ts';

/** What counts of one line of a server's log. Who asked, and what for, is never taken out of it. */
export interface LogLine {
  /** As the server wrote it, on its own clock. */
  day: Day;
  method: string;
  /** Without query, decoded. */
  path: string;
  status: number;
  /** What the browser calls itself; undefined where the log holds no such field. */
  agent?: string;
}

/**
 * The common and the combined format of Apache and nginx. What stands before the bracket (address, names) may be anything
 * or dashes; the time may be a day only; what other formats put at the end is not read.
 */
const LINE =
  /^[^"[]*\[([^\]]{8,40})\] "((?:[^"\\]|\\.)*)" (\d{3}) (?:\d+|-)(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)")?/;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** One line, or undefined when it is none of a log that we know. */
export function parseLogLine(line: string): LogLine | undefined {
  const match = LINE.exec(line);
  if (!match) return undefined;
  const [, time = '', request = '', status = '', agent] = match;
  const day = dayOf(time);
  const [method = '', target] = request.split(' ');
  const path = target === undefined ? undefined : pathOf(target);
  if (day === undefined || path === undefined) return undefined;
  return { day, method, path, status: Number(status), ...(agent === undefined ? {} : { agent }) };
}

/** `21/Nov/2026:10:00:00 +0100`, `21/Nov/2026` or `2026-11-21T10:00:00+01:00`. */
function dayOf(time: string): Day | undefined {
  const [, date = '', month = '', year = ''] = /^(\d{2})\/([A-Z][a-z]{2})\/(\d{4})(?=:|$)/.exec(time) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  const day = number > 0 ? `${year}-${String(number).padStart(2, '0')}-${date}` : time.slice(0, 10);
  return isDay(day) ? day : undefined;
}

function pathOf(target: string): string | undefined {
  const path = target.replace(/^https?:\/\/[^/]*/i, '').replace(/[?#].*$/s, '');
  if (!path.includes('%')) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    // No page has such an address; it is a request all the same.
    return path;
  }
}
