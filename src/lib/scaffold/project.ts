import { SOURCE } from '#src/lib/domain/locale.ts';
import { projectSchema } from '#src/lib/domain/project.ts';
import { route } from '#src/lib/domain/route.ts';
import { say } from '#src/lib/domain/say.ts';
import { commentedMdx } from './commented.ts';
import type { Kind } from './kind.ts';
import { fieldQuestion, slugQuestion } from './question.ts';
import { unwritten } from './sections.ts';

/** A project: a draft. What nobody knows yet is left out. */
export const project: Kind = {
  name: 'project',
  what: say('un progetto', 'a project'),
  questions: [
    fieldQuestion('title', projectSchema, ['title']),
    slugQuestion('title'),
    fieldQuestion('fund', projectSchema, ['fund']),
    fieldQuestion('lead', projectSchema, ['lead']),
    fieldQuestion('summary', projectSchema, ['summary'], {
      otherwise: () => unwritten('che cosa fa il progetto.'),
    }),
  ],
  make({ answers }) {
    const id = answers['slug'] ?? '';
    const data = {
      title: answers['title'],
      summary: answers['summary'],
      status: 'draft',
      fund: answers['fund'],
      lead: answers['lead'],
    };
    return {
      files: [
        {
          path: `projects/${id}/index.${SOURCE}.mdx`,
          text: commentedMdx(projectSchema, data, unwritten('che cosa fa il progetto e per chi.')),
        },
      ],
      copies: [],
      page: route.project(SOURCE, id),
      state: 'draft',
    };
  },
};
