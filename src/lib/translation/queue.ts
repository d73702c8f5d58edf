import type { Lang } from '#src/lib/domain/locale.ts';
import { compare } from '#src/lib/domain/finding.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { coverage, type Cell } from './coverage.ts';
import { interfaceStates } from './interface-texts.ts';
import { collections, shortTexts } from './short-texts.ts';
import { WORK_STATES, type WorkState } from './state.ts';
import { wordCount } from './words.ts';

/** One thing to translate or to go over. */
export interface Task {
  /** A piece’s folder, `l10n/<lang>/<collection>` for short texts, `l10n/<lang>/interface` for the interface’s. */
  what: string;
  title: string;
  state: WorkState;
  priority: number;
  /** Italian words to go over. */
  due: number;
  /** The parts to go over; empty for all. */
  parts: string[];
  /** For short texts: the entries; for the interface: the keys. */
  ids?: string[];
}

/** What a language’s translators should do, first things first: what can harm, then by priority and state. */
export function queue(portal: Portal, lang: Lang, hub?: string): Task[] {
  const [all] = coverage(portal, { langs: [lang], hub });
  const pieces = (all?.cells ?? []).filter(({ state }) => state !== 'current').map(task);
  const short = hub === undefined ? [...shortTasks(portal, lang), ...interfaceTasks(portal, lang)] : [];
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

/** The interface stands on every page. */
function interfaceTasks(portal: Portal, lang: Lang): Task[] {
  const locale = portal.site.languages.find(({ code }) => code === lang);
  if (!locale) return [];
  const texts = interfaceStates(locale, portal.interface);
  return WORK_STATES.filter((state) => state !== 'current').flatMap((state): Task[] => {
    const these = [...texts].filter(([, text]) => text.state === state);
    const what = `l10n/${lang}/interface`;
    const due = wordCount(these.map(([, { italian }]) => italian));
    const ids = these.map(([key]) => key);
    return ids.length > 0 ? [{ what, title: 'interface', state, priority: 1, due, parts: [], ids }] : [];
  });
}
