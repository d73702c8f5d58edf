import type { Reading } from '#src/lib/domain/reading.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { sectionWords, stateNotice } from './notices.ts';
import { langAttributes, type View } from './view.ts';

/** Title, summary and what must be known of the words, for pieces that are one text. */
export function plainHead(view: View, reading: Reading): Html {
  const own = langAttributes(view, reading.lang);
  return html`<h1${own}>${reading.words.title}</h1><p class="lead"${own}>${reading.words.summary}</p>${stateNotice(view, reading)}`;
}

export const plainBody = (view: View, reading: Reading): Html =>
  html`${reading.sections.map((part) => sectionWords(view, reading, part))}`;
