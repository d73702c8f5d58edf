import { SOURCE } from '#src/lib/domain/locale.ts';
import { needsConfirmation, type Source } from '#src/lib/domain/source.ts';
import type { Reading, ReadingSection } from '#src/lib/domain/reading.ts';
import { pieceRoute } from '#src/lib/domain/route.ts';
import type { Trust } from '#src/lib/domain/trust.ts';
import { formatDate, languageName } from '#src/lib/i18n/format.ts';
import { sectionHtml } from '#src/lib/prose/html.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { proseContext } from './context.ts';
import { langAttributes, localeOf, type View } from './view.ts';

/** What a reader must know of the words of a page before reading them. */
export function stateNotice(view: View, reading: Reading): Html {
  const { t, locale } = view;
  if (locale.code === SOURCE) return EMPTY;
  const italian = pieceRoute(reading.piece.kind, SOURCE, reading.piece.id);
  const link = html` <a href="${italian}" hreflang="it">${t('state.readItalian')}</a>`;
  const notices: Html[] = [];
  if (reading.lang !== locale.code) {
    const others = reading.available.filter((lang) => lang !== reading.lang);
    notices.push(
      html`<div class="notice">
        <p>
          <strong>${t('state.missing', { language: languageName(locale, locale.code) })}</strong>
          ${t('state.missingWords', { language: languageName(locale, reading.lang) })}
        </p>
        ${others.length > 0 && html`<p>${t('state.missingAlso')} ${others.map((lang, index) => html`${index > 0 && ' · '}<a href="${pieceRoute(reading.piece.kind, lang, reading.piece.id)}" hreflang="${localeOf(view.locales, lang).tag}" ${langAttributes(view, lang)}>${localeOf(view.locales, lang).name}</a>`)}</p>`}
      </div>`,
    );
  }
  if (reading.state === 'critical')
    notices.push(
      html`<div class="notice danger">
        <p><strong>${t('state.critical')}</strong>${link}</p>
      </div>`,
    );
  if (reading.state === 'major')
    notices.push(
      html`<div class="notice warning">
        <p><strong>${t('state.major')}</strong>${link}</p>
      </div>`,
    );
  if (reading.state === 'minor') notices.push(html`<p class="notice small">${t('state.minor')}${link}</p>`);
  if (reading.machine)
    notices.push(html`<div class="notice machine"><p>${t('state.machine')}${link}</p></div>`);
  return html`${notices}`;
}

/** A section's words, with today's Italian where the translation lags behind. */
export function sectionWords(view: View, reading: Reading, part: ReadingSection, named?: Set<string>): Html {
  const { t } = view;
  const words = html`<div class="words" ${langAttributes(view, reading.lang)}>
    ${sectionHtml(part.section, proseContext(view, reading, reading.lang, named))}
  </div>`;
  if (!part.today) return words;
  const today = html`<div class="words" lang="it" dir="ltr">
    ${sectionHtml(part.today, proseContext(view, reading, SOURCE, named))}
  </div>`;
  if (part.state === 'critical') {
    return html`<p class="notice danger">${t('state.criticalSection')}</p>
      ${today}
      <details>
        <summary>${t('state.showOld')}</summary>
        ${words}
      </details>`;
  }
  return html`<div class="notice warning">
      <p>${t('state.majorSection')}</p>
      <details>
        <summary>${t('state.showItalian')}</summary>
        ${today}
      </details>
    </div>
    ${words}`;
}

/** Who checked a page and when; or that nobody has, and how old the sources are. */
export function trustHtml(view: View, trust: Trust, sources: readonly Source[], hub?: string): Html {
  const { t, locale, today } = view;
  const date = (day: string): string => formatDate(locale, day);
  const lines: Html[] = [];
  if (trust.expires !== undefined && trust.expires < today)
    lines.push(html`<strong>${t('trust.expired', { date: date(trust.expires) })}</strong>`);
  if (trust.verified === 'never') {
    const newest = sources
      .flatMap((source) => source.date ?? [])
      .sort()
      .at(-1);
    lines.push(html`<strong>${t('trust.never')}</strong>`);
    if (sources.length > 0)
      lines.push(
        html`${newest === undefined ? t('trust.sourcesUndated') : t('trust.sourcesOf', { date: date(newest) })}`,
      );
  } else {
    lines.push(
      html`${t('trust.verified', { date: date(trust.verified) })}${hub !== undefined && html` · ${t('trust.verifiedBy', { hub })}`}`,
    );
    if (trust.reviewBy !== undefined && trust.reviewBy < today)
      lines.push(html`<strong>${t('trust.overdue', { date: date(trust.reviewBy) })}</strong>`);
  }
  if (sources.some(needsConfirmation)) lines.push(html`${t('confirm.explain')}`);
  return html`<p class="trust${trust.verified === 'never' && ' never'}">
    ${lines.map((line, index) => html`${index > 0 && ' '}${line}`)}
  </p>`;
}
