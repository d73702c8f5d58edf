import { html, type Html } from '#src/lib/prose/markup.ts';
import { cardOf, isOut } from './links.ts';
import { wordsHtml } from './names.ts';
import type { View } from './view.ts';

/** Every sheet by the code that is printed on paper and said on the phone, in the order of the codes. */
export function codeList(view: View): Html {
  const sheets = [...view.portal.sheets.values()]
    .filter(isOut)
    .sort((a, b) => (a.data.code < b.data.code ? -1 : 1));
  return html`<ul class="plain">
    ${sheets.map((piece) => {
      const { href, title, lang } = cardOf(view, piece);
      return html`<li class="code"><strong translate="no">${piece.data.code}</strong> · <a href="${href}">${wordsHtml(view, { text: title, lang })}</a></li>`;
    })}
  </ul>`;
}
