import { route } from '#src/lib/domain/route.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import type { Cell } from '#src/lib/translation/coverage.ts';
import { STATE_NAMES } from '#src/lib/translation/report/names.ts';
import { WORK_STATES } from '#src/lib/translation/state.ts';
import type { View } from '#src/lib/view/view.ts';
import { wholeCoverage } from './whole.ts';
import { groupOf, groupsOf } from './groups.ts';

/** Some of the pieces of the matrix: what one page of it shows. A page needs no script, and its address can be sent. */
export interface Filter {
  /** Its place in the address. */
  id: string;
  by: 'group' | 'priority' | 'state';
  name: Say;
  /** A piece is shown when one of its cells is kept. */
  keeps: (cell: Cell) => boolean;
}

const BY: Readonly<Record<Filter['by'], Say>> = {
  group: say('Per HUB', 'By HUB'),
  priority: say('Per priorità', 'By priority'),
  state: say('Per stato', 'By state'),
};

/** The filters that leave something: HUBs and kinds of pieces, priorities, states with the worst first. */
export function filtersOf(view: View): Filter[] {
  const cells = wholeCoverage(view.portal).flatMap((language) => language.cells);
  const groups = groupsOf(view).map(({ id, name }): Filter => ({
    id,
    by: 'group',
    name,
    keeps: ({ piece, kind }) => groupOf({ folder: piece, kind }) === id,
  }));
  const priorities = [...new Set(cells.map(({ priority }) => priority))].sort().map((wanted): Filter => ({
    id: `priorita-${wanted}`,
    by: 'priority',
    name: say(`Priorità ${wanted}`, `Priority ${wanted}`),
    keeps: ({ priority }) => priority === wanted,
  }));
  const states = [...WORK_STATES].reverse().map((wanted): Filter => ({
    id: `stato-${wanted}`,
    by: 'state',
    name: STATE_NAMES[wanted],
    keeps: ({ state }) => state === wanted,
  }));
  return [...groups, ...priorities, ...states].filter(({ keeps }) => cells.some(keeps));
}

/**
 * The filter at an address.
 * @throws where there is none: the plan names only those that there are
 */
export function filterAt(view: View, id: string): Filter {
  const found = filtersOf(view).find((filter) => filter.id === id);
  if (!found) throw new Error(`The plan names a filter that leaves nothing: ${id}`);
  return found;
}

/** The filters as links, each with how many pieces it leaves. */
export function filterLinks(view: View, current?: string): Html {
  const filters = filtersOf(view);
  const cells = wholeCoverage(view.portal).flatMap((language) => language.cells);
  const count = ({ keeps }: Filter): number => new Set(cells.filter(keeps).map(({ piece }) => piece)).size;
  return html`<nav class="filters" aria-label="Filtri">
    ${Object.entries(BY).map(([by, { it, en }]) => {
      const those = filters.filter((filter) => filter.by === by);
      return (
        those.length > 0 &&
        html`<p id="filtri-${by}">${it} <span class="en" lang="en">${en}</span></p>
          <ul class="inline" aria-labelledby="filtri-${by}">
            ${those.map(
              (filter) =>
                html`<li><a href="${route.translationsOf(filter.id)}"${filter.id === current && html` aria-current="page"`}>${filter.name.it}</a> <small>${count(filter)}</small></li>`,
            )}
          </ul>`
      );
    })}
  </nav>`;
}
