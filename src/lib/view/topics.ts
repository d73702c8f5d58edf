import { html, type Html } from '#src/lib/prose/markup.ts';
import { cardItem, cardOf } from './links.ts';
import type { sheetsByTopic } from './lists.ts';
import { nameHtml } from './names.ts';
import type { View } from './view.ts';

/** A HUB's sheets under the headings of its topics. */
export function topicsHtml(view: View, groups: ReturnType<typeof sheetsByTopic>): Html {
  return html`${groups.map(
    ({ topic, sheets }) =>
      html`<section class="topic">
        <h2>${nameHtml(view, 'topics', topic)}</h2>
        <ul class="cards">
          ${sheets.map((sheet) => cardItem(view, cardOf(view, sheet)))}
        </ul>
      </section>`,
  )}`;
}
