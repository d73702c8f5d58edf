import type { Lang } from '#src/lib/domain/locale.ts';
import type { PieceKind } from '#src/lib/domain/piece.ts';
import { pieceRoute, route, type Exchanged } from '#src/lib/domain/route.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { formatNumber } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { idOf, kindOf } from '#src/lib/translation/pieces.ts';
import { harms, queue, type Task } from '#src/lib/translation/queue.ts';
import type { View } from '#src/lib/view/view.ts';
import { collectionTitle } from './collections.ts';
import { groupOf, groupsOf } from './groups.ts';
import { both, stateHtml } from './state.ts';

interface Heap {
  id: string;
  name: Say;
  tasks: Task[];
}

const PRIORITIES: Readonly<Record<number, Say>> = {
  1: say('Priorità 1: i testi più importanti', 'Priority 1: the most important texts'),
  2: say('Priorità 2', 'Priority 2'),
  3: say('Priorità 3', 'Priority 3'),
};

/** What a language's translators should do, first things first. */
function heapsOf(tasks: readonly Task[]): Heap[] {
  const first = tasks.filter(({ state }) => harms(state));
  const priorities = [...new Set(tasks.map(({ priority }) => priority))].sort((a, b) => a - b);
  return [
    { id: 'subito', name: say('Subito: può fare danno', 'At once: can do harm'), tasks: first },
    ...priorities.map((priority) => ({
      id: `priorita-${priority}`,
      name: PRIORITIES[priority] ?? say(`Priorità ${priority}`, `Priority ${priority}`),
      tasks: tasks.filter((task) => task.priority === priority && !harms(task.state)),
    })),
  ].filter((heap) => heap.tasks.length > 0);
}

/** The queue of a language, by priority and state, and below it the same texts by HUB. */
export function queueHtml(view: View, lang: Lang): Html {
  const tasks = queue(view.portal, lang);
  if (tasks.length === 0)
    return html`<p class="notice">${both(say('Non c’è niente da tradurre.', 'There is nothing to translate.'))}</p>`;
  const heaps = heapsOf(tasks);
  return html`<nav aria-label="Parti della coda">
      <ul class="inline">
        ${heaps.map(({ id, name, tasks: those }) => html`<li><a href="#${id}">${name.it}</a> <small>${words(view, those)}</small></li>`)}
        <li><a href="#per-hub">Per HUB</a></li>
      </ul>
    </nav>
    ${heaps.map(
      ({ id, name, tasks: those }) =>
        html`<section>
          <h2 id="${id}">${both(name)}</h2>
          <ol class="plain tasks">
            ${those.map((task) => taskHtml(view, lang, task))}
          </ol>
        </section>`,
    )}
    ${byHub(view, tasks)}`;
}

const words = (view: View, tasks: readonly Task[]): string =>
  `${formatNumber(
    view.locale,
    tasks.reduce((sum, { due }) => sum + due, 0),
  )} parole`;

const anchor = ({ what, state }: Task): string => `${what.replaceAll('/', '.')}.${state}`;

function taskHtml(view: View, lang: Lang, task: Task): Html {
  const { what, title, state, due, parts, ids } = task;
  const kind = kindOf(what);
  return html`<li id="${anchor(task)}" class="task">
    <h3>${kind ? html`<a href="${pieceRoute(kind, lang, idOf(what))}">${title}</a>` : collectionTitle(title).it}</h3>
    <p>${stateHtml(state)} · ${formatNumber(view.locale, due)} parole <span class="en" lang="en">words</span>${parts.length > 0 && ` · parti: ${parts.join(', ')}`}</p>
    ${kind ? links(lang, kind, idOf(what), title, parts) : shortTexts(lang, ids ?? [], title)}
  </li>`;
}

function links(lang: Lang, kind: PieceKind, id: string, title: string, parts: readonly string[]): Html {
  return html`<ul class="inline">
    ${work(lang, kind, id, title)}
    ${parts.length > 0 && html`<li><a href="${route.translationChanges(lang, kind, id)}">Che cosa è cambiato${about(title)}</a></li>`}
  </ul>`;
}

const about = (title: string): Html => html`<span class="visually-hidden">: ${title}</span>`;

/** Where a text is translated: here, or in another program. */
const work = (lang: Lang, kind: Exchanged, id: string, title: string): Html =>
  html`<li><a href="${route.translate(lang, kind, id)}">Traduci qui${about(title)}</a></li>
    <li><a href="${route.exchange(lang, kind, id)}" download>Scarica XLIFF${about(title)}</a></li>`;
const shortTexts = (lang: Lang, ids: readonly string[], collection: string): Html =>
  html`<ul class="inline">
    ${work(lang, 'catalogue', collection, collectionTitle(collection).it)}
  </ul>
  <details>
    <summary>${ids.length} voci <span class="en" lang="en">entries</span></summary>
    <p class="small" translate="no">${ids.join(' · ')}</p>
    <p class="small">Nel file <code>content/l10n/${lang}/${collection}.yaml</code></p>
  </details>`;

/** The texts of each HUB and kind of piece, as links into the queue. */
const byHub = (view: View, tasks: readonly Task[]): Html =>
  html`<section>
    <h2 id="per-hub">${both(say('Per HUB', 'By HUB'))}</h2>
    ${groupsOf(view).map(({ id, name }) => {
      const those = tasks.filter(({ what }) => groupOf({ folder: what, kind: kindOf(what) ?? '' }) === id);
      return (
        those.length > 0 &&
        html`<h3 id="${id}">${name.it} <small>${words(view, those)}</small></h3>
          <ul>
            ${those.map((task) => html`<li><a href="#${anchor(task)}">${task.title}</a> ${stateHtml(task.state)}</li>`)}
          </ul>`
      );
    })}
  </section>`;
