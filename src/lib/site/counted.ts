import type { Day } from '#src/lib/domain/date.ts';
import { published } from '#src/lib/domain/locale.ts';
import type { Portal } from '#src/lib/domain/portal.ts';
import { planOf } from './plan.ts';
import type { Template } from './templates.ts';

/** Pages that nobody asks for: the server gives them by itself. */
const NOT_ASKED: readonly Template[] = ['notFound', 'lost'];

/** The pages whose visits are counted, by address: those that the plan has in a language of readers. */
export function countedPages(portal: Portal, today: Day): Map<string, { lang: string; page: string }> {
  const langs = new Set(published(portal.site.languages).map(({ code }) => code));
  return new Map(
    planOf(portal, today).flatMap(({ path, template }) => {
      const lang = path.split('/')[1] ?? '';
      const counts = langs.has(lang) && path.endsWith('/') && !NOT_ASKED.includes(template);
      return counts ? [[path, { lang, page: path.slice(lang.length + 1) }] as const] : [];
    }),
  );
}
