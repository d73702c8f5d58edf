import type { Reading } from '#src/lib/domain/reading.ts';
import type { MediaData } from '#src/lib/domain/media.ts';
import { route } from '#src/lib/domain/route.ts';
import { languageName } from '#src/lib/i18n/format.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { pictureHtml } from './pictures.ts';
import type { View } from './view.ts';

/** A material's versions by language: own files open here, others' only when asked for. */
export function versionsHtml(view: View, { piece, words }: Reading<MediaData>): Html {
  const { t, locale } = view;
  const file = (name: string): string => route.file(`${piece.folder}/${name.slice(2)}`);
  const { poster, versions } = piece.data;
  return html`<figure>
      ${pictureHtml(view, `${piece.folder}/${poster.file.slice(2)}`, words.labels['poster/alt'] ?? poster.alt, true)}
      <figcaption>
        <small>${t('figure.credit', { credit: `${poster.credit}, ${poster.licence}` })}</small>
      </figcaption>
    </figure>
    <section>
      <h2>${t('media.versions')}</h2>
      <ul class="plain">
        ${versions.map(
          (version) =>
            html`<li>
              <strong>${languageName(locale, version.lang)}</strong>:
              <a
                href="${version.file === undefined ? (version.embed ?? '') : file(version.file)}"
                ${version.embed !== undefined && html` rel="external noreferrer"`}
                >${t('media.open')}</a
              >${version.embed !== undefined && html` <small>(${t('media.external')})</small>`}${version.transcript !== undefined && html` · <a href="${file(version.transcript)}">${t('media.transcript')}</a>`}
            </li>`,
        )}
      </ul>
    </section>`;
}
