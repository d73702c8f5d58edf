import { readFileSync } from 'node:fs';
import { fontCss } from '#src/lib/print/font/faces.ts';
import type { Sheet } from '#src/lib/print/press.ts';
import { html, Html } from '#src/lib/prose/markup.ts';
import type { View } from '#src/lib/view/view.ts';
import { drawingSvg } from './drawings.ts';
import { spacing } from './leaflet.ts';
import { qrSvg } from './qr.ts';
import type { Scene } from './scenes.ts';
import type { GuideDocument, GuideWords } from './words.ts';

/** What a video measures, in pixels. */
export const FRAME = { width: 1280, height: 720 } as const;

const STYLE = readFileSync(new URL('frame.css', import.meta.url), 'utf8');

/** One still of a video as a picture to be taken, with a bar that tells how far it has come. */
export function frame(view: View, words: GuideWords, scenes: readonly Scene[], index: number): Sheet {
  const { t, locale, portal } = view;
  const scene = scenes[index];
  if (!scene) throw new Error(`There is no scene ${index}`);
  const { rules, family } = fontCss(locale);
  const { leading, tight } = spacing(locale.code, locale.script);
  const style = `${rules}\n:root{--leading:${leading};--tight:${tight};--brand:${portal.site.colours.brand}}\nbody{font-family:${family}}\n.bar div{inline-size:${Math.round(((index + 1) / scenes.length) * 100)}%}\n${STYLE}`;
  const items = (documents: readonly GuideDocument[]): Html =>
    html`<ul class="items">${documents.map(
      ({ name, need, drawing }) =>
        html`<li>${drawingSvg(drawing)}<span>${name}${need === 'if' && html` <small>${t('document.if')}</small>`}</span></li>`,
    )}</ul>`;
  const made = html`<!doctype html>
<html lang="${locale.tag}" dir="${locale.dir}">
<head><meta charset="utf-8"><title>${words.title}</title><style>${new Html(style)}</style></head>
<body class="${scene.kind}">
<div class="band"><p><strong lang="it" dir="ltr">${portal.site.name}</strong> · <bdi lang="it">${portal.site.territory}</bdi></p><p>${words.hub}</p></div>
<main class="scene">${drawingSvg(scene.drawing)}<div class="words"><h1>${scene.heading}</h1>${scene.body}${scene.items.length > 0 && items(scene.items)}${scene.oneOf.length > 0 && html`<p class="one-of">${t('document.oneOf')}</p>${items(scene.oneOf)}`}${index === 0 && words.machine && html`<p class="notice">${t('state.machine')}</p>`}</div>
${scene.kind === 'where' && html`<div>${qrSvg(words.url, words.address)}<p class="address" dir="ltr">${words.address}</p></div>`}</main>
<div class="bar"><div></div></div>
</body></html>`;
  return { html: made.text, fit: fitFrame };
}

/** Runs in the page: smaller type until the words stand within the frame. */
function fitFrame(): boolean {
  const words = document.querySelector<HTMLElement>('.words');
  const scene = document.querySelector<HTMLElement>('.scene');
  if (!words || !scene) return false;
  for (let size = 32; size >= 18; size -= 1) {
    document.documentElement.style.setProperty('--size', `${size}px`);
    if (words.scrollHeight <= 600 && scene.scrollHeight <= 646) return true;
  }
  return false;
}
