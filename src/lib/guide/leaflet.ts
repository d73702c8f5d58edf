import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { formatDate } from '#src/lib/i18n/format.ts';
import { fontCss } from '#src/lib/print/font/faces.ts';
import type { Sheet } from '#src/lib/print/press.ts';
import { EMPTY, html, Html } from '#src/lib/prose/markup.ts';
import { nameHtml } from '#src/lib/view/names.ts';
import { langAttributes, type View } from '#src/lib/view/view.ts';
import { drawingSvg } from './drawings.ts';
import { qrSvg } from './qr.ts';
import type { GuideDocument, GuideStep, GuideWords } from './words.ts';

const STYLE = readFileSync(new URL('leaflet.css', import.meta.url), 'utf8');

/** A guide as one A4 page. */
export function leaflet(view: View, words: GuideWords): Sheet {
  const { t, locale, portal } = view;
  const { rules, family } = fontCss(locale);
  const { leading, tight } = spacing(locale.code, locale.script);
  const style = `${rules}\n:root{--leading:${leading};--tight:${tight};--brand:${portal.site.colours.brand}}\nbody{font-family:${family}}\n${STYLE}`;
  const made = html`<!doctype html>
<html lang="${locale.tag}" dir="${locale.dir}">
<head><meta charset="utf-8"><title>${words.title}</title><style>${new Html(style)}</style></head>
<body><main class="leaflet">
<div class="band"><p><strong lang="it" dir="ltr">${portal.site.name}</strong> · <bdi lang="it">${portal.site.territory}</bdi></p><p>${words.hub}</p></div>
<div class="head"><div><h1>${words.title}</h1><p class="lead">${words.summary}</p></div>${drawingSvg(words.drawing)}</div>
${words.machine && html`<p class="notice">${t('state.machine')}</p>`}
${words.who.length > 0 && html`<section><h2>${t('section.who')}</h2><div class="who">${words.who}</div></section>`}
${words.steps.length > 0 && html`<section><h2>${t('section.how')}</h2><ol class="steps">${words.steps.map(stepHtml)}</ol></section>`}
${words.documents.length + words.oneOf.length > 0 && html`<section><h2>${t('section.needs')}</h2>${documentsHtml(words.documents)}${words.oneOf.length > 0 && html`<p class="one-of">${t('document.oneOf')}</p>${documentsHtml(words.oneOf)}`}</section>`}
<div class="bottom"><div class="facts">${facts(view, words)}</div>
<section class="scan">${qrSvg(words.url, words.address)}<p class="address" dir="ltr">${words.address}</p><p>${t('guide.scan')}</p></section></div>
${foot(view, words)}
</main></body></html>`;
  return { html: made.text, fit: fitOnePage };
}

/** Scripts that climb need room between lines. */
export function spacing(lang: string, script: string): { leading: number; tight: number } {
  if (lang === 'ur') return { leading: 1.95, tight: 1.75 };
  return ['Arab', 'Beng', 'Guru'].includes(script)
    ? { leading: 1.5, tight: 1.35 }
    : { leading: 1.36, tight: 1.2 };
}

const stepHtml = ({ title, drawing, first, more, phrase }: GuideStep, index: number): Html =>
  html`<li class="step">${drawingSvg(drawing)}<div><h3><span class="number">${index + 1}</span>${title}</h3>${first}<div class="more">${more}</div>${phrase}</div></li>`;

const documentsHtml = (documents: readonly GuideDocument[]): Html =>
  html`<ul class="documents">${documents.map(
    ({ name, note, need, drawing }) =>
      html`<li${need !== 'required' && html` class="conditional"`}>${drawingSvg(drawing)}<span>${name}${note !== EMPTY && html`<small>${note}</small>`}</span></li>`,
  )}</ul>`;

/** In two columns that the browser makes equally long. */
const facts = ({ t }: View, { costs, times, places }: GuideWords): Html =>
  html`${times !== EMPTY && html`<section><h2>${t('sheet.time')}</h2>${times}</section>`}
${costs !== EMPTY && html`<section><h2>${t('section.cost')}</h2>${costs}</section>`}
<section><h2>${t('section.where')}</h2><ul class="places">${places.map((place) => html`<li>${drawingSvg('pin')}<span>${place}</span></li>`)}</ul></section>`;

function foot(view: View, words: GuideWords): Html {
  const { t, portal, locale } = view;
  const logos = portal.site.funders.map(
    ({ logo }) =>
      html`<li><img src="${pathToFileURL(join(portal.root, 'logos', logo.file)).href}" alt="${logo.alt}"${langAttributes(view, SOURCE)}></li>`,
  );
  return html`<div class="foot">${words.trust}<p>${t('guide.wordsOf', { date: formatDate(locale, words.updated) })} ${t('footer.noAdvice')}</p>
<ul>${logos}</ul><p>${nameHtml(view, 'site', 'site', 'fundingStatement')}</p></div>`;
}

/**
 * Runs in the page: smaller type, then fewer words, until one page holds all. The rest of the steps goes before type
 * gets smaller than nine points; what is said at the counter and who may ask only after that. When a document is asked
 * for is never left out. The whole sheet stands behind the code.
 */
function fitOnePage(): boolean {
  const sheet = document.querySelector<HTMLElement>('.leaflet');
  if (!sheet) return false;
  const millimetre = 96 / 25.4;
  const fits = (): boolean => sheet.scrollHeight <= 296.9 * millimetre;
  /** The largest type, by quarters of a point, with which all fits; false where the smallest does not. */
  const largest = (from: number, to: number): boolean => {
    const set = (quarters: number): boolean => {
      document.documentElement.style.setProperty('--size', `${quarters / 4}pt`);
      return fits();
    };
    let [low, high] = [from * 4, to * 4];
    if (!set(low)) return false;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (set(middle)) low = middle;
      else high = middle - 1;
    }
    return set(low);
  };
  /** By how much has been left out already. */
  const smallest = [9, 9, 8.25, 8.25, 7.5];
  for (const [left, points] of smallest.entries()) {
    if (left > 0) sheet.classList.add(`drop-${left}`);
    if (largest(points, 11.5)) return true;
  }
  return false;
}
