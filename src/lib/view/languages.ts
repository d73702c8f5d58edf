import { inLanguage } from '#src/lib/domain/route.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import type { View } from './view.ts';

/** This page in every language, each by its own name and in its own script, always in the same order. */
export function languageItems(view: View, path: string): Html {
  return html`${view.locales.map(
    ({ code, tag, dir, name, status }) =>
      html`<li>
        <a
          href="${inLanguage(path, code)}"
          hreflang="${tag}"
          lang="${tag}"
          dir="${dir}"
          ${code === view.locale.code && html` aria-current="true"`}
          >${name}${status === 'beta' && ` (${view.t('language.beta')})`}</a
        >
      </li>`,
  )}`;
}
