import type { z } from 'zod';
import type { newsSchema } from '#src/lib/domain/news.ts';
import { publisherOf } from './publisher.ts';
import type { NewsFact } from './seed.ts';
import { shortSlug } from './text.ts';

export type News = z.input<typeof newsSchema>;

/** Where the sheets of the projects are, for facts that were read in a copy without an address. */
const NATIONAL_PORTAL = 'https://integrazionemigranti.gov.it/';

/** The tags that name a project of the portal. */
const PROJECTS: Record<string, string> = {
  'CASP-ER': 'casp-er',
  'CASPER II': 'casper-ii',
  PLEIADI: 'pleiadi',
};

export interface Draft<T> {
  id: string;
  data: T;
  body: string;
}

/** A first draft for an editor: the facts as a list, and every word still to be written. */
export function news(fact: NewsFact, published: string): Draft<News> {
  const date = fact.date_precision === 'unknown' ? undefined : fact.date;
  const project = fact.tags.map((tag) => PROJECTS[tag]).find((id) => id !== undefined);
  return {
    id: `${(date ?? published).slice(0, 4)}/${shortSlug(fact.title_it, 60)}`,
    data: {
      title: fact.title_it,
      summary: cut(fact.facts[0] ?? fact.title_it, 200),
      kind: 'news',
      status: 'draft',
      ...(date === undefined ? {} : { date }),
      published,
      ...(project === undefined ? {} : { project }),
      tags: fact.tags,
      sources: [source(fact)],
    },
    body: fact.facts.map((text) => `- ${escaped(text)}`).join('\n'),
  };
}

function source(fact: NewsFact): News['sources'][number] {
  if (!URL.canParse(fact.source)) {
    return {
      title: 'Portale Integrazione Migranti: scheda del progetto (indirizzo esatto da confermare)',
      url: NATIONAL_PORTAL,
      ...publisherOf(NATIONAL_PORTAL),
      confirm: true,
    };
  }
  return {
    title: fact.title_it,
    url: fact.source,
    ...publisherOf(fact.source),
    ...(fact.note === undefined ? {} : { confirm: true as const }),
  };
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : `${text.slice(0, text.lastIndexOf(' ', max - 1))}…`;
}

/** Signs that MDX would read as code. */
export const escaped = (text: string): string => text.replace(/[{}<]/g, String.raw`\$&`);
