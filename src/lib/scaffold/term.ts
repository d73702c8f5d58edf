import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { say } from '#src/lib/domain/say.ts';
import { termSchema } from '#src/lib/domain/term.ts';
import { commentedYaml } from './commented.ts';
import type { Kind } from './kind.ts';
import { fieldQuestion, listOf, slugQuestion } from './question.ts';

/** A word of the glossary. */
export const term: Kind = {
  name: 'term',
  what: say('una parola del glossario', 'a word of the glossary'),
  questions: [
    fieldQuestion('term', termSchema, ['term']),
    slugQuestion('term'),
    fieldQuestion('definition', termSchema, ['definition']),
    fieldQuestion('forms', termSchema, ['forms'], { many: true, optional: true }),
  ],
  make({ answers }) {
    const id = answers['slug'] ?? '';
    const forms = listOf(answers['forms']);
    const data = {
      term: answers['term'],
      ...(forms.length > 0 ? { forms } : {}),
      definition: answers['definition'],
    };
    return {
      files: [{ path: `terms/${id}.yaml`, text: commentedYaml(termSchema, data) }],
      copies: [],
      page: route.term(SOURCE, id),
      state: 'live',
    };
  },
};
