import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { cardOf, isOut } from './links.ts';
import { named, nameHtml, wordsHtml } from './names.ts';
import { langAttributes, type View } from './view.ts';

/** The glossary in the order of the Italian words, which are the ones to look up and to say. */
export function glossaryHtml(view: View): Html {
  const { portal, t, locale } = view;
  const collator = new Intl.Collator(SOURCE);
  const terms = [...portal.terms].sort(([, a], [, b]) => collator.compare(a.term, b.term));
  return html`<dl class="glossary">
    ${terms.map(([id, term]) => {
      const own = named(view, 'terms', id, 'term');
      const sheet = term.sheet === undefined ? undefined : portal.sheets.get(term.sheet);
      const card = sheet && isOut(sheet) ? cardOf(view, sheet) : undefined;
      const forms = [...new Set([term.abbreviation ?? '', ...term.forms])].filter(
        (form) => form !== '' && form !== term.term,
      );
      return html`<div id="${id}"><dt><span${langAttributes(view, SOURCE)} translate="no">${term.term}</span>${locale.code !== SOURCE && own && own.lang !== SOURCE && html` <span class="own">${wordsHtml(view, own)}${own.machine && html` <small class="confirm">${t('term.machine')}</small>`}</span>`}</dt><dd>${nameHtml(view, 'terms', id, 'definition')}${forms.length > 0 && html`<br><small>${t('term.forms')}: <span${langAttributes(view, SOURCE)} translate="no">${forms.join(', ')}</span></small>`}${card && html`<br /><a href="${route.sheet(locale.code, card.id)}">${t('term.sheet')}: ${wordsHtml(view, { text: card.title, lang: card.lang })}</a>`}</dd></div>`;
    })}
  </dl>`;
}
