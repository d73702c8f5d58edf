import type { Portal } from '#src/lib/domain/portal.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import type { Source } from '#src/lib/domain/source.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { NOBODY } from './words.ts';
import { byHub, KINDS, type Waiting, type WaitingKind, type Why } from './waiting.ts';

const NAMES: Readonly<Record<WaitingKind, Say>> = {
  sheet: say('Schede', 'Sheets'),
  journey: say('Percorsi', 'Journeys'),
  page: say('Pagine', 'Pages'),
  media: say('Materiali', 'Materials'),
  news: say('Notizie', 'News'),
  project: say('Progetti', 'Projects'),
  fact: say('Importi, termini e numeri', 'Amounts, terms and numbers'),
  number: say('Numeri utili della pagina iniziale', 'Useful numbers of the home page'),
  service: say('Uffici', 'Offices'),
  law: say('Leggi', 'Laws'),
};

const WHY: Readonly<Record<Why, Say>> = {
  never: say('mai verificato da un ufficio', 'never verified by an office'),
  late: say('da riverificare dal', 'due for review since'),
  source: say('«da confermare»: la fonte non basta', '“to be confirmed”: the source is not enough'),
  note: say('incerto', 'uncertain'),
};

/** How much waits for each HUB, and then each thing, by HUB and kind. */
export function waitingHtml(portal: Portal, waiting: readonly Waiting[]): Html {
  const groups = byHub(portal, waiting).filter(([, those]) => those.length > 0);
  if (groups.length === 0)
    return html`<p class="notice">${both(say('Niente da verificare.', 'Nothing to verify.'))}</p>`;
  return html`${counts(portal, groups, waiting)}
    ${groups.map(
      ([hub, those]) =>
        html`<section>
          <h2 id="${anchor(hub)}">${hubName(portal, hub)} <small>${those.length}</small></h2>
          ${KINDS.map((kind) => ofKind(those, kind))}
        </section>`,
    )}`;
}

const anchor = (hub: string | undefined): string => `hub-${hub ?? 'nessuno'}`;
const hubName = ({ hubs }: Portal, hub: string | undefined): Html =>
  hub === undefined ? both(NOBODY) : html`${hubs.get(hub)?.name ?? hub}`;
const both = ({ it, en }: Say): Html => html`${it} <span class="en" lang="en">${en}</span>`;

function counts(
  portal: Portal,
  groups: readonly (readonly [string | undefined, Waiting[]])[],
  waiting: readonly Waiting[],
): Html {
  const kinds = KINDS.filter((kind) => waiting.some((one) => one.kind === kind));
  const row = (those: readonly Waiting[]): Html =>
    html`${kinds.map((kind) => html`<td>${those.filter((one) => one.kind === kind).length}</td>`)}<td>${those.length}</td>`;
  return html`<div class="scroll" role="region" aria-label="Quante cose per HUB" tabindex="0">
    <table>
      <caption>
        ${both(say('Quante cose aspettano, per HUB', 'How much waits, by HUB'))}
      </caption>
      <thead>
        <tr>
          <th scope="col">HUB</th>
          ${kinds.map((kind) => html`<th scope="col">${NAMES[kind].it}</th>`)}
          <th scope="col">Totale</th>
        </tr>
      </thead>
      <tbody>
        ${groups.map(([hub, those]) => html`<tr><th scope="row"><a href="#${anchor(hub)}">${hub === undefined ? NOBODY.it : hubName(portal, hub)}</a></th>${row(those)}</tr>`)}
        <tr><th scope="row">Totale</th>${row(waiting)}</tr>
      </tbody>
    </table>
  </div>`;
}

function ofKind(those: readonly Waiting[], kind: WaitingKind): Html {
  const own = those.filter((one) => one.kind === kind);
  if (own.length === 0) return EMPTY;
  const ids = [...new Set(own.map(({ id }) => id))];
  return html`<h3>${both(NAMES[kind])} <small>${own.length}</small></h3>
    <ul class="plain waiting">
      ${ids.map((id) => thing(own.filter((one) => one.id === id)))}
    </ul>`;
}

/** One thing with each reason why it waits. */
function thing(reasons: readonly Waiting[]): Html {
  const [first] = reasons;
  if (!first) return EMPTY;
  const { href, title, path, shownOn } = first;
  return html`<li>
    <p>${href === undefined ? html`<strong>${title}</strong>` : html`<a href="${href}"><strong>${title}</strong></a>`} <small><code translate="no">${path}</code></small></p>
    <ul>
      ${reasons.map(reason)}
      ${shownOn.length > 0 && html`<li>Si legge in: ${shownOn.map((page, index) => html`${index > 0 && ', '}<a href="${page}">${page}</a>`)}</li>`}
    </ul>
  </li>`;
}

function reason({ why, places, sources, note }: Waiting): Html {
  const where =
    places.length > 0
      ? html` in ${places.map((place, index) => html`${index > 0 && ', '}<code translate="no">${place}</code>`)}`
      : EMPTY;
  return html`<li>${both(WHY[why])}${note !== undefined && html`: ${note}`}${where}${sources.length > 0 && html` · ${sources.map((source, index) => html`${index > 0 && '; '}${sourceHtml(source)}`)}`}</li>`;
}

function sourceHtml({ law, where, url, title, publisher, kind, date }: Source): Html {
  if (law !== undefined)
    return html`<a href="${route.law(SOURCE, law)}">${[law, where].filter(Boolean).join(', ')}</a>`;
  const more = [publisher, kind, date].filter((part) => part !== undefined).join(', ');
  return html`<a href="${url ?? ''}" rel="external noreferrer">${title ?? url ?? ''}</a>${more !== '' && html` (${more})`}`;
}
