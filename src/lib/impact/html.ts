import { html, type Html } from '#src/lib/prose/markup.ts';
import type { Dependent, Impact } from './impact.ts';
import { LISTED } from './page.ts';
import { MANY, totalsLine } from './text.ts';

/** What depends on laws, values and documents: folded, the thing and its numbers first, then who shows it. */
export function impactsHtml(impacts: readonly Impact[]): Html {
  return html`${LISTED.map((kind) => {
    const own = impacts.filter(({ of }) => of.startsWith(`${kind}:`));
    return html`<section>
      <h2 id="${kind}">${MANY[kind].it} <span class="en" lang="en">${MANY[kind].en}</span> <small>${own.length}</small></h2>
      ${own.map(impactHtml)}
    </section>`;
  })}`;
}

function impactHtml(impact: Impact): Html {
  const { of, title, href, pieces, entities, hubs } = impact;
  const name = html`${title} <small><code translate="no">${of}</code></small>`;
  if (pieces.length + entities.length === 0)
    return html`<p>${name} · Niente dipende da questo. <span class="en" lang="en">Nothing depends on this.</span></p>`;
  const totals = totalsLine(impact);
  return html`<details>
    <summary>${name} · ${pieces.length + entities.length}</summary>
    <p>${totals.it} <span class="en" lang="en">${totals.en}</span>${hubs.length > 0 && html` HUB: ${hubs.map((hub) => hub.name).join(', ')}.`}${href !== undefined && html` <a href="${href}">${href}</a>`}</p>
    <ul>
      ${[...pieces, ...entities].map(dependentHtml)}
    </ul>
  </details>`;
}

function dependentHtml({ title, path, href, status, parts, via, languages, leaflets }: Dependent): Html {
  const more = [
    status === 'draft' ? 'bozza' : '',
    parts.join(', '),
    via.length > 0 ? `attraverso ${via.join(', ')}` : '',
    languages.length > 0 ? `${languages.length} lingue` : '',
    leaflets.length > 0 ? `${leaflets.length} volantini` : '',
  ].filter((part) => part !== '');
  // A draft has no page to go to.
  const name =
    href === undefined || status === 'draft' ? html`${title}` : html`<a href="${href}">${title}</a>`;
  return html`<li>${name} <small><code translate="no">${path}</code> ${more.join(' · ')}</small></li>`;
}
