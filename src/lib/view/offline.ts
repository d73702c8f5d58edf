import { dateWords } from '#src/lib/i18n/date-words.ts';
import type { AreaTexts } from '#src/lib/offline/area.ts';
import type { OfflineTexts } from '#src/lib/offline/texts.ts';
import { html, type Html } from '#src/lib/prose/markup.ts';
import { officesOfHub } from './lists.ts';
import { provinceOf } from './service-groups.ts';
import { serviceItem } from './services.ts';
import { italian, type View } from './view.ts';

/** What the script of the page "on the phone" says. */
export function offlineTexts({ t, locale }: View): OfflineTexts {
  return {
    lang: locale.code,
    intl: locale.intl,
    dates: dateWords(locale),
    size: t('offline.size', { size: '{{size}}' }),
    saved: t('offline.saved', { date: '{{date}}' }),
    newer: t('offline.newer'),
    keep: t('offline.keep'),
    renew: t('offline.renew'),
    progress: t('offline.progress', { done: '{{done}}', all: '{{all}}' }),
    done: t('offline.done', { name: '{{name}}' }),
    deleted: t('offline.deleted'),
    full: t('offline.full'),
    refused: t('offline.refused'),
    broken: t('offline.broken'),
  };
}

/** What the worker says over a saved page. */
export function areaTexts({ t, locale }: View): AreaTexts {
  return {
    dates: dateWords(locale),
    saved: t('offline.savedPage', { date: '{{date}}' }),
    old: t('offline.old', { date: '{{date}}' }),
    clock: t('offline.clock'),
    absent: t('offline.absent'),
  };
}

/** The phones of the offices that a HUB's sheets send people to, by province. */
export function phonesOfHub(view: View, hub: string): Html {
  const ids = officesOfHub(view, hub).filter((id) => (view.portal.services.get(id)?.phones.length ?? 0) > 0);
  const provinceOfId = (id: string): string | undefined => {
    const service = view.portal.services.get(id);
    return service && provinceOf(view, service);
  };
  const group = (name: Html, of: readonly string[]): Html =>
    html`<h2>${name}</h2>
      <ul class="services">
        ${of.map((id) => serviceItem(view, id))}
      </ul>`;
  const remote = ids.filter((id) => provinceOfId(id) === undefined);
  return html`${view.portal.site.provinces
    .map(({ code, name }) => ({ name, ids: ids.filter((id) => provinceOfId(id) === code) }))
    .filter((province) => province.ids.length > 0)
    .map((province) => group(italian(view, province.name), province.ids))}${
    remote.length > 0 && group(html`${view.t('services.remote')}`, remote)
  }`;
}
