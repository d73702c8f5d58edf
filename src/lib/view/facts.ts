import { nextValue, valueOn, type FactData, type FactValue } from '#src/lib/domain/fact.ts';
import type { FactPart } from '#src/lib/domain/body.ts';
import { needsConfirmation, type Source } from '#src/lib/domain/source.ts';
import {
  formatDate,
  formatDuration,
  formatMoney,
  formatNumber,
  formatPercent,
  formatPhone,
  telHref,
} from '#src/lib/i18n/format.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { nameHtml } from './names.ts';
import type { View } from './view.ts';

/** A fact's value in the reader's language, without mark-up. */
export function factText(view: View, fact: FactData, value: FactValue['value']): string {
  const { locale } = view;
  const text =
    typeof value === 'number'
      ? {
          money: formatMoney,
          percent: formatPercent,
          number: formatNumber,
          duration: formatNumber,
          date: formatNumber,
          phone: formatNumber,
          url: formatNumber,
        }[fact.kind](locale, value)
      : fact.kind === 'duration'
        ? formatDuration(locale, value)
        : fact.kind === 'date'
          ? formatDate(locale, value)
          : fact.kind === 'phone'
            ? formatPhone(value)
            : value;
  return fact.approximate ? view.t('fact.about', { value: text }) : text;
}

/** What must be confirmed says so, and links to the sentence that explains it. */
export function confirmMark(view: View, source: Source | undefined): Html {
  if (!source || !needsConfirmation(source)) return EMPTY;
  return html` <a class="confirm" href="#fonti">${view.t('confirm.mark')}</a>`;
}

/** Whether today's value of a fact rests on a source that must be confirmed. */
export function factMark(view: View, id: string): Html {
  const fact = view.portal.facts.get(id);
  return confirmMark(view, fact && valueOn(fact, view.today)?.source);
}

/** Today's value with its validity and its mark: what is known of later values is said with it. */
export const factHtml = (view: View, id: string): Html =>
  html`${factValueHtml(view, id)}${factMark(view, id)}`;

/** The same without the mark, as it stands in a sentence. */
export function factValueHtml(view: View, id: string, part?: FactPart): Html {
  const fact = view.portal.facts.get(id);
  if (!fact) return EMPTY;
  const now = valueOn(fact, view.today);
  const next = nextValue(fact, view.today);
  if (part === 'unit') return nameHtml(view, 'facts', id, 'unit');
  if (!now) {
    return html`<span class="fact">${view.t('fact.outdated')}</span>${later(view, fact, next)}`;
  }
  if (part === 'from')
    return now.from === undefined
      ? EMPTY
      : html`<span class="fact">${formatDate(view.locale, now.from)}</span>`;
  const text = factText(view, fact, now.value);
  const unit =
    part === 'value' || fact.unit === undefined ? EMPTY : html` ${nameHtml(view, 'facts', id, 'unit')}`;
  const value =
    fact.kind === 'phone'
      ? html`<a href="${telHref(String(now.value))}"><bdi dir="ltr">${text}</bdi></a>`
      : fact.kind === 'url'
        ? html`<a href="${text}" rel="external noreferrer"><bdi dir="ltr">${text}</bdi></a>`
        : html`${text}`;
  if (part === 'value') return html`<span class="fact">${value}</span>`;
  return html`<span class="fact">${value}${unit}</span
    >${until(view, now)}${later(view, fact, next)}`;
}

const until = (view: View, { to }: FactValue): Html =>
  to === undefined
    ? EMPTY
    : html` <small>(${view.t('fact.until', { date: formatDate(view.locale, to) })})</small>`;

function later(view: View, fact: FactData, next: FactValue | undefined): Html {
  if (next?.from === undefined) return EMPTY;
  return html` <small
    >(${view.t('fact.next', { date: formatDate(view.locale, next.from), value: factText(view, fact, next.value) })})</small
  >`;
}
