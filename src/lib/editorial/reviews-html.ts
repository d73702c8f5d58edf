import type { Portal } from '#src/lib/domain/portal.ts';
import { say, type Say } from '#src/lib/domain/say.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { AHEAD, reviewsByHub, type Review } from './reviews.ts';
import { howLong } from './reviews-text.ts';
import { DUE, NOBODY, ONE } from './words.ts';

/** A HUB's calendar of the same days, as an address of the site. */
type CalendarOf = (hub: string) => string;

/** Everything that has a day, HUB by HUB: what is over first, then what comes soon, then the rest. */
export function reviewsHtml(portal: Portal, reviews: readonly Review[], calendarOf: CalendarOf): Html {
  if (reviews.length === 0)
    return html`<p class="notice">${both(say('Niente ha una scadenza.', 'Nothing has a deadline.'))}</p>`;
  return html`${counts(portal, reviews)}
    ${reviewsByHub(portal, reviews).map(
      ([hub, those]) =>
        html`<section>
          <h2 id="${anchor(hub)}">${hubName(portal, hub)} <small>${those.length}</small></h2>
          ${hub !== undefined && html`<p class="small"><a href="${calendarOf(hub)}" type="text/calendar">Calendario (iCalendar)</a></p>`}
          ${SPANS.map(({ name, has }) => span(name, those.filter(has)))}
        </section>`,
    )}`;
}

/** Spans of days, each with what falls into it. */
const SPANS: readonly { name: Say; has: (review: Review) => boolean }[] = [
  { name: say('In ritardo', 'Late'), has: (review) => review.in < 0 },
  {
    name: say(`Nei prossimi ${AHEAD} giorni`, `In the next ${AHEAD} days`),
    has: (review) => review.in >= 0 && review.in <= AHEAD,
  },
  { name: say('Dopo', 'Later'), has: (review) => review.in > AHEAD },
];

const anchor = (hub: string | undefined): string => `hub-${hub ?? 'nessuno'}`;
const both = ({ it, en }: Say): Html => html`${it} <span class="en" lang="en">${en}</span>`;
const hubName = ({ hubs }: Portal, hub: string | undefined): Html =>
  hub === undefined ? both(NOBODY) : html`${hubs.get(hub)?.name ?? hub}`;

function counts(portal: Portal, reviews: readonly Review[]): Html {
  const cells = (those: readonly Review[]): Html =>
    html`${SPANS.map(({ has }) => html`<td>${those.filter(has).length}</td>`)}<td>${those.length}</td>`;
  return html`<div class="scroll" role="region" aria-label="Quante scadenze per HUB" tabindex="0">
    <table>
      <caption>
        ${both(say('Quante scadenze, per HUB', 'How many deadlines, by HUB'))}
      </caption>
      <thead>
        <tr>
          <th scope="col">HUB</th>
          ${SPANS.map(({ name }) => html`<th scope="col">${name.it}</th>`)}
          <th scope="col">Totale</th>
        </tr>
      </thead>
      <tbody>
        ${reviewsByHub(portal, reviews).map(([hub, those]) => html`<tr><th scope="row"><a href="#${anchor(hub)}">${hub === undefined ? NOBODY.it : hubName(portal, hub)}</a></th>${cells(those)}</tr>`)}
        <tr><th scope="row">Totale</th>${cells(reviews)}</tr>
      </tbody>
    </table>
  </div>`;
}

function span(name: Say, those: readonly Review[]): Html | false {
  return (
    those.length > 0 &&
    html`<h3>${both(name)} <small>${those.length}</small></h3>
      <ul class="plain waiting">
        ${those.map(thing)}
      </ul>`
  );
}

function thing(review: Review): Html {
  const { kind, title, path, href, day, why } = review;
  return html`<li>
    <p>${ONE[kind].it}: ${href === undefined ? html`<strong>${title}</strong>` : html`<a href="${href}"><strong>${title}</strong></a>`} <small><code translate="no">${path}</code></small></p>
    <ul>
      <li><time datetime="${day}">${day}</time>, ${howLong(review).it}: ${both(DUE[why])}</li>
    </ul>
  </li>`;
}
