import { AUDIENCES } from '#src/lib/domain/audience.ts';
import { SOURCE } from '#src/lib/domain/locale.ts';
import { route } from '#src/lib/domain/route.ts';
import { say } from '#src/lib/domain/say.ts';
import { SHEET_KINDS, sheetSchema, type SheetKind } from '#src/lib/domain/sheet.ts';
import { sourceSchema } from '#src/lib/domain/source.ts';
import { unusedCode } from './code.ts';
import { commentedMdx } from './commented.ts';
import type { Kind, Known } from './kind.ts';
import { entities, fieldQuestion, listOf, listQuestion, slugQuestion, sourceOf } from './question.ts';
import { sectionsFor, unwritten } from './sections.ts';

const isKind =
  (...kinds: readonly string[]) =>
  ({ answers }: Known): boolean =>
    kinds.includes(answers['kind'] ?? '');

/** A sheet: a draft with the sections of its kind. */
export const sheet: Kind = {
  name: 'sheet',
  what: say('una scheda', 'a sheet'),
  questions: [
    { name: 'hub', ask: say('L’HUB che la cura.', 'The HUB that looks after it.'), among: entities('hubs') },
    fieldQuestion('title', sheetSchema, ['title']),
    slugQuestion('title'),
    listQuestion('kind', sheetSchema, SHEET_KINDS),
    fieldQuestion('topics', sheetSchema, ['topics'], {
      many: true,
      among: ({ portal, answers }) =>
        (portal.hubs.get(answers['hub'] ?? '')?.topics ?? []).map((value) => ({
          value,
          name: portal.topics.get(value)?.name ?? value,
        })),
    }),
    listQuestion('audience', sheetSchema, AUDIENCES, { many: true, otherwise: () => 'everyone' }),
    fieldQuestion('summary', sheetSchema, ['summary'], {
      otherwise: () => unwritten('che cosa trova qui chi legge.'),
    }),
    fieldQuestion('source', sourceSchema, ['url'], { when: isKind('procedure', 'right') }),
    fieldQuestion('source-title', sourceSchema, ['title'], { when: isKind('procedure', 'right') }),
    fieldQuestion('where', sheetSchema, ['where', 'types'], {
      many: true,
      among: entities('serviceTypes'),
      when: isKind('procedure'),
    }),
  ],
  make(known) {
    const { portal, today, answers } = known;
    const id = `${answers['hub'] ?? ''}/${answers['slug'] ?? ''}`;
    const kind = answers['kind'] as SheetKind;
    const source = sourceOf(known);
    const data = {
      code: unusedCode(id, new Set([...portal.sheets.values()].map(({ data: { code } }) => code))),
      title: answers['title'],
      summary: answers['summary'],
      kind,
      status: 'draft',
      topics: listOf(answers['topics']),
      audience: listOf(answers['audience']),
      verified: 'never',
      ...(source ? { sources: [{ id: 'fonte', ...source, checked: today }] } : {}),
      changes: [{ date: today, level: 'minor', note: 'Prima pubblicazione.' }],
      ...(answers['where'] === undefined ? {} : { where: { types: listOf(answers['where']) } }),
    };
    return {
      files: [
        {
          path: `sheets/${id}/index.${SOURCE}.mdx`,
          text: commentedMdx(sheetSchema, data, sectionsFor(kind)),
        },
      ],
      copies: [],
      page: route.sheet(SOURCE, id),
      state: 'draft',
    };
  },
};
