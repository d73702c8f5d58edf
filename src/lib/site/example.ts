import { route } from '#src/lib/domain/route.ts';
import type { View } from '#src/lib/view/view.ts';
import { officeData } from './office-data.ts';

/** What machines read on the page of a real office, the one with the fewest data that has hours; for developers to see. */
export function exampleOffice(view: View): string | undefined {
  const examples = [...view.portal.services]
    .filter(([, { hours, address }]) => hours.length > 0 && address !== undefined)
    .map(([id, service]) => {
      const data = {
        '@context': 'https://schema.org',
        ...officeData(view, service, route.service(view.locale.code, id)),
      };
      return JSON.stringify(data, undefined, 2);
    });
  return examples.sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
}
