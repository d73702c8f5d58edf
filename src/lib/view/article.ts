import type { Reading, ReadingSection } from '#src/lib/domain/reading.ts';
import { SECTIONS, type SheetData } from '#src/lib/domain/sheet.ts';
import { route } from '#src/lib/domain/route.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { proseContext } from './context.ts';
import { hasGuide } from './guides.ts';
import { handoutLink } from './handout.ts';
import { placesHtml } from './journeys.ts';
import { dossierLink, sheetLinks } from './links.ts';
import { nameText, wordsHtml } from './names.ts';
import { pairLinks } from './pair/choice.ts';
import { sectionWords, stateNotice, trustHtml } from './notices.ts';
import { nearYouHtml, officesHtml } from './offices.ts';
import { feedbackHtml, handLinks, shareHtml } from './share.ts';
import { inShort } from './sheet.ts';
import { paperBack } from './paper.ts';
import { changesHtml, sourcesHtml } from './sources.ts';
import { langAttributes, type View } from './view.ts';
import { pictureHtml } from './pictures.ts';

/** Operators' notes are for the desk, not for readers. */
const READERS = SECTIONS.filter((id) => id !== 'desk');

/** The sections of a sheet that readers get. */
export const readersSections = (sections: readonly ReadingSection[]): ReadingSection[] =>
  sections.filter(({ id }) => id.startsWith('x-') || (READERS as readonly string[]).includes(id));

/** The heading of a sheet's section: an interface string, or what the editor wrote. */
export const sectionHeading = (view: View, reading: Reading, { id, section }: ReadingSection): Html =>
  section.title === undefined
    ? html`${view.t(`section.${id as (typeof SECTIONS)[number]}`)}`
    : wordsHtml(view, { text: section.title, lang: reading.lang });

/** Whether there is a list of offices at the top of a text; where there is none the page adds one. */
export const hasOffices = (sections: readonly ReadingSection[]): boolean =>
  sections.some(({ section }) => section.c.some(({ t }) => t === 'serviceList'));

/** A sheet as its readers get it, in the order of use: what it is, in short, the sections, where, what next, on what grounds. */
export function sheetMarkup(view: View, reading: Reading<SheetData>): Html {
  const { t } = view;
  const { data, id } = reading.piece;
  const hub = id.slice(0, id.indexOf('/'));
  const head = langAttributes(view, reading.lang);
  const sections = readersSections(reading.sections);
  /** The municipalities that a list of offices on this page has named. */
  const named = new Set<string>();
  const heading = (part: ReadingSection): Html => sectionHeading(view, reading, part);
  return html`<h1${head}>${reading.words.title}</h1>
<p class="lead"${head}>${reading.words.summary}</p>
${pairLinks(view, reading)}${archived(view, data)}${stateNotice(view, reading)}${trustHtml(view, data, data.sources, nameText(view, 'hubs', hub))}
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
${leadPicture(view, reading)}
<nav class="contents" aria-labelledby="contenuti"><h2 id="contenuti">${t('sheet.contents')}</h2><ul>${sections.map((part) => html`<li><a href="#${part.id}">${heading(part)}</a></li>`)}</ul></nav>
${sections.map(
  (part) =>
    html`<section id="${part.id}" class="part">
      <h2>${heading(part)}</h2>
      ${sectionWords(view, reading, part, named)}
    </section>`,
)}
${hasOffices(sections) ? EMPTY : offices(view, data, named)}
${attachments(view, reading)}${placesHtml(view, id)}${related(view, data)}${sourcesHtml(view, data.sources)}${changesHtml(view, reading)}
${codeHtml(view, data)}<p class="screen-only">${data.status !== 'archived' && dossierLink(view, data.code)}${handoutLink(view, id)}${handLinks(view, reading.piece)}</p>${shareHtml(view, reading)}${feedbackHtml(view, reading)}${paperBack(view, reading.piece)}`;
}

/** The picture of a sheet, with whom to thank for it. */
export function leadPicture(view: View, reading: Reading<SheetData>): Html {
  const { folder, data } = reading.piece;
  if (!data.image) return EMPTY;
  return html`<figure>
    ${pictureHtml(view, `${folder}/${data.image.file.slice(2)}`, reading.words.labels['image/alt'] ?? data.image.alt)}
    <figcaption>
      <small>${view.t('figure.credit', { credit: `${data.image.credit}, ${data.image.licence}` })}</small>
    </figcaption>
  </figure>`;
}

/** Where to go, for a sheet whose text does not say it. */
export function offices(view: View, { where }: SheetData, named?: Set<string>): Html {
  if (where.types.length + where.services.length === 0) return EMPTY;
  return html`<section class="part" id="uffici">
    <h2>${view.t('sheet.offices')}</h2>
    ${officesHtml(view, where.types, where.services, { named })}${nearYouHtml(view, where.types)}
  </section>`;
}

/** What names a sheet on paper: its code and the short address. */
export function codeHtml({ t, locale, portal }: View, { code }: SheetData): Html {
  const path = route.short(locale.code, code);
  const address = new URL(path, portal.site.url).href.replace(/^https:\/\//, '');
  return html`<p class="code">
    ${t('sheet.code')}: <strong translate="no">${code}</strong> · ${t('sheet.shortAddress')}:
    <a href="${path}" rel="nofollow"><bdi dir="ltr">${address}</bdi></a>
  </p>`;
}

/** That a sheet holds no more, and what does instead. */
export function archived(view: View, { status, replacedBy }: SheetData): Html {
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

/** Forms and materials of a sheet. */
export function attachments(view: View, reading: Reading<SheetData>): Html {
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
