import type { Reading } from '#src/lib/domain/reading.ts';
import { SECTIONS, type SheetData } from '#src/lib/domain/sheet.ts';
import { route } from '#src/lib/domain/route.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { proseContext } from './context.ts';
import { hasGuide } from './guides.ts';
import { placesHtml } from './journeys.ts';
import { dossierLink, sheetLinks } from './links.ts';
import { nameText } from './names.ts';
import { sectionWords, stateNotice, trustHtml } from './notices.ts';
import { nearYouHtml, officesHtml } from './offices.ts';
import { feedbackHtml, shareHtml } from './share.ts';
import { inShort } from './sheet.ts';
import { paperBack } from './paper.ts';
import { changesHtml, sourcesHtml } from './sources.ts';
import { langAttributes, type View } from './view.ts';
import { pictureHtml } from './pictures.ts';

/** Operators' notes are for the desk, not for readers. */
const READERS = SECTIONS.filter((id) => id !== 'desk');

/** A sheet as its readers get it, in the order of use: what it is, in short, the sections, where, what next, on what grounds. */
export function sheetMarkup(view: View, reading: Reading<SheetData>): Html {
  const { t } = view;
  const { data, id, folder } = reading.piece;
  const hub = id.slice(0, id.indexOf('/'));
  const head = langAttributes(view, reading.lang);
  const sections = reading.sections.filter(
    (part) => part.id.startsWith('x-') || (READERS as readonly string[]).includes(part.id),
  );
  const bodyHasOffices = sections.some(({ section }) =>
    section.c.some(({ t: kind }) => kind === 'serviceList'),
  );
  /** The municipalities that a list of offices on this page has named. */
  const named = new Set<string>();
  const heading = (part: (typeof sections)[number]): Html =>
    part.section.title === undefined
      ? html`${t(`section.${part.id as (typeof SECTIONS)[number]}`)}`
      : html`<span${head}>${part.section.title}</span>`;
  return html`<h1${head}>${reading.words.title}</h1>
<p class="lead"${head}>${reading.words.summary}</p>
${archived(view, data)}${stateNotice(view, reading)}${trustHtml(view, data, data.sources, nameText(view, 'hubs', hub))}
<section class="short" aria-labelledby="in-breve"><h2 id="in-breve">${t('sheet.inShort')}</h2><dl>${inShort(
    view,
    reading,
  ).map(
    ({ title, body }) =>
      html`<div>
        <dt>${title}</dt>
        <dd>${body}</dd>
      </div>`,
  )}</dl></section>
${hasGuide(view, id) && html`<p class="small"><a href="${route.guide(view.locale.code, id)}">${t('guide.see')}</a></p>`}
${
  data.image &&
  html`<figure>
    ${pictureHtml(view, `${folder}/${data.image.file.slice(2)}`, reading.words.labels['image/alt'] ?? data.image.alt)}
    <figcaption>
      <small>${t('figure.credit', { credit: `${data.image.credit}, ${data.image.licence}` })}</small>
    </figcaption>
  </figure>`
}
<nav class="contents" aria-labelledby="contenuti"><h2 id="contenuti">${t('sheet.contents')}</h2><ul>${sections.map((part) => html`<li><a href="#${part.id}">${heading(part)}</a></li>`)}</ul></nav>
${sections.map(
  (part) =>
    html`<section id="${part.id}" class="part">
      <h2>${heading(part)}</h2>
      ${sectionWords(view, reading, part, named)}
    </section>`,
)}
${
  !bodyHasOffices &&
  data.where.types.length + data.where.services.length > 0 &&
  html`<section class="part" id="uffici">
    <h2>${t('sheet.offices')}</h2>
    ${officesHtml(view, data.where.types, data.where.services, { named })}${nearYouHtml(view, data.where.types)}
  </section>`
}
${attachments(view, reading)}${placesHtml(view, id)}${related(view, data)}${sourcesHtml(view, data.sources)}${changesHtml(view, reading)}
<p class="code">${t('sheet.code')}: <strong translate="no">${data.code}</strong> · ${t('sheet.shortAddress')}: <a href="${route.short(view.locale.code, data.code)}" rel="nofollow"><bdi dir="ltr">${new URL(route.short(view.locale.code, data.code), view.portal.site.url).href.replace(/^https:\/\//, '')}</bdi></a></p><p class="screen-only">${dossierLink(view, data.code)}</p>${shareHtml(view, reading)}${feedbackHtml(view, reading)}${paperBack(view, reading.piece)}`;
}

function archived(view: View, { status, replacedBy }: SheetData): Html {
  if (status !== 'archived') return EMPTY;
  return html`<div class="notice danger">
    <p><strong>${view.t('sheet.archived')}</strong></p>
    ${
      replacedBy !== undefined &&
      html`<p>${view.t('sheet.replacedBy')}</p>
        ${sheetLinks(view, [replacedBy])}`
    }
  </div>`;
}

function attachments(view: View, reading: Reading<SheetData>): Html {
  const { attachments: files, media } = reading.piece.data;
  const context = proseContext(view, reading, view.locale.code);
  return html`${
    files.length > 0 &&
    html`<section class="part">
      <h2>${view.t('sheet.attachments')}</h2>
      ${files.map(({ id }) => context.attachment(id))}
    </section>`
  }${
    media.length > 0 &&
    html`<section class="part">
      <h2>${view.t('sheet.materials')}</h2>
      ${media.map((id) => context.media(id))}
    </section>`
  }`;
}

function related(view: View, { related: { before, after, see } }: SheetData): Html {
  const groups = [
    { title: view.t('sheet.before'), ids: before },
    { title: view.t('sheet.after'), ids: after },
    { title: view.t('sheet.see'), ids: see },
  ].filter(({ ids }) => ids.length > 0);
  return html`${groups.map(
    ({ title, ids }) =>
      html`<section class="related">
        <h2>${title}</h2>
        ${sheetLinks(view, ids)}
      </section>`,
  )}`;
}
