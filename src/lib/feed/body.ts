import type { JourneyData } from '#src/lib/domain/journey.ts';
import type { LawData } from '#src/lib/domain/law.ts';
import type { NewsData } from '#src/lib/domain/news.ts';
import type { MediaData } from '#src/lib/domain/media.ts';
import type { Piece } from '#src/lib/domain/piece.ts';
import type { ProjectData } from '#src/lib/domain/project.ts';
import { readPiece, type Reading, type ReadingSection } from '#src/lib/domain/reading.ts';
import type { ServiceData } from '#src/lib/domain/service.ts';
import { type SECTIONS, type SheetData } from '#src/lib/domain/sheet.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { formatDate } from '#src/lib/i18n/format.ts';
import { sectionHtml, type ProseContext } from '#src/lib/prose/html.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { proseContext } from '#src/lib/view/context.ts';
import { stepsHtml } from '#src/lib/view/journeys.ts';
import { versionsHtml } from '#src/lib/view/media.ts';
import { nameHtml } from '#src/lib/view/names.ts';
import { stateNotice } from '#src/lib/view/notices.ts';
import { nearYouHtml } from '#src/lib/view/offices.ts';
import { indicatorsHtml, projectData } from '#src/lib/view/project.ts';
import { officeRows, weekHtml } from '#src/lib/view/service-article.ts';
import { inShort } from '#src/lib/view/sheet.ts';
import { sourcesHtml } from '#src/lib/view/sources.ts';
import { italian, type View } from '#src/lib/view/view.ts';

/** What the site's own page says of a piece, title and summary apart, for pages elsewhere. */
export function pieceBody(view: View, piece: Piece): Html {
  const reading = readPiece(piece, view.locale, view.portal.site.languages);
  return html`${stateNotice(view, reading)}${BODIES[piece.kind](view, reading)}`;
}

const BODIES: Readonly<Record<Piece['kind'], (view: View, reading: Reading) => Html>> = {
  // The kind of a piece says which data it has.
  sheet: (view, reading) => sheetBody(view, reading as Reading<SheetData>),
  news: (view, reading) =>
    html`${words(view, reading)}${sourcesHtml(view, (reading as Reading<NewsData>).piece.data.sources, view.t('news.sources'))}`,
  project: (view, reading) => projectBody(view, reading as Reading<ProjectData>),
  media: (view, reading) => html`${versionsHtml(view, reading as Reading<MediaData>)}${words(view, reading)}`,
  page: (view, reading) => words(view, reading),
  journey: (view, reading) =>
    html`${words(view, reading)}${stepsHtml(view, reading as Reading<JourneyData>)}`,
};

/** Operators' notes stay at the desk. */
function sheetBody(view: View, reading: Reading<SheetData>): Html {
  const { t } = view;
  const sections = reading.sections.filter(({ id }) => id !== 'desk');
  return html`<dl>
      ${inShort(view, reading).map(
        ({ title, body }) =>
          html`<dt>${title}</dt>
            <dd>${body}</dd>`,
      )}
    </dl>
    ${sections.map(
      (part) =>
        html`<h2>${part.section.title ?? t(`section.${part.id as (typeof SECTIONS)[number]}`)}</h2>
          ${sectionBody(view, reading, part)}`,
    )}
    ${sourcesHtml(view, reading.piece.data.sources)}`;
}

const projectBody = (view: View, reading: Reading<ProjectData>): Html =>
  html`${projectData(view, reading.piece.data)}${words(view, reading)}${indicatorsHtml(view, reading)}${sourcesHtml(view, reading.piece.data.sources)}`;

const words = (view: View, reading: Reading): Html =>
  html`${reading.sections.map((part) => sectionBody(view, reading, part))}`;

/** A section's words; where they no longer hold at all, today's Italian in their place. */
function sectionBody(view: View, reading: Reading, { section, state, today }: ReadingSection): Html {
  if (state === 'critical' && today)
    return html`<p>${view.t('state.criticalSection')}</p>
      <div lang="it" dir="ltr">${sectionHtml(today, contextFor(view, reading, SOURCE))}</div>`;
  return html`${state === 'major' && html`<p>${view.t('state.majorSection')}</p>`}${sectionHtml(section, contextFor(view, reading, reading.lang))}`;
}

/** Long lists of offices change by themselves and are items of their own: the body leads to them. */
function contextFor(view: View, reading: Reading, lang: string): ProseContext {
  const context = proseContext(view, reading, lang);
  const { where } = reading.piece.data as Partial<SheetData>;
  return {
    ...context,
    serviceList: (type, services) => {
      const named = (services ?? []).map((service) => html`<li>${context.contact(service)}</li>`);
      const types = type === undefined ? (services ? [] : (where?.types ?? [])) : [type];
      return html`${
        named.length > 0 &&
        html`<ul>
          ${named}
        </ul>`
      }${nearYouHtml(view, types)}`;
    },
  };
}

/** An office: what it does, where, when, whom to call, and where this was read. */
export function serviceBody(view: View, id: string, service: ServiceData): Html {
  const { t, today } = view;
  const hours = service.hours.filter(({ to }) => to === undefined || to >= today);
  const [desk, phone] = [hours.filter((row) => !row.phone), hours.filter((row) => row.phone)];
  return html`${service.status !== 'active' && html`<p><strong>${t(`service.${service.status}`)}</strong></p>`}
    ${service.alert && (service.alert.until === undefined || service.alert.until >= today) && html`<p>${italian(view, service.alert.text)}</p>`}
    ${service.description !== undefined && html`<p>${nameHtml(view, 'services', id, 'description')}</p>`}
    <dl>
      ${officeRows(view, id, service).map(
        ({ title, body }) =>
          html`<dt>${title}</dt>
            <dd>${body}</dd>`,
      )}
    </dl>
    <h2>${t('service.hours')}</h2>
    ${desk.length > 0 && weekHtml(view, desk)}${service.hoursNote !== undefined && html`<p>${italian(view, service.hoursNote)}</p>`}${hours.length === 0 && service.hoursNote === undefined && html`<p>${t('service.hoursUnknown')}</p>`}
    ${
      phone.length > 0 &&
      html`<h3>${t('service.phoneHours')}</h3>
        ${weekHtml(view, phone)}`
    }
    <p>${t('service.source')}: <a href="${service.source}">${new URL(service.source).hostname}</a></p>`;
}

/** A law as the repertory shows it. */
export function lawBody(view: View, law: LawData): Html {
  const { t, locale } = view;
  return html`${!law.inForce && html`<p><strong>${t('law.notInForce')}</strong></p>`}
    <p>${italian(view, law.subject)}</p>
    <dl>
      <dt>${t('service.type')}</dt>
      <dd>${t(`law.level.${law.level}`)}</dd>
      ${
        law.date !== undefined &&
        html`<dt>${t('law.date')}</dt>
          <dd>${formatDate(locale, law.date)}</dd>`
      }
      <dt>${t('law.official')}</dt>
      <dd>
        ${law.url === undefined ? t('law.noAddress') : html`<a href="${law.url}">${new URL(law.url).hostname}</a>`}
      </dd>
    </dl>
    <p>
      ${law.checked === 'never' ? t('law.unchecked') : t('law.checked', { date: formatDate(locale, law.checked) })}
    </p>`;
}
