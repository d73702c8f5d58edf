import type { Piece } from '#src/lib/domain/piece.ts';
import type { Reading } from '#src/lib/domain/reading.ts';
import { route } from '#src/lib/domain/route.ts';
import type { SECTIONS, SheetData } from '#src/lib/domain/sheet.ts';
import { formatDate } from '#src/lib/i18n/format.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';
import { sheetSaying } from './show.ts';
import type { View } from './view.ts';

/** Ways to send a sheet on, as plain links: its title, the day of its words and its short address go along. */
export function shareHtml(view: View, { words, piece }: Reading<SheetData>): Html {
  const { t, locale, portal, today } = view;
  const url = new URL(route.short(locale.code, piece.data.code), portal.site.url).href;
  const title = inQuery(words.title);
  const text = inQuery(`${words.title}\n${t('guide.wordsOf', { date: formatDate(locale, today) })}\n${url}`);
  const ways: [href: string, name: string][] = [
    [`https://wa.me/?text=${text}`, 'WhatsApp'],
    [`sms:?&body=${text}`, 'SMS'],
    [`mailto:?subject=${title}&body=${text}`, t('service.email')],
  ];
  return html`<details class="share screen-only">
    <summary>${t('share.title')}</summary>
    <ul>
      ${ways.map(([href, name]) => html`<li><a href="${href}" rel="noreferrer nofollow">${name}</a></li>`)}${
        piece.data.status !== 'archived' &&
        html`<li><a href="${route.share(locale.code, piece.data.code)}">${t('share.more')}</a></li>`
      }
    </ul>
  </details>`;
}

/** What else can be done with a sheet in the hand: listen to it, show its sentences. Nothing for one that holds no more. */
export function handLinks(view: View, piece: Piece<SheetData>): Html {
  const { t, locale } = view;
  if (piece.data.status === 'archived') return EMPTY;
  const saying = sheetSaying(view, piece);
  return html` · <a href="${route.aloud(locale.code, piece.data.code)}">${t('aloud.title')}</a>${
    saying !== undefined && html` · <a href="${saying}">${t('show.title')}</a>`
  }`;
}

/**
 * “Is this page clear?”: a letter that names the page and its part, to the editors or else to the HUB that looks after it; a
 * page to write from where there is no e-mail. Nothing where nobody can be written to.
 */
export function feedbackHtml(view: View, { sections, piece, words }: Reading<SheetData>): Html {
  const { t, locale, portal } = view;
  const { contact } = portal.site;
  const email = contact.email ?? portal.hubs.get(piece.id.slice(0, piece.id.indexOf('/')))?.email;
  if (email === undefined && contact.page === undefined) return EMPTY;
  const url = new URL(route.sheet(locale.code, piece.id), portal.site.url).href;
  const parts = sections
    .filter(({ id }) => id !== 'desk')
    .map(({ id, section }) => {
      const name = section.title ?? t(`section.${id as (typeof SECTIONS)[number]}`);
      const subject = inQuery(`${piece.data.code} · ${words.title} · ${name}`);
      const href = `mailto:${email}?subject=${subject}&body=${inQuery(`${url}#${id}\n\n`)}`;
      return html`<li><a href="${href}">${name}</a></li>`;
    });
  return html`<details class="feedback screen-only">
    <summary>${t('feedback.ask')}</summary>
    ${
      email === undefined
        ? html`<p><a href="${contact.page}" rel="external noreferrer">${t('footer.contact')}</a> (${piece.data.code})</p>`
        : html`<p>${t('feedback.which')}</p>
            <ul>
              ${parts}
            </ul>`
    }
  </details>`;
}

/** Text in the query of an address. Letters stay as they are, which browsers encode: they weigh a third so, and repeat the page. */
const inQuery = (text: string): string =>
  text.replace(/[^\p{L}\p{M}\p{N}]/gu, (sign) => encodeURIComponent(sign));
