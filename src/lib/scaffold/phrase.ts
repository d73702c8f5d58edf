import { phraseSchema } from '#src/lib/domain/phrase.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { say } from '#src/lib/domain/say.ts';
import { commentedYaml } from './commented.ts';
import type { Kind, Known } from './kind.ts';
import { entities, fieldQuestion, slugQuestion } from './question.ts';

/** The place after all the sentences that there are. */
const last = ({ portal }: Known): string =>
  String(Math.max(0, ...[...portal.phrases.values()].map(({ order }) => order)) + 1);

/** A sentence to show at a counter. */
export const phrase: Kind = {
  name: 'phrase',
  what: say('una frase da mostrare allo sportello', 'a sentence to show at a counter'),
  questions: [
    fieldQuestion('text', phraseSchema, ['text']),
    slugQuestion('text'),
    fieldQuestion('hub', phraseSchema, ['hub'], { optional: true, among: entities('hubs') }),
    fieldQuestion('order', phraseSchema, ['order'], { otherwise: last }),
  ],
  make({ answers }) {
    const data = {
      text: answers['text'],
      ...(answers['hub'] === undefined ? {} : { hub: answers['hub'] }),
      order: Number(answers['order']),
    };
    return {
      files: [{ path: `phrases/${answers['slug'] ?? ''}.yaml`, text: commentedYaml(phraseSchema, data) }],
      copies: [],
      page: route.show(SOURCE, answers['slug']),
      state: 'live',
    };
  },
};
