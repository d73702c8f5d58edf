import { createHash } from 'node:crypto';
import { compare } from '#src/lib/domain/finding.ts';
import type { Piece, Text } from '#src/lib/domain/piece.ts';
import type { Portal } from '#src/lib/domain/portal.ts';

/** What every file of open data says of itself. No clock: two builds of one content are the same to the byte. */
export interface Provenance {
  licence: { name: string; url: string };
  /** The sentence to use, as CC BY asks. */
  attribution: string;
  /** SHA-256, in hexadecimal, over the content that the file was made from. */
  generated_from: string;
}

/** Licence, attribution and digest for a file made from `digest`. */
export const provenance = ({ site }: Portal, digest: string): Provenance => ({
  licence: { name: site.licence.name, url: site.licence.url },
  attribution: `Fonte: ${site.name}, ${new URL(site.url).origin}/, ${site.licence.name}`,
  generated_from: digest,
});

export const sha256 = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex');

const digests = new WeakMap<Portal, string>();

/** Changes when anything in the content does. */
export function contentDigest(portal: Portal): string {
  const known = digests.get(portal);
  if (known !== undefined) return known;
  const { sheets, news, projects, media, pages, commons } = portal;
  const all: readonly ReadonlyMap<string, Piece>[] = [sheets, news, projects, media, pages];
  const digest = sha256(commons, ...all.flatMap((pieces) => [...pieces.values()].flatMap(textDigests)));
  digests.set(portal, digest);
  return digest;
}

/** Changes when the words or data of a piece do, or the facts and names that stand in it. */
export const pieceDigest = ({ commons }: Portal, ...texts: readonly Text[]): string =>
  sha256(commons, ...texts.map(({ digest }) => digest));

const textDigests = ({ source, translations }: Piece): string[] => [
  source.digest,
  ...Object.values(translations)
    .flatMap((text) => text ?? [])
    .sort((a, b) => compare(a.lang, b.lang))
    .map(({ lang, digest }) => `${lang} ${digest}`),
];
