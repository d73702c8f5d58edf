import type { Day } from '#src/lib/domain/date.ts';
import { published, SOURCE, type Lang, type Locale } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { strings, type T } from '#src/lib/i18n/strings.ts';
import { EMPTY, html, type Html } from '#src/lib/prose/markup.ts';

/** One language's way of seeing the portal, on one day. What pages show is a function of this. */
export interface View {
  portal: Portal;
  locale: Locale;
  /** The languages a reader can choose. */
  locales: Locale[];
  t: T;
  today: Day;
}

const views = new WeakMap<Portal, Map<string, View>>();

/** The view of one language; made once per portal, language and day. */
export function viewOf(portal: Portal, lang: Lang, today: Day): View {
  const known = views.get(portal) ?? new Map<string, View>();
  views.set(portal, known);
  const key = `${lang} ${today}`;
  const found = known.get(key);
  if (found) return found;
  const locales = published(portal.site.languages);
  const locale = localeOf(locales, lang);
  const view = { portal, locale, locales, t: strings(locale, portal.interface), today };
  known.set(key, view);
  return view;
}

export function localeOf(locales: readonly Locale[], lang: Lang): Locale {
  const locale = locales.find(({ code }) => code === lang) ?? locales.find(({ code }) => code === SOURCE);
  if (!locale) throw new Error(`No language ${lang} in content/site.yaml`);
  return locale;
}

/** Attributes for words in `lang` standing in text of `around`; nothing where they are the same. */
export function langAttributes(view: View, lang: Lang, around: Lang = view.locale.code): Html {
  if (lang === around) return EMPTY;
  const { tag, dir } = localeOf(view.portal.site.languages, lang);
  return html` lang="${tag}" dir="${dir}"`;
}

/** Italian names and numbers inside other scripts keep their own direction and are not to be translated. */
export function italian(view: View, text: string): Html {
  return view.locale.code === SOURCE
    ? html`${text}`
    : html`<bdi lang="it" dir="ltr" translate="no">${text}</bdi>`;
}
