import { published, SOURCE } from '#src/lib/domain/locale.ts';
import { AUDIENCES } from '#src/lib/domain/audience.ts';
import type { SearchTexts } from '#src/lib/search/texts.ts';
import { languageName } from '#src/lib/i18n/format.ts';
import type { StringKey } from '#src/lib/i18n/strings.ts';
import { hubsInOrder } from './lists.ts';
import { nameText } from './names.ts';
import { countForms } from './plurals.ts';
import type { View } from './view.ts';

/** Kinds of pages a search can be narrowed down to, in the order they are offered. */
export const KINDS = ['sheet', 'journey', 'service', 'term', 'news', 'project', 'media', 'page'] as const;

export function searchTexts(view: View): SearchTexts {
  const { t, locale, locales } = view;
  return {
    lang: locale.code,
    source: SOURCE,
    tag: locale.tag,
    count: countForms(view, (count) => t('search.count', { count })),
    none: t('search.none', { query: '{{query}}' }),
    loading: t('search.loading'),
    broken: t('search.broken'),
    withoutFilters: t('search.withoutFilters'),
    foundIn: t('search.foundIn', { language: '{{language}}' }),
    languages: Object.fromEntries(
      published(locales).map(({ code, tag, dir }) => [code, { tag, dir, name: languageName(locale, code) }]),
    ),
    kinds: Object.fromEntries(KINDS.map((kind) => [kind, t(`search.kind.${kind}` as StringKey)])),
  };
}

/** The choices of each filter: its name, and values with the words for them. */
export function searchFilters(
  view: View,
  desk = false,
): { name: string; label: string; values: [string, string][] }[] {
  const { t, portal } = view;
  const towns = new Set([...portal.services.values()].flatMap(({ municipality }) => municipality ?? []));
  const collator = new Intl.Collator(view.locale.tag);
  return [
    {
      name: 'kind',
      label: t('search.kind'),
      values: KINDS.map((kind) => [kind, t(`search.kind.${kind}` as StringKey)]),
    },
    {
      name: 'hub',
      label: t('search.hub'),
      values: hubsInOrder(view).map(([id]) => [id, nameText(view, 'hubs', id)]),
    },
    {
      name: 'town',
      label: t('search.town'),
      values: [...towns]
        .map((id): [string, string] => [id, nameText(view, 'municipalities', id)])
        .sort(([, a], [, b]) => collator.compare(a, b)),
    },
    ...(desk ? deskFilters(view) : []),
  ];
}

/** What operators choose by, besides. */
function deskFilters(view: View): { name: string; label: string; values: [string, string][] }[] {
  const { t, portal } = view;
  const types = new Set([...portal.services.values()].map(({ type }) => type));
  return [
    {
      name: 'audience',
      label: t('sheet.audience'),
      values: AUDIENCES.map((audience) => [audience, t(`audience.${audience}`)]),
    },
    {
      name: 'type',
      label: t('search.kind.service'),
      values: [...portal.serviceTypes.keys()]
        .filter((type) => types.has(type))
        .map((type) => [type, nameText(view, 'service-types', type)]),
    },
    {
      name: 'province',
      label: t('services.provinceName'),
      values: portal.site.provinces.map(({ code, name }) => [code, name]),
    },
  ];
}
