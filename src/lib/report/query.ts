import { Trouble } from '#src/lib/command/trouble.ts';
import { isDay, type Day } from '#src/lib/domain/date.ts';
import { FEED_KINDS, isFeedKind, type FeedKind, type SharedItem } from '#src/lib/domain/ledger.ts';
import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Span } from './periods.ts';

/** What the report is about: some days, and perhaps one project, HUB, language or kind only. */
export interface Query extends Span {
  project?: string;
  hub?: string;
  lang?: string;
  kind?: FeedKind;
}

/** What a person asked for; what is left out is decided by `readQuery`. */
export type Asked = Partial<Record<'from' | 'to' | 'project' | 'hub' | 'lang' | 'kind', string | undefined>>;

/**
 * The query a person means. Without days it goes from the beginning of the project (of this year, without a
 * project) to its end, or to today where that comes first. A `Trouble` says what cannot be meant.
 */
export function readQuery(asked: Asked, portal: Portal, today: Day): Query {
  const { project, hub, lang, kind } = asked;
  known('project', project, [...portal.projects.keys()]);
  known('hub', hub, [...portal.hubs.keys()]);
  known(
    'lang',
    lang,
    published(portal.site.languages).map(({ code }) => code),
  );
  known('kind', kind, FEED_KINDS);
  const { start, end } = portal.projects.get(project ?? '')?.data ?? {};
  const last = lastDay(end);
  const to = asked.to ?? (last !== undefined && last < today ? last : today);
  const from = asked.from ?? start?.padEnd(10, '-01') ?? `${to.slice(0, 4)}-01-01`;
  for (const [option, value] of Object.entries({ from, to })) {
    if (!isDay(value))
      throw new Trouble(
        say(
          `--${option} ${value} non è un giorno che esiste: scrivilo così, 2026-05-31.`,
          `--${option} ${value} is not a day that exists: write it like this, 2026-05-31.`,
        ),
      );
  }
  if (from > to)
    throw new Trouble(
      say(
        `Il periodo comincia il ${from} e finisce prima, il ${to}: scambia --from e --to.`,
        `The period begins on ${from} and ends before, on ${to}: swap --from and --to.`,
      ),
    );
  return {
    from,
    to,
    ...(project === undefined ? {} : { project }),
    ...(hub === undefined ? {} : { hub }),
    ...(lang === undefined ? {} : { lang }),
    ...(kind !== undefined && isFeedKind(kind) ? { kind } : {}),
  };
}

/** Whether a shared item is one that the query asks about, whenever it was shared. */
export const asks = ({ project, hub, lang, kind }: Query, item: SharedItem): boolean =>
  (project === undefined || item.project === project) &&
  (hub === undefined || item.hubs.includes(hub)) &&
  (lang === undefined || item.lang === lang) &&
  (kind === undefined || item.kind === kind);

const NAMES = {
  project: say('progetto', 'project'),
  hub: say('HUB', 'HUB'),
  lang: say('lingua', 'language'),
  kind: say('tipo', 'kind'),
};

function known(option: keyof typeof NAMES, value: string | undefined, names: readonly string[]): void {
  if (value === undefined || names.includes(value)) return;
  const { it, en } = NAMES[option];
  const list = names.join(', ');
  throw new Trouble(
    say(
      `--${option} ${value}: non c’è, come ${it}. Ci sono: ${list}.`,
      `--${option} ${value}: there is no such ${en}. There are: ${list}.`,
    ),
  );
}

/** The last day of a day, month or year. */
function lastDay(partial: string | undefined): Day | undefined {
  if (partial?.length === 4) return `${partial}-12-31`;
  if (partial?.length !== 7) return partial;
  const [year, month] = partial.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, month ?? 1, 0)).toISOString().slice(0, 10);
}
