import { SOURCE } from '#src/lib/domain/locale.ts';
import { NEWS_KINDS, newsSchema } from '#src/lib/domain/news.ts';
import { route } from '#src/lib/domain/route.ts';
import { say } from '#src/lib/domain/say.ts';
import { SOURCE_KINDS, sourceSchema } from '#src/lib/domain/source.ts';
import { commentedMdx } from './commented.ts';
import type { Kind, Known } from './kind.ts';
import { entities, fieldQuestion, listOf, listQuestion, slugQuestion, sourceOf } from './question.ts';
import { unwritten } from './sections.ts';

const isEvent = ({ answers }: Known): boolean => answers['kind'] === 'event';

/** A news item or an event, in the folder of this year: a draft. */
export const news: Kind = {
  name: 'news',
  what: say('una notizia o un evento', 'a news item or an event'),
  questions: [
    fieldQuestion('title', newsSchema, ['title']),
    slugQuestion('title'),
    listQuestion('kind', newsSchema, NEWS_KINDS),
    fieldQuestion('summary', newsSchema, ['summary'], {
      otherwise: () => unwritten('la notizia in una frase.'),
    }),
    fieldQuestion('hubs', newsSchema, ['hubs'], { many: true, optional: true, among: entities('hubs') }),
    fieldQuestion('start', newsSchema, ['event', 'start'], { when: isEvent }),
    fieldQuestion('address', newsSchema, ['event', 'address'], { when: isEvent, optional: true }),
    fieldQuestion('source', sourceSchema, ['url']),
    fieldQuestion('source-title', sourceSchema, ['title']),
    fieldQuestion('source-kind', sourceSchema, ['kind'], {
      among: () => SOURCE_KINDS.map((value) => ({ value, name: value })),
      otherwise: () => 'official',
    }),
  ],
  make(known) {
    const { today, answers } = known;
    const id = `${today.slice(0, 4)}/${answers['slug'] ?? ''}`;
    const hubs = listOf(answers['hubs']);
    const data = {
      title: answers['title'],
      summary: answers['summary'],
      kind: answers['kind'],
      status: 'draft',
      published: today,
      ...(hubs.length > 0 ? { hubs } : {}),
      sources: [{ ...sourceOf(known), checked: today }],
      ...(isEvent(known)
        ? {
            event: {
              start: answers['start'],
              ...(answers['address'] === undefined ? {} : { address: answers['address'] }),
            },
          }
        : {}),
    };
    return {
      files: [
        {
          path: `news/${id}/index.${SOURCE}.mdx`,
          text: commentedMdx(newsSchema, data, unwritten('che cosa è successo, dove e quando.')),
        },
      ],
      copies: [],
      page: route.news(SOURCE, id),
      state: 'draft',
    };
  },
};
