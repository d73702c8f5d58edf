import { formatPhone, telHref } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { nameHtml } from './names.ts';
import type { View } from './view.ts';

/** The numbers to call, urgent ones first. */
export function numbersHtml(view: View): Html {
  const numbers = [...view.portal.site.numbers].sort((a, b) => Number(b.urgent) - Number(a.urgent));
  return html`<ul class="numbers">
    ${numbers.map(
      ({ id, number, free, urgent, confirm }) =>
        html`<li${urgent && html` class="urgent"`}><a href="${telHref(number)}"><bdi dir="ltr">${formatPhone(number)}</bdi></a><p>${urgent && html`<strong>${view.t('home.urgent')}</strong> `}${nameHtml(view, 'site', `number-${id}`)}${free === true && html` <small>(${view.t('home.freeCall')})</small>`}${confirm === true && html` <small class="confirm">${view.t('confirm.mark')}</small>`}</p></li>`,
    )}
  </ul>`;
}
