import type { Reading } from '#src/lib/domain/reading.ts';
import { SOURCE, type Lang } from '#src/lib/domain/locale.ts';
import { linkRoute, route } from '#src/lib/domain/route.ts';
import type { SheetData } from '#src/lib/domain/sheet.ts';
import { needsConfirmation, type Source } from '#src/lib/domain/source.ts';
import { formatList } from '#src/lib/i18n/format.ts';
import type { ProseContext } from '#src/lib/prose/html.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { confirmMark, factMark, factValueHtml } from './facts.ts';
import { nameText } from './names.ts';
import { pictureHtml } from './pictures.ts';
import { nearYouHtml, officesHtml } from './offices.ts';
import { phoneHtml } from './services.ts';
import { costsHtml, documentsHtml, timesHtml } from './sheet.ts';
import { italian, langAttributes, viewOf, type View } from './view.ts';

/**
 * How a body becomes HTML for one reader. `lang` is the language of the words: data in it are marked as the reader's.
 * `named` are the municipalities whose offices the page has named for links.
 */
export function proseContext(
  view: View,
  reading: Reading,
  lang: Lang = reading.lang,
  named?: Set<string>,
): ProseContext {
  const { portal, locale } = view;
  const sheet = reading as Reading<SheetData>;
  /** What the portal says, inside words of another language. */
  const own = (inner: Html, tag: 'div' | 'span' = 'span'): Html => {
    if (lang === locale.code || inner === EMPTY) return inner;
    return tag === 'div'
      ? html`<div${langAttributes(view, locale.code, lang)}>${inner}</div>`
      : html`<span${langAttributes(view, locale.code, lang)}>${inner}</span>`;
  };
  /** What stands in the middle of a sentence is said in the sentence's language. */
  const inWords = lang === locale.code ? view : viewOf(portal, lang, view.today);
  const sources: readonly Source[] = (reading.piece.data as { sources?: Source[] }).sources ?? [];
  return {
    fact: (id, part) => factValueHtml(inWords, id, part),
    confirm: (facts) => own(facts.map((id) => factMark(view, id)).find((mark) => mark !== EMPTY) ?? EMPTY),
    term: (id, words) => termHtml(view, id, words, lang),
    href: ({ scheme, id }) => {
      if (scheme === 'https') return id;
      if (scheme !== 'file') return linkRoute(scheme, locale.code, id);
      const file = sheet.piece.data.attachments.find((attachment) => attachment.id === id);
      return (
        file?.url ??
        (file?.file === undefined ? undefined : route.file(`${reading.piece.folder}/${file.file.slice(2)}`))
      );
    },
    contact: (id) => {
      const service = portal.services.get(id);
      return service
        ? own(
            html`<a href="${route.service(locale.code, id)}">${italian(view, service.name)}</a
              >${service.phones[0] && html` ${phoneHtml(view, service.phones[0])}`}`,
          )
        : EMPTY;
    },
    source: ({ id, law, where }) => {
      if (law !== undefined) {
        const found = portal.laws.get(law);
        return found
          ? html` <a class="cite" href="${route.law(locale.code, law)}"
              >${italian(view, [found.short, where].filter(Boolean).join(', '))}</a
            >`
          : EMPTY;
      }
      const index = sources.findIndex((source) => source.id === id);
      const source = sources[index];
      if (!source) return EMPTY;
      return html`<a class="cite" href="#fonte-${index + 1}">[${index + 1}]</a
        >${needsConfirmation(source) && own(confirmMark(view, source))}`;
    },
    documents: (group) => own(documentsHtml(view, sheet, group), 'div'),
    costs: () => own(costsHtml(view, sheet), 'div'),
    times: () => own(timesHtml(view, sheet), 'div'),
    serviceList: (type, services) => {
      const types = type === undefined ? (services ? [] : sheet.piece.data.where.types) : [type];
      const offices = officesHtml(view, types, services ?? [], { named });
      return own(html`${offices}${nearYouHtml(view, types)}`, 'div');
    },
    only: (audience, area) =>
      [
        audience.length > 0
          ? inWords.t('only.for', {
              who: formatList(
                inWords.locale,
                audience.map((id) => inWords.t(`audience.${id as SheetData['audience'][number]}`)),
              ),
            })
          : '',
        area.length > 0
          ? inWords.t('only.in', {
              where: formatList(
                inWords.locale,
                area.map((id) => nameText(inWords, 'municipalities', id)),
              ),
            })
          : '',
      ]
        .filter(Boolean)
        .join(' · '),
    callout: (kind) => inWords.t(`callout.${kind as 'info'}`),
    phrase: () => inWords.t('phrase.say'),
    picture: (src, alt) => pictureHtml(view, `${reading.piece.folder}/${src.slice(2)}`, alt),
    credit: (credit, licence) => inWords.t('figure.credit', { credit: `${credit}, ${licence}` }),
    media: (id) => {
      const media = portal.media.get(id);
      return media
        ? html`<p><a href="${route.media(locale.code, id)}">${media.source.words.title}</a></p>`
        : EMPTY;
    },
    attachment: (id) => {
      const file = sheet.piece.data.attachments.find((attachment) => attachment.id === id);
      const href = file && (file.url ?? route.file(`${reading.piece.folder}/${(file.file ?? '').slice(2)}`));
      return file && href !== undefined
        ? html`<p><a href="${href}">${file.title}</a> <small>(${file.kind})</small></p>`
        : EMPTY;
    },
  };
}

/** The Italian word stays beside the translation, which may have it already: it is what the office says. */
function termHtml(view: View, id: string, words: Html, lang: Lang): Html {
  const term = view.portal.terms.get(id);
  if (!term) return words;
  const link = html`<a class="term" href="${route.term(view.locale.code, id)}">${words}</a>`;
  const name = term.abbreviation ?? term.term;
  const isThere = words.text.toLowerCase().includes(name.toLowerCase());
  return lang === SOURCE || isThere
    ? link
    : html`${link} <bdi class="it" lang="it" dir="ltr" translate="no">${name}</bdi>`;
}
