import type { Day } from '#src/lib/domain/date.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { makeReport, type Report } from './report.ts';

const reports = new WeakMap<Portal, Map<Day, Report>>();

/** The report of the editors' page: from the first export or counted visit, or this year's first day without any, to today. */
export function wholeReport(portal: Portal, today: Day): Report {
  const known = reports.get(portal) ?? new Map<Day, Report>();
  reports.set(portal, known);
  const found = known.get(today);
  if (found) return found;
  const ledger = portal.ledger;
  const counted = [...portal.statistics.values()].map(({ first }) => first);
  const days = [...ledger.map(({ date }) => date), ...counted];
  const first = days.reduce((a, b) => (a < b ? a : b), today);
  const from = days.length === 0 ? `${today.slice(0, 4)}-01-01` : first;
  const made = makeReport(portal, ledger, { from, to: today }, today);
  known.set(today, made);
  return made;
}
