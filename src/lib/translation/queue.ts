import type { Lang } from '#src/lib/domain/locale.ts';
import { compare } from '#src/lib/domain/finding.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { coverage, type Cell } from './coverage.ts';
import { collections, shortTexts } from './short-texts.ts';
import { WORK_STATES, type WorkState } from './state.ts';

/** One thing to translate or to go over. */
export interface Task {
  /** A piece’s folder, or `l10n/<lang>/<collection>` for short texts. */
  what: string;
  title: string;
  state: WorkState;
  priority: number;
  /** Italian words to go over. */
  due: number;
  /** The parts to go over; empty for all. */
  parts: string[];
  /** For short texts: the entries. */
  ids?: string[];
}

/** What a language’s translators should do, first things first: what can harm, then by priority and state. */
export function queue(portal: Portal, lang: Lang, hub?: string): Task[] {
  const [all] = coverage(portal, { langs: [lang], hub });
  const pieces = (all?.cells ?? []).filter(({ state }) => state !== 'current').map(task);
  const short = hub === undefined ? shortTasks(portal, lang) : [];
  return [...pieces, ...short].sort(
    (a, b) =>
      Number(harms(b.state)) - Number(harms(a.state)) ||
      a.priority - b.priority ||
      WORK_STATES.indexOf(b.state) - WORK_STATES.indexOf(a.state) ||
      a.due - b.due ||
      compare(a.what, b.what),
  );
}

/** Whether a state can do harm: the old text says what no longer holds, or the page is in Italian for a fault. */
export const harms = (state: WorkState): boolean => state === 'critical' || state === 'faulty';

const task = ({ piece, title, state, priority, due, behind }: Cell): Task => ({
  what: piece,
  title,
  state,
  priority,
  due,
  parts: Object.keys(behind),
});

/** Short texts stand on many pages: they come with the first. */
function shortTasks(portal: Portal, lang: Lang): Task[] {
  return collections().flatMap((collection) => {
    const texts = shortTexts(portal, collection, lang);
    return WORK_STATES.filter((state) => state !== 'current').flatMap((state): Task[] => {
      const these = texts.filter((text) => text.state === state);
      if (these.length === 0) return [];
      return [
        {
          what: `l10n/${lang}/${collection}`,
          title: collection,
          state,
          priority: 1,
          due: these.reduce((sum, { words }) => sum + words, 0),
          parts: [],
          ids: these.map(({ id }) => id),
        },
      ];
    });
  });
}
