import { guideKey, type MadeGuide } from '#src/lib/domain/guide.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import type { Reading } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { shown } from '#src/lib/domain/translation.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { formatNumber, languageName } from '#src/lib/i18n/format.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { isOut } from './links.ts';
import { langAttributes, type View } from './view.ts';

/** Whether a sheet has a guide page. */
export const hasGuide = ({ portal }: View, sheet: string): boolean => {
  const piece = portal.sheets.get(sheet);
  return portal.site.guides.includes(sheet) && piece !== undefined && isOut(piece);
};

/** What has been made of a sheet's guide in the view's language. */
export const madeGuide = ({ portal, locale }: View, sheet: string): MadeGuide =>
  portal.guides?.get(guideKey(locale.code, sheet)) ?? {};

/** Whether any leaflet or video has been made: lists promise them then only. */
export const hasMadeGuides = ({ guides }: Portal): boolean =>
  [...(guides?.values() ?? [])].some(({ leaflet, video }) => (leaflet ?? video) !== undefined);

/** The leaflet as a link that says its language, kind and size; nothing where there is none. */
export function leafletHtml(view: View, sheet: string): Html {
  const { leaflet } = madeGuide(view, sheet);
  if (!leaflet) return EMPTY;
  const size = formatNumber(view.locale, Math.ceil(leaflet.bytes / 1000));
  const language = languageName(view.locale, view.locale.code);
  return html`<section class="part">
    <h2>${view.t('guide.leaflet')}</h2>
    <p><a href="${leaflet.path}" type="application/pdf">${view.t('guide.leafletFile', { language, size })}</a></p>
  </section>`;
}

/** The video with its captions; nothing is fetched before somebody plays it. */
export function videoHtml(view: View, sheet: string): Html {
  const { video } = madeGuide(view, sheet);
  if (!video) return EMPTY;
  const { locale, t } = view;
  return html`<section class="part">
    <h2>${t('guide.video')}</h2>
    <p>${t('guide.videoAbout', { seconds: video.seconds })}</p>
    <video class="guide-video" controls preload="none" width="1280" height="720" poster="${video.poster.path}">
      <source src="${video.file.path}" type="video/mp4" />
      <track kind="captions" src="${video.captions.path}" srclang="${locale.tag}" label="${t('guide.captions')}" />
    </video>
  </section>`;
}

/** Guide pages of the sheet in the other languages that have its words. */
export function otherGuidesHtml(view: View, { piece }: Reading<SheetData>): Html {
  const others = view.locales.filter(
    ({ code }) => code !== view.locale.code && (code === SOURCE || shown(piece, code)),
  );
  if (others.length === 0) return EMPTY;
  return html`<nav class="part" aria-labelledby="altre-lingue">
    <h2 id="altre-lingue">${view.t('guide.otherLanguages')}</h2>
    <ul class="guide-languages">
      ${others.map(({ code, tag, name }) => html`<li><a href="${route.guide(code, piece.id)}" hreflang="${tag}"${langAttributes(view, code)}>${name}</a></li>`)}
    </ul>
  </nav>`;
}
