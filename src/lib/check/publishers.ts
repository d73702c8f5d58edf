import { finding, type Finding } from '#src/lib/domain/finding.ts';
import { agrees, publisherOf } from '#src/lib/domain/publisher.ts';
import type { Source } from '#src/lib/domain/source.ts';
import { say } from '#src/lib/domain/say.ts';
import type { Whole } from './across.ts';
import { placeOf } from './at.ts';
import { sourcesOf } from './source-list.ts';

/**
 * Sources from publishers that nobody has looked at, and sources whose kind is not their publisher's. Advice: readers
 * see who publishes a source and what must be confirmed anyway. Content without the list is not asked.
 */
export function checkPublishers({ portal: { publishers }, records }: Whole): Finding[] {
  if (Object.keys(publishers).length === 0) return [];
  return records.flatMap((record) =>
    sourcesOf(record).flatMap(({ source, path }): Finding[] => {
      const { url, kind } = source as Source;
      if (url === undefined) return [];
      const publisher = publisherOf(publishers, url);
      const place = placeOf(record, `${path}/url`);
      if (!publisher) return [unknown(place, new URL(url).hostname)];
      if (kind === undefined || agrees(kind, publisher)) return [];
      return [
        finding(
          'source-publisher',
          place,
          say(
            `La fonte dice «${kind}», ma ${publisher.name} è «${publisher.kind}».`,
            `The source says “${kind}”, but ${publisher.name} is “${publisher.kind}”.`,
          ),
          say(
            'Correggi «kind» qui, o il tipo in content/publishers.yaml.',
            'Mend “kind” here, or the kind in content/publishers.yaml.',
          ),
          'warning',
        ),
      ];
    }),
  );
}

const unknown = (place: Parameters<typeof finding>[1], host: string): Finding =>
  finding(
    'source-publisher',
    place,
    say(`Non si sa chi pubblica ${host}.`, `Nobody has said who publishes ${host}.`),
    say(
      `Guarda il sito e aggiungi a content/publishers.yaml: ${host}: { name: …, kind: institution }.`,
      `Look at the site and add to content/publishers.yaml: ${host}: { name: …, kind: institution }.`,
    ),
    'warning',
  );
