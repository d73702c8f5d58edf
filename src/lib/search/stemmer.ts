import { AFFIXES, type Affixes } from './affixes.ts';

/** Cuts a folded word down to what its forms have in common. */
export type Stemmer = (word: string) => string;

type Module = Promise<{ stemmer: Stemmer }>;

/** Snowball's stemmers (Porter; snowballstem.org), each loaded only by who reads that language. */
const SNOWBALL: Readonly<Record<string, () => Module>> = {
  ar: () => import('@orama/stemmers/arabic'),
  de: () => import('@orama/stemmers/german'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fr: () => import('@orama/stemmers/french'),
  it: () => import('@orama/stemmers/italian'),
  pt: () => import('@orama/stemmers/portuguese'),
  ro: () => import('@orama/stemmers/romanian'),
  ru: () => import('@orama/stemmers/russian'),
  tr: () => import('@orama/stemmers/turkish'),
  uk: () => import('@orama/stemmers/ukrainian'),
};

/** The stemmer of a language; for one that has none here, words stay whole. */
export async function stemmerOf(lang: string): Promise<Stemmer> {
  const load = SNOWBALL[lang];
  if (load) {
    const { stemmer } = await load();
    return (word) => (/\p{N}/u.test(word) ? word : stemmer(word));
  }
  const affixes = AFFIXES[lang];
  return affixes ? (word) => light(word, affixes) : (word) => word;
}

function light(word: string, { before, after, least }: Affixes): string {
  const start = before.find((part) => word.startsWith(part) && word.length - part.length >= least);
  const rest = start === undefined ? word : word.slice(start.length);
  const end = after.find((part) => rest.endsWith(part) && rest.length - part.length >= least);
  return end === undefined ? rest : rest.slice(0, -end.length);
}
