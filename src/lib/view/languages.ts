import type { Lang } from '#src/lib/domain/locale.ts';
import { inLanguage, route } from '#src/lib/domain/route.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import type { View } from './view.ts';

/**
 * This page in every language, each by its own name and in its own script, always in the same order. From a page
 * that stands outside the languages each leads to its home page; a page that is not in every language says itself where each leads.
 */
export function languageItems(
  view: View,
  path: string,
  inOther = (lang: Lang): string =>
    path.startsWith(route.home(view.locale.code)) ? inLanguage(path, lang) : route.home(lang),
): Html {
  return html`${view.locales.map(
    ({ code, tag, dir, name, status }) =>
      html`<li>
        <a
          href="${inOther(code)}"
          hreflang="${tag}"
          lang="${tag}"
          dir="${dir}"
          ${code === view.locale.code && html` aria-current="true"`}
          >${name}${status === 'beta' && ` (${view.t('language.beta')})`}</a
        >
      </li>`,
  )}`;
}
