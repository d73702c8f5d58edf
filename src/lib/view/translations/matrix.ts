import type { Lang } from '#src/lib/domain/locale.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { pieceRoute, route } from '#src/lib/domain/route.ts';
import type { PieceKind } from '#src/lib/domain/piece.ts';
import { formatDate, formatNumber, languageName } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import type { Cell, LanguageCoverage } from '#src/lib/translation/coverage.ts';
import { idOf } from '#src/lib/translation/pieces.ts';
import { STATE_NAMES } from '#src/lib/translation/report/names.ts';
import { oldestOf, WORK_STATES, type WorkState } from '#src/lib/translation/state.ts';
import type { View } from '#src/lib/view/view.ts';
import { wholeCoverage } from './whole.ts';
import type { Filter } from './filters.ts';
import { groupOf, groupsOf } from './groups.ts';
import { both, STATE_HELP, stateHtml } from './state.ts';

/** What the signs of the matrix mean. */
export const statesLegend = (): Html =>
  html`<dl class="legend">
    ${[...WORK_STATES].reverse().map(
      (state) =>
        html`<div>
          <dt>${stateHtml(state)} <span class="en" lang="en">${STATE_NAMES[state].en}</span></dt>
          <dd>${both(STATE_HELP[state])}</dd>
        </div>`,
    )}
  </dl>`;

/** Each language in one row: what is left to do, and how old the oldest of it is. */
export function languagesTable(view: View): Html {
  const head = [
    ['Lingua', 'Language'],
    ['Parole da fare', 'Words to do'],
    ['Da rivedere', 'To go over'],
    ['Mancano', 'Missing'],
    ['Automatiche', 'By machine'],
    ['La più vecchia da rivedere', 'Oldest to go over'],
  ] as const;
  return html`<div class="scroll" role="region" tabindex="0" aria-labelledby="lingue">
    <table class="languages-table">
      <thead>
        <tr>${head.map(([it, en]) => html`<th scope="col">${it} <span class="en" lang="en">${en}</span></th>`)}</tr>
      </thead>
      <tbody>
        ${wholeCoverage(view.portal).map((language) => languageRow(view, language))}
      </tbody>
    </table>
  </div>`;
}

function languageRow(view: View, { lang, cells, due }: LanguageCoverage): Html {
  const count = (...states: WorkState[]): string =>
    formatNumber(view.locale, cells.filter(({ state }) => states.includes(state)).length);
  const oldest = oldestOf(cells);
  return html`<tr>
    <th scope="row"><a href="${route.translationQueue(lang)}">${languageName(view.locale, lang)}</a></th>
    <td class="number">${formatNumber(view.locale, due)}</td>
    <td class="number">${count('critical', 'faulty', 'major', 'minor')}</td>
    <td class="number">${count('missing')}</td>
    <td class="number">${count('machine')}</td>
    <td>${oldest === undefined ? '–' : formatDate(view.locale, oldest)}</td>
  </tr>`;
}

/** Every piece in every language, or those that a filter leaves: a table for each HUB and kind of piece. */
export function matrixTables(view: View, filter?: Filter): Html {
  const { languages, pieces: kept } = filtered(view, filter);
  const rows = new Map<string, Map<Lang, Cell>>();
  for (const { lang, cells } of languages)
    for (const cell of cells) {
      const row = rows.get(cell.piece) ?? new Map<Lang, Cell>();
      rows.set(cell.piece, row.set(lang, cell));
    }
  return html`${groupsOf(view).map(({ id, name }) => {
    const pieces = [...rows.values()]
      .flatMap((cells) => [...cells.values()].slice(0, 1).map((first) => ({ first, cells })))
      .filter(({ first }) => kept.has(first.piece))
      .filter(({ first }) => groupOf({ folder: first.piece, kind: first.kind }) === id)
      .sort((a, b) => a.first.priority - b.first.priority);
    return (
      pieces.length > 0 &&
      html`<section>
        <h2 id="${id}">${both(name)}</h2>
        <div class="scroll" role="region" tabindex="0" aria-labelledby="${id}">
          <table class="matrix">
            <thead>
              <tr>
                <th scope="col">Testo <span class="en" lang="en">Piece</span></th>
                ${languages.map(({ lang }) => html`<th scope="col"><a href="${route.translationQueue(lang)}">${languageName(view.locale, lang)}</a></th>`)}
              </tr>
            </thead>
            <tbody>
              ${pieces.map(({ first, cells }) =>
                pieceRow(
                  view,
                  first,
                  languages.map(({ lang }) => cells.get(lang)),
                ),
              )}
            </tbody>
          </table>
        </div>
      </section>`
    );
  })}`;
}

/**
 * What a filter leaves: the pieces of which a cell is kept, and the languages that have one. A piece is shown in all of
 * these languages, so that who looks for what is missing sees where it is not.
 */
export function filtered(
  { portal }: View,
  filter?: Filter,
): { languages: readonly LanguageCoverage[]; pieces: ReadonlySet<string> } {
  const keeps = filter?.keeps ?? (() => true);
  const languages = wholeCoverage(portal).filter(({ cells }) => cells.some(keeps));
  const kept = languages.flatMap(({ cells }) => cells.filter(keeps));
  return { languages, pieces: new Set(kept.map(({ piece }) => piece)) };
}

const pieceRow = (
  view: View,
  { title, piece, kind, priority }: Cell,
  cells: readonly (Cell | undefined)[],
): Html =>
  html`<tr>
    <th scope="row"><a href="${pieceRoute(kind as PieceKind, SOURCE, idOf(piece))}">${title}</a> <small>priorità ${priority}</small></th>
    ${cells.map((cell) => (cell ? html`<td>${cellHtml(view, cell)}</td>` : html`<td><span class="small">non serve</span></td>`))}
  </tr>`;

/** A cell; where the Italian has changed it leads to what has. */
function cellHtml(view: View, { state, due, behind, lang, kind, piece, at }: Cell): Html {
  const word = stateHtml(state);
  const shown =
    Object.keys(behind).length > 0
      ? html`<a href="${route.translationChanges(lang, kind as PieceKind, idOf(piece))}">${word}</a>`
      : word;
  const more = [
    ...(due === 0 ? [] : [`${formatNumber(view.locale, due)} parole`]),
    ...(at === undefined || due === 0 ? [] : [formatDate(view.locale, at)]),
  ];
  return html`${shown}${more.length > 0 && html`<small>${more.join(' · ')}</small>`}`;
}
