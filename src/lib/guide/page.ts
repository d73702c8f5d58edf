import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import type { View } from '#src/lib/view/view.ts';
import { drawingSvg } from './drawings.ts';
import { scenesOf } from './scenes.ts';
import type { GuideDocument, GuideWords } from './words.ts';

/** A guide as a part of a page: the words of the leaflet and of the video, with their drawings. */
export function guideHtml(view: View, words: GuideWords): Html {
  const { t } = view;
  return html`${words.who.length > 0 && html`<section class="part"><h2>${t('section.who')}</h2>${words.who}</section>`}
${
  words.steps.length > 0 &&
  html`<section class="part"><h2>${t('section.how')}</h2><ol class="guide-steps">${words.steps.map(
    ({ title, drawing, first, phrase }) =>
      html`<li>${drawingSvg(drawing)}<div><strong>${title}</strong>${first}${phrase}</div></li>`,
  )}</ol></section>`
}
${
  words.documents.length + words.oneOf.length > 0 &&
  html`<section class="part"><h2>${t('section.needs')}</h2>${items(words.documents)}${words.oneOf.length > 0 && html`<p>${t('document.oneOf')}</p>${items(words.oneOf)}`}</section>`
}
<section class="part"><h2>${t('section.where')}</h2><ul>${words.places.map((place) => html`<li>${place}</li>`)}</ul></section>`;
}

const items = (documents: readonly GuideDocument[]): Html =>
  html`<ul class="guide-documents">${documents.map(
    ({ name, note, drawing }) =>
      html`<li>${drawingSvg(drawing)}<span>${name}${note !== EMPTY && html`<br><small>${note}</small>`}</span></li>`,
  )}</ul>`;

/** What the video shows, as text: for who cannot see it, or would rather read. */
export function transcriptHtml(view: View, words: GuideWords): Html {
  return html`<details class="guide-transcript">
    <summary>${view.t('guide.transcript')}</summary>
    ${scenesOf(view, words).map(({ spoken: [first, ...more] }) => html`<p><strong>${first}</strong>${more.map((line) => html`<br />${line}`)}</p>`)}
  </details>`;
}
