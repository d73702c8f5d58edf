import { label, type Reading } from '#src/lib/domain/reading.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import type { ProjectData } from '#src/lib/domain/project.ts';
import { formatDate, formatMoney, formatNumber } from '#src/lib/i18n/format.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { wordsHtml } from './names.ts';
import { italian, type View } from './view.ts';

/** What the funders' sheet says of a project: fund, codes, bodies, period, budget. */
export function projectData(view: View, data: ProjectData): Html {
  const { t, locale } = view;
  const period = [data.start, data.end]
    .map((day) => (day === undefined ? '…' : formatDate(locale, day)))
    .join(' – ');
  const rows: [string, Html | undefined][] = [
    [t('project.fund'), italian(view, data.fund)],
    [t('project.programme'), data.programme === undefined ? undefined : italian(view, data.programme)],
    [t('project.code'), data.code === undefined ? undefined : italian(view, data.code)],
    [t('project.cup'), data.cup === undefined ? undefined : italian(view, data.cup)],
    [t('project.lead'), italian(view, data.lead)],
    [
      t('project.partners'),
      data.partners.length === 0
        ? undefined
        : html`<ul class="plain">
            ${data.partners.map((partner) => html`<li>${italian(view, partner)}</li>`)}
          </ul>`,
    ],
    [
      t('project.period'),
      data.start === undefined && data.end === undefined
        ? undefined
        : html`${period}${data.foreseen && html` <small>(${t('project.foreseen')})</small>`}`,
    ],
    [t('project.budget'), data.budget === undefined ? undefined : html`${formatMoney(locale, data.budget)}`],
    [
      t('project.website'),
      data.website === undefined
        ? undefined
        : html`<a href="${data.website}" rel="external noreferrer">${data.website}</a>`,
    ],
  ];
  return html`<dl class="data">
    ${rows.map(
      ([title, body]) =>
        body !== undefined &&
        html`<div>
          <dt>${title}</dt>
          <dd>${body}</dd>
        </div>`,
    )}
  </dl>`;
}

export function indicatorsHtml(view: View, reading: Reading<ProjectData>): Html {
  const { t, locale } = view;
  const { indicators } = reading.piece.data;
  if (indicators.length === 0) return EMPTY;
  return html`<section>
    <h2>${t('project.indicators')}</h2>
    <div class="scroll" tabindex="0" role="group" aria-label="${t('project.indicators')}">
      <table>
        <thead>
          <tr>
            <th scope="col">${t('project.indicator')}</th>
            <th scope="col">${t('project.value')}</th>
          </tr>
        </thead>
        <tbody>
          ${indicators.map(({ id, label: italianLabel, value, unit }) => {
            const name = label(reading, `indicators/${id}/label`) ?? { text: italianLabel, lang: SOURCE };
            const per =
              label(reading, `indicators/${id}/unit`) ??
              (unit === undefined ? undefined : { text: unit, lang: SOURCE });
            return html`<tr>
              <th scope="row">${wordsHtml(view, name)}</th>
              <td>${formatNumber(locale, value)}${per && html` ${wordsHtml(view, per)}`}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
  </section>`;
}
