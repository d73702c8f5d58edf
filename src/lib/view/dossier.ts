import { route } from '#src/lib/domain/route.ts';
import { MOST } from '#src/lib/hand/dossier-address.ts';
import type { DossierTexts } from '#src/lib/hand/dossier-texts.ts';
import { dateWords } from '#src/lib/i18n/date-words.ts';
import { languageName } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { cardOf, sheetsOut } from './links.ts';
import { hubsInOrder } from './lists.ts';
import { nameHtml, nameText, wordsHtml } from './names.ts';
import type { View } from './view.ts';

/** All sheets by HUB: links, which a script gives boxes to tick. */
export function dossierSheets(view: View): Html {
  return html`${hubsInOrder(view).map(([hub]) => {
    const sheets = sheetsOut(view).filter(({ id }) => id.startsWith(`${hub}/`));
    return (
      sheets.length > 0 &&
      html`<section>
        <h2>${nameHtml(view, 'hubs', hub)}</h2>
        <ul class="plain">
          ${sheets.map((piece) => {
            const { href, title, lang } = cardOf(view, piece);
            const { code } = piece.data;
            return html`<li class="pick" data-code="${code}"><a id="scheda-${code}" href="${href}">${wordsHtml(view, { text: title, lang })}</a> <small><b translate="no">${code}</b></small></li>`;
          })}
        </ul>
      </section>`
    );
  })}`;
}

/** Languages to print in beside the page's own. */
export const secondLanguages = ({ locales, locale }: View): [code: string, name: string][] =>
  locales.filter(({ code }) => code !== locale.code).map(({ code }) => [code, languageName(locale, code)]);

/** Municipalities with an office, by name. */
export function dossierTowns(view: View): [id: string, name: string][] {
  const towns = new Set([...view.portal.services.values()].flatMap(({ municipality }) => municipality ?? []));
  const collator = new Intl.Collator(view.locale.tag);
  return [...towns]
    .map((id): [string, string] => [id, nameText(view, 'municipalities', id)])
    .sort(([, a], [, b]) => collator.compare(a, b));
}

/** What the page's script has to say; `{…}` are gaps for it to fill. */
export function dossierTexts({ t, portal, locale }: View): DossierTexts {
  const { code: lang } = locale;
  return {
    lang,
    dates: dateWords(locale),
    url: new URL(route.dossier(lang), portal.site.url).href,
    service: route.service(lang, '{id}'),
    codes: route.codes(lang),
    empty: t('dossier.empty'),
    tooMany: t('dossier.tooMany', { max: MOST, codes: '{codes}' }),
    unknown: t('dossier.unknown', { codes: '{codes}' }),
    archived: t('sheet.archived'),
    gone: t('paper.gone'),
    instead: t('sheet.replacedBy'),
    changed: t('dossier.changed', { date: '{date}' }),
    old: t('paper.old', { date: '{date}' }),
    future: t('dossier.future', { date: '{date}' }),
    versions: t('dossier.versions'),
    broken: t('dossier.broken'),
  };
}
