import { z } from 'zod';
import { field } from './field.ts';
import { type SOURCE_KINDS, type Source } from './source.ts';
import { short } from './text.ts';

/** Who speaks: this region's and the state's offices, another region's, universities, associations, press, everybody else. */
export const PUBLISHER_KINDS = [
  'institution',
  'other-region',
  'university',
  'association',
  'press',
  'private',
] as const;

export const publisherSchema = z.strictObject({
  name: field(short(120), 'Chi pubblica.', 'Who publishes.'),
  kind: field(
    z.enum(PUBLISHER_KINDS),
    `Il tipo: ${PUBLISHER_KINDS.join(', ')}.`,
    `The kind: ${PUBLISHER_KINDS.join(', ')}.`,
  ),
});

/** `publishers.yaml`: the publishers of our sources by domain. A domain stands for its subdomains too. */
export const publishersSchema = z.record(
  z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, { error: 'domain' }),
  publisherSchema,
);

export type Publisher = z.infer<typeof publisherSchema>;
export type Publishers = Readonly<Record<string, Publisher>>;

/** Who publishes an address: the entry of its host, or of the nearest domain above it. */
export function publisherOf(publishers: Publishers, url: string): Publisher | undefined {
  if (!URL.canParse(url)) return undefined;
  const labels = new URL(url).hostname.split('.');
  return labels
    .map((_, index) => labels.slice(index).join('.'))
    .filter((domain) => Object.hasOwn(publishers, domain))
    .map((domain) => publishers[domain])[0];
}

/** Which publishers can stand behind a kind of source; what an association reports may be called second-hand. */
const BEHIND: Readonly<Record<(typeof SOURCE_KINDS)[number], readonly Publisher['kind'][]>> = {
  official: ['institution', 'other-region'],
  regional: ['institution', 'other-region'],
  municipal: ['institution', 'other-region'],
  university: ['university'],
  ngo: ['association'],
  press: ['press'],
  secondary: ['association', 'press', 'private'],
};

/** Whether a source can be of the kind it says, given who publishes it. */
export const agrees = (kind: NonNullable<Source['kind']>, publisher: Publisher): boolean =>
  BEHIND[kind].includes(publisher.kind);

/** Whether a public office speaks in a source: a law, or a page of an institution or a university. */
export function isInstitutional(publishers: Publishers, { law, url, kind }: Source): boolean {
  if (law !== undefined) return true;
  const publisher = url === undefined ? undefined : publisherOf(publishers, url);
  return publisher
    ? ['institution', 'other-region', 'university'].includes(publisher.kind)
    : kind !== undefined && ['official', 'regional', 'municipal', 'university'].includes(kind);
}
